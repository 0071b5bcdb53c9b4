// The one place where the running engine is put and taken, so that sockets and routes share it.
import type { Engine } from './engine.ts';

const SLOT = Symbol.for('kansenbord.engine');
type Holder = { [SLOT]?: Engine };

/** Puts the engine where hooks find it. */
export function putEngine(engine: Engine): void {
	(globalThis as Holder)[SLOT] = engine;
}

/** The running engine. Throws when none was put: then the server was not started through server/index.ts. */
export function takeEngine(): Engine {
	const engine = (globalThis as Holder)[SLOT];
	if (!engine) throw new Error('no engine runs: start with `npm start` or `npm run dev`');
	return engine;
}
