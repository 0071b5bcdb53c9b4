// Erases a note for good: its words leave the row, the board, the log and the posters.
import { isLive } from '#lib/session/contribution.ts';
import { refuse, type Refusal } from '#lib/session/refusal.ts';
import type { Change } from '../store/store.ts';
import { forgetMedia, photoOf, picturesOf } from './media-rows.ts';
import { raiseEpoch, type SessionMemory } from './memory.ts';
import { takeOff, traceOf } from './note-writes.ts';
import { emptied } from './take-contribution.ts';

/** Poster wordings of these board ids go as well. */
function forgetWordings({ posters }: SessionMemory, ids: ReadonlySet<string>): Change[] {
	return [...posters].flatMap(([poster, record]): Change[] => {
		const kept = Object.entries(record.wording).filter(([id]) => !ids.has(id));
		if (kept.length === Object.keys(record.wording).length) return [];
		const next = { ...record, wording: Object.fromEntries(kept), version: record.version + 1 };
		posters.set(poster, next);
		return [{ kind: 'poster', poster, record: next }];
	});
}

/** Refuses `not-found` when nothing of the note is left. */
export function eraseNote(
	memory: SessionMemory,
	noteId: string
): { changes: Change[]; stage: boolean } | Refusal {
	const { rows } = memory;
	const trace = traceOf(memory, noteId);
	const row = [...rows.byId.values()].find((entry) => entry.boardId === noteId);
	if (trace.keys.length === 0 && (!row || !isLive(row))) return refuse('not-found');
	const pictures = picturesOf(memory, trace.ids);
	const { changes, stage } = takeOff(memory, trace);
	if (row) {
		const gone = emptied(row, 'removed');
		rows.keep(gone);
		changes.push({ kind: 'contribution', row: gone });
	}
	changes.push(...forgetMedia(memory, [...pictures, ...photoOf(row?.image)]));
	return { changes: [...changes, ...forgetWordings(memory, trace.ids), raiseEpoch(memory)], stage };
}
