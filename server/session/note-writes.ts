// The server's own keys on the board: notes that rows put there, and taking them off again.
import { BOARD_MAP, boardKey, parseRecord } from '#lib/session/board-records.ts';
import { isLive, type Contribution } from '#lib/session/contribution.ts';
import { forgetWords } from '#lib/session/forget-words.ts';
import type { Change } from '../store/store.ts';
import type { BoardWrite } from './board-room.ts';
import { boardOf, recordChange, type SessionMemory } from './memory.ts';
import { traceNote, type NoteTrace } from './trace-note.ts';

/** The board's record of a row; it keeps its turn in the flow when it stands there already. */
export function noteWrite(memory: SessionMemory, row: Contribution, boardId: string): BoardWrite {
	const { state, room, orders } = memory;
	const name = row.participant === null ? null : (state.participants.get(row.participant)?.name ?? null);
	const showName = name !== null && row.names === 'everybody' && state.stage.names === 'everybody';
	const key = boardKey('note', boardId);
	const known = parseRecord(key, room.get(key));
	return {
		key,
		value: {
			text: row.text,
			item: row.item,
			zone: row.zone ?? '',
			step: row.step,
			order: known?.kind === 'note' ? known.value.order : orders.next(row.item, row.zone ?? ''),
			...(showName ? { name } : {})
		}
	};
}

/** Brings revealed rows and the board in step after a crash; never touches what has no row. */
export function reconcile(memory: SessionMemory): Change[] {
	const { rows, room } = memory;
	const writes: BoardWrite[] = [];
	for (const row of rows.byId.values()) {
		if (row.boardId === null) continue;
		const key = boardKey('note', row.boardId);
		if (row.state === 'revealed' && !room.has(key)) writes.push(noteWrite(memory, row, row.boardId));
		if (!isLive(row) && room.has(key)) writes.push({ key, value: undefined });
	}
	return room.write(writes);
}

/** Takes the names off all notes on the board; the log forgets them too. */
export function forgetNames({ room }: SessionMemory): Change[] {
	const writes = [...room.keys()].flatMap((key): BoardWrite[] => {
		const known = parseRecord(key, room.get(key));
		if (known?.kind !== 'note' || known.value.name === undefined) return [];
		const { name: _, ...value } = known.value;
		return [{ key, value }];
	});
	const board = room.write(writes);
	return board.length > 0 ? [...board, ...room.compaction(true)] : [];
}

/** Everything on the board that belongs to a note. */
export function traceOf(memory: SessionMemory, noteId: string): NoteTrace {
	return traceNote(memory.room.doc.getMap<unknown>(BOARD_MAP).entries(), noteId);
}

/** Takes a note with all that hands added off the board and out of frozen ballots; the log forgets its words. */
export function takeOff(
	memory: SessionMemory,
	{ ids, keys }: NoteTrace
): { changes: Change[]; stage: boolean } {
	const { state, room } = memory;
	const before = state.stage;
	const after = forgetWords(before, ids, boardOf(memory));
	const board = room.write(keys.map((key) => ({ key, value: undefined })));
	const changes = board.length > 0 ? [...board, ...room.compaction(true)] : [];
	if (after === before) return { changes, stage: false };
	state.stage = after;
	return { changes: [...changes, recordChange(memory, before.version)], stage: true };
}
