// Open event streams of one session: whole views when the stage moves, counts at most four times a second.
import type { Counts, View } from '#lib/session/view.ts';
import type { Identity } from '../identity.ts';

export type Sink = {
	/** False when the reader is too far behind; the stream is then closed. */
	send(event: 'view' | 'counts', data: string): boolean;
	close(): void;
};

const COUNTS_EVERY_MS = 250;
const DESK_EVERY_MS = 1000;
const PEOPLE_EVERY_MS = 250;

export type Streams = {
	/** Adds a reader; the result removes it (once is enough, twice does no harm). */
	add(who: Identity, sink: Sink): () => void;
	/** Sends everybody a fresh view. */
	views(): void;
	/** Screens hear new counts soon; `desk` also sends the desk a view (people came in). */
	touch(desk?: boolean): void;
	/** These people soon get a fresh view: something changed that only they see, such as their group's sentence. */
	people(participants: readonly string[]): void;
	/** All screens soon get a fresh view: something changed that counts do not tell. */
	screens(): void;
	closeAll(): void;
	readonly size: number;
};

/** Streams of one session; `viewOf` and `counts` read its present state. */
export function createStreams(read: { viewOf: (who: Identity) => View; counts: () => Counts }): Streams {
	const readers = new Map<Sink, Identity>();
	let countsTimer: NodeJS.Timeout | null = null;
	let deskTimer: NodeJS.Timeout | null = null;
	let peopleTimer: NodeJS.Timeout | null = null;
	let screensTimer: NodeJS.Timeout | null = null;
	const waiting = new Set<string>();
	let lastCounts = '';

	function send(sink: Sink, event: 'view' | 'counts', data: string): void {
		if (sink.send(event, data)) return;
		readers.delete(sink);
		sink.close();
	}
	function views(wanted: (who: Identity) => boolean): void {
		const screens = new Map<string, string>();
		for (const [sink, who] of [...readers]) {
			if (!wanted(who)) continue;
			if (who.access === 'deelnemer') send(sink, 'view', JSON.stringify(read.viewOf(who)));
			else {
				const known = screens.get(who.access) ?? JSON.stringify(read.viewOf(who));
				screens.set(who.access, known);
				send(sink, 'view', known);
			}
		}
	}
	function sendCounts(): void {
		countsTimer = null;
		const data = JSON.stringify(read.counts());
		if (data === lastCounts) return;
		lastCounts = data;
		for (const [sink, who] of [...readers]) if (who.access !== 'deelnemer') send(sink, 'counts', data);
	}
	return {
		add(who, sink) {
			readers.set(sink, who);
			return () => void readers.delete(sink);
		},
		views: () => views(() => true),
		touch(desk = false) {
			countsTimer ??= setTimeout(sendCounts, COUNTS_EVERY_MS).unref();
			if (desk)
				deskTimer ??= setTimeout(() => {
					deskTimer = null;
					views((who) => who.access === 'regie');
				}, DESK_EVERY_MS).unref();
		},
		people(participants) {
			for (const one of participants) waiting.add(one);
			peopleTimer ??= setTimeout(() => {
				peopleTimer = null;
				const told = new Set(waiting);
				waiting.clear();
				views((who) => who.participant !== null && told.has(who.participant));
			}, PEOPLE_EVERY_MS).unref();
		},
		screens() {
			screensTimer ??= setTimeout(() => {
				screensTimer = null;
				views((who) => who.access !== 'deelnemer');
			}, DESK_EVERY_MS).unref();
		},
		closeAll() {
			for (const timer of [countsTimer, deskTimer, peopleTimer, screensTimer]) if (timer) clearTimeout(timer);
			for (const sink of readers.keys()) sink.close();
			readers.clear();
		},
		get size() {
			return readers.size;
		}
	};
}
