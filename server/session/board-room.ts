// The one Yjs document of a session on the server: checks what hands write, logs it, and keeps screens in step.
import * as Y from 'yjs';
import { BOARD_MAP } from '#lib/session/board-records.ts';
import { readBoard, type Board } from '#lib/session/board-snapshot.ts';
import { openGate } from './board-gate.ts';
import type { BoardLog, Change } from '../store/store.ts';

/** Updates of the log before it is folded into a snapshot. */
const COMPACT_AFTER = 500;
/** Most bytes of a whole board. */
const MAX_BYTES = 4 * 1024 * 1024;

export type BoardWrite = { key: string; value: unknown };

export type BoardRoom = {
	readonly doc: Y.Doc;
	/** The board as people see it; read again only after a change. */
	board(): Board;
	has(key: string): boolean;
	/** What stands under a key, unparsed. */
	get(key: string): unknown;
	keys(): IterableIterator<string>;
	/** Whether anything stands or ever stood under a key: then a screen's undo can write it again. */
	knew(key: string): boolean;
	/** The server's own writes (undefined deletes), as a change to commit; nothing when all is as asked already. */
	write(writes: readonly BoardWrite[]): Change[];
	/**
	 * Applies an update of a hand. What is not allowed (`refused`) or builds on updates we never had (`incomplete`)
	 * leaves the document as it was.
	 */
	receive(update: Uint8Array): { changes: Change[]; updates: Uint8Array[] } | 'refused' | 'incomplete';
	/** Folds the log when it grew long, or always with `force`. */
	compaction(force?: boolean): Change[];
	/** Called with every update that reached the document through `write`. */
	onWrite(listener: (update: Uint8Array) => void): void;
	destroy(): void;
};

function load(log: BoardLog): Y.Doc {
	const doc = new Y.Doc({ gc: true });
	if (log.snapshot) Y.applyUpdate(doc, log.snapshot);
	for (const update of log.updates) Y.applyUpdate(doc, update);
	return doc;
}

/** Opens the document from its log; hands' updates that would make the whole board larger than `maxBytes` are refused. */
export function openBoardRoom(log: BoardLog, maxBytes: number = MAX_BYTES): BoardRoom {
	const doc = load(log);
	const map = doc.getMap<unknown>(BOARD_MAP);
	const gate = openGate(doc);
	let seq = log.seq;
	let sinceSnapshot = log.updates.length;
	let bytes = (log.snapshot?.length ?? 0) + log.updates.reduce((sum, update) => sum + update.length, 0);
	let snapshot: Board | null = null;
	let fresh: Uint8Array[] = [];
	const listeners = new Set<(update: Uint8Array) => void>();
	map.observe(() => (snapshot = null));
	doc.on('update', (update: Uint8Array) => fresh.push(update));

	const log_ = (updates: readonly Uint8Array[]): Change[] =>
		updates.map((update) => {
			sinceSnapshot += 1;
			bytes += update.length;
			return { kind: 'board', seq: ++seq, update };
		});

	return {
		doc,
		board: () => (snapshot ??= readBoard(map.entries())),
		has: (key) => map.has(key),
		get: (key) => map.get(key),
		keys: () => map.keys(),
		// Yjs keeps the place of what was deleted, without its content.
		knew: (key) => map._map.has(key),
		write(writes) {
			const needed = writes.filter(({ key, value }) =>
				value === undefined ? map.has(key) : JSON.stringify(map.get(key)) !== JSON.stringify(value)
			);
			if (needed.length === 0) return [];
			fresh = [];
			doc.transact(() => {
				for (const { key, value } of needed) value === undefined ? map.delete(key) : map.set(key, value);
			}, 'server');
			for (const update of fresh) for (const listener of listeners) listener(update);
			return log_(fresh);
		},
		receive(update) {
			if (bytes + update.length > maxBytes) {
				// A long log is no full board: what counts is what is left when it is folded.
				bytes = Y.encodeStateAsUpdate(doc).length;
				sinceSnapshot = COMPACT_AFTER;
				if (bytes + update.length > maxBytes) return 'refused';
			}
			const verdict = gate.try(update);
			if (verdict !== 'allowed') return verdict;
			fresh = [];
			Y.applyUpdate(doc, update, 'hand');
			return { changes: log_(fresh), updates: fresh };
		},
		compaction(force = false) {
			if (!force && sinceSnapshot < COMPACT_AFTER) return [];
			sinceSnapshot = 0;
			const whole = Y.encodeStateAsUpdate(doc);
			bytes = whole.length;
			return [{ kind: 'compact', seq, snapshot: whole }];
		},
		onWrite: (listener) => void listeners.add(listener),
		destroy() {
			listeners.clear();
			gate.destroy();
			doc.destroy();
		}
	};
}
