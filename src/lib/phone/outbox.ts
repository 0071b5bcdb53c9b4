// What a phone still has to deliver, in order: kept over a reload, sent until the server has answered.
import { onWake } from '#lib/live/on-wake.ts';
import { retryDelay } from '#lib/live/retry-delay.ts';
import type { Mine } from '#lib/session/view.ts';
import { keep, readKept } from './kept.ts';
import { deliver, type Content, type Outcome, type Sending } from './sending.ts';

/** Tries with a newer revision before giving the content back. */
const MOST_TURNS = 4;

export type Outbox = {
	readonly waiting: readonly Sending[];
	/** True while the last try did not reach the server. */
	readonly failing: boolean;
	/** Sends content under an id; `before` is what the author saw of it, when it is a change. */
	put(id: string, content: Content, before?: Mine): void;
	/** Takes a contribution back. */
	withdraw(mine: Mine): void;
	/** Tries now, for example because the server was heard again. */
	flush(): void;
	/** Loads what was kept and sends from now on; returns how to stop. */
	start(): () => void;
};

/** Content that will not be taken; `mine` is what the server holds under that id. */
export type Refused = { sending: Sending; message: string; code: string; mine: Mine | null };

type Hooks = {
	session: string;
	/** Under what it is kept. */
	key: string;
	changed: () => void;
	saved: (mine: Mine) => void;
	withdrawn: (id: string) => void;
	refused: (refusal: Refused) => void;
};

/** Makes an outbox. The same id is never two contributions, so sending again is safe at any time. */
export function createOutbox({ session, key, changed, saved, withdrawn, refused }: Hooks): Outbox {
	let waiting: Sending[] = [];
	let started = false;
	let busy = false;
	let failures = 0;
	let retry: ReturnType<typeof setTimeout> | undefined;

	function set(next: Sending[]): void {
		waiting = next;
		keep(key, waiting);
		changed();
	}

	function add(sending: Sending): void {
		const earlier = waiting.find(({ id }) => id === sending.id);
		if (earlier) {
			// Perhaps already on its way: only what is wanted changes, the loop sends it afterwards.
			earlier.content = sending.content;
			set([...waiting]);
		} else set([...waiting, sending]);
		flush();
	}

	const drop = (sending: Sending) => set(waiting.filter((entry) => entry !== sending));

	/** Acts on the answer; true when the next may go. */
	function settle(sending: Sending, sent: Content | null, outcome: Outcome): boolean {
		const wanted = sending.content === sent;
		switch (outcome.kind) {
			case 'later':
				return false;
			case 'saved':
				sending.known = outcome.mine.rev;
				if (wanted) drop(sending);
				saved(outcome.mine);
				return true;
			case 'withdrawn':
				drop(sending);
				withdrawn(sending.id);
				return true;
			case 'other': {
				const { mine, message } = outcome;
				// A ballot's newest answer always counts; a note that another tab reworded is not overwritten.
				const own = mine.kind !== 'note' || sending.ours.includes(mine.text);
				if (own && ++sending.turns <= MOST_TURNS) {
					sending.id = mine.id;
					sending.known = mine.rev;
					set([...waiting]);
					return true;
				}
				drop(sending);
				refused({ sending, message, code: 'rev', mine });
				return true;
			}
			case 'refused':
				if (!wanted) return true;
				drop(sending);
				refused({ sending, message: outcome.message, code: outcome.code, mine: null });
				return true;
		}
	}

	async function run(): Promise<void> {
		busy = true;
		for (let next = waiting[0]; started && next; next = waiting[0]) {
			const sent = next.content;
			if (sent?.text !== undefined && !next.ours.includes(sent.text)) next.ours.push(sent.text);
			if (!settle(next, sent, await deliver(session, next))) {
				retry = setTimeout(flush, retryDelay(failures++));
				changed();
				break;
			}
			if (failures > 0) {
				failures = 0;
				changed();
			}
		}
		busy = false;
	}

	/** A try of its own, whatever the retries were waiting for. */
	function flush(): void {
		clearTimeout(retry);
		if (started && !busy) void run();
	}

	return {
		get waiting() {
			return waiting;
		},
		get failing() {
			return failures > 0;
		},
		put: (id, content, before) =>
			add({ id, content, known: before?.rev ?? 0, ours: before ? [before.text] : [], turns: 0 }),
		withdraw: (mine) => add({ id: mine.id, content: null, known: mine.rev, ours: [mine.text], turns: 0 }),
		flush,
		start() {
			started = true;
			const kept = readKept(key);
			if (Array.isArray(kept) && waiting.length === 0) {
				waiting = kept.filter(isSending);
				changed();
			}
			flush();
			const unwatch = onWake(() => flush());
			return () => {
				started = false;
				clearTimeout(retry);
				unwatch();
			};
		}
	};
}

function isSending(value: unknown): value is Sending {
	return (
		typeof value === 'object' &&
		value !== null &&
		'id' in value &&
		'ours' in value &&
		Array.isArray(value.ours)
	);
}
