// Sends the desk's commands to the stage and keeps what the facilitator should know about their outcome.
import { z } from 'zod';
import type { Command } from '#lib/session/command.ts';
import { m } from '#lib/paraglide/messages.js';

type WithoutVersion<C> = C extends unknown ? Omit<C, 'expect'> : never;
/** A command without the stage version, which is added here. */
export type DeskCommand = WithoutVersion<Command>;

export type Outcome = { done: true } | { done: false; code: string; message: string; data: unknown };

const Accepted = z.object({ stage: z.object({ version: z.number() }) });
const Refused = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** How long the buttons wait for the screen to follow an accepted command, in ms. */
const FOLLOW_MS = 3000;

export class DeskCommands {
	#session: string;
	#version: () => number;
	#refresh: () => Promise<unknown>;
	/** The stage version that the command under way was meant for. */
	#sentFor = $state<number | null>(null);
	#awaited = $state(0);
	#notice = $state<{ tone: 'info' | 'danger'; text: string } | null>(null);

	/** `refresh` fetches the view, for when the stream is slower than an answer. */
	constructor(desk: { session: string; version: () => number; refresh: () => Promise<unknown> }) {
		this.#session = desk.session;
		this.#version = desk.version;
		this.#refresh = desk.refresh;
	}

	/** True while a command is under way or the screen has not followed it yet: the next one would act on an old stage. */
	get busy(): boolean {
		// The new view may be here before the answer: then a quick clicker's next press counts.
		return this.#sentFor === this.#version() || this.#version() < this.#awaited;
	}

	/** What the facilitator should read about the last command. */
	get notice() {
		return this.#notice;
	}

	/** Puts the notice away. */
	dismiss(): void {
		this.#notice = null;
	}

	/** Sends one command for the stage this screen shows; a refusal also becomes a notice. */
	async send(command: DeskCommand): Promise<Outcome> {
		if (this.busy) return { done: false, code: 'busy', message: '', data: null };
		const expect = this.#version();
		this.#sentFor = expect;
		this.#notice = null;
		try {
			return await this.#post('POST', 'stage', { ...command, expect });
		} finally {
			if (this.#sentFor === expect) this.#sentFor = null;
		}
	}

	/** Chooses which address the QR code shows. */
	async chooseAddress(address: string): Promise<Outcome> {
		this.#notice = null;
		return this.#post('PUT', 'join', { address });
	}

	async #post(method: 'POST' | 'PUT', path: string, body: object): Promise<Outcome> {
		let answer: unknown;
		try {
			const response = await fetch(`/api/sessions/${this.#session}/${path}?as=regie`, {
				method,
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body)
			});
			answer = await response.json().catch(() => null);
			if (response.ok) {
				const accepted = Accepted.safeParse(answer);
				if (accepted.success) this.#follow(accepted.data.stage.version);
				return { done: true };
			}
		} catch {
			this.#notice = { tone: 'danger', text: m.ui_no_connection() };
			return { done: false, code: 'offline', message: m.ui_no_connection(), data: null };
		}
		const refused = Refused.safeParse(answer);
		const { code, message } = refused.success
			? refused.data.error
			: { code: 'unknown', message: m.ui_error_else() };
		if (code === 'stage-stale') {
			await this.#refresh();
			this.#notice = { tone: 'info', text: m.desk_stale() };
		} else if (code !== 'unrevealed') this.#notice = { tone: 'danger', text: message };
		return { done: false, code, message, data: answer };
	}

	#follow(version: number): void {
		this.#awaited = version;
		setTimeout(() => {
			if (this.#version() < version) void this.#refresh().finally(() => (this.#awaited = 0));
		}, FOLLOW_MS);
	}
}
