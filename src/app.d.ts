import type { Engine } from '#server/engine.ts';

declare global {
	namespace App {
		interface Error {
			code?: string;
			message: string;
		}
		interface Locals {
			engine: Engine;
		}
	}
}

export {};
