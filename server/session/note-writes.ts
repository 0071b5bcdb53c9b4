// The server's own keys on the board: notes that rows put there, and taking them off again.
import { BOARD_MAP, boardKey, parseRecord } from '#lib/session/board-records.ts';
import { isLive, type Contribution } from '#lib/session/contribution.ts';
import { forgetWords } from '#lib/session/forget-words.ts';
import { findStep } from '#lib/session/stage.ts';
import type { Change } from '../store/store.ts';
import { newId } from '../tokens.ts';
import type { BoardWrite } from './board-room.ts';
import { boardOf, recordChange, type SessionMemory } from './memory.ts';
import { forgetInVersions, forgetSaidInVersions } from './poster-versions.ts';
import { traceNote, type NoteTrace } from './trace-note.ts';

/** Which field of a flow card a collect's field answers, by its id. */
const FLOW_PARTS: Readonly<Record<string, string>> = {
	rol: 'role',
	role: 'role',
	kanaal: 'channel',
	channel: 'channel'
};

/** Answers in words: of a choice its title. */
function fieldWords({ state }: SessionMemory, row: Contribution): Record<string, string> {
	const step = findStep(state.programme, row.item, row.step)?.step;
	const fields = step?.activities.flatMap((activity) => (activity.kind === 'collect' ? activity.fields : []));
	const title = (field: string, given: string) =>
		fields?.find(({ id }) => id === field)?.options.find(({ id }) => id === given)?.title ?? given;
	return Object.fromEntries(Object.entries(row.fields).map(([field, given]) => [field, title(field, given)]));
}

/** The zone of a row: a note's own, a sentence's the first of its write activity. */
function zoneOf({ state }: SessionMemory, row: Contribution): string {
	if (row.kind !== 'draft') return row.zone ?? '';
	const step = findStep(state.programme, row.item, row.step)?.step;
	return step?.activities.find((activity) => activity.kind === 'write')?.zones[0] ?? '';
}

/** The board's record of a row; it keeps its turn in the flow when it stands there already. */
export function noteWrite(memory: SessionMemory, row: Contribution, boardId: string): BoardWrite {
	const { state, room, orders } = memory;
	const name = row.participant === null ? null : (state.participants.get(row.participant)?.name ?? null);
	// A sentence is its group's, not of who typed last.
	const showName =
		row.kind === 'note' && name !== null && row.names === 'everybody' && state.stage.names === 'everybody';
	const key = boardKey('note', boardId);
	const known = parseRecord(key, room.get(key));
	const zone = zoneOf(memory, row);
	const fields = fieldWords(memory, row);
	return {
		key,
		value: {
			text: row.text,
			item: row.item,
			zone,
			step: row.step,
			order: known?.kind === 'note' ? known.value.order : orders.next(row.item, zone),
			...(showName ? { name } : {}),
			...(row.image ? { image: row.image } : {}),
			...(Object.keys(fields).length > 0 ? { fields } : {})
		}
	};
}

/** What a row says about something that lies on the board already: another wording, or a flow card's role and channel. */
function aboutWrites(memory: SessionMemory, row: Contribution, about: string): BoardWrite[] {
	if (row.kind === 'draft') return [{ key: boardKey('text', about), value: row.text }];
	return Object.entries(fieldWords(memory, row)).flatMap(([field, words]) => {
		const part = Object.hasOwn(FLOW_PARTS, field) ? FLOW_PARTS[field] : undefined;
		return part === undefined ? [] : [{ key: boardKey('step', about, part), value: words }];
	});
}

/** Shows rows: each with the id it gets on the board, if it becomes a note of its own, and what to write there. */
export function revealRows(
	memory: SessionMemory,
	rows: readonly Contribution[]
): { rows: Contribution[]; writes: BoardWrite[] } {
	const shown = rows.map((row): Contribution => ({
		...row,
		state: 'revealed',
		boardId: row.about === null ? (row.boardId ?? newId()) : null
	}));
	const writes = shown.flatMap((row) =>
		row.about === null ? [noteWrite(memory, row, row.boardId ?? '')] : aboutWrites(memory, row, row.about)
	);
	return { rows: shown, writes };
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

/** Takes back what a revealed row said about a note, where it still stands as it was said, and out of kept posters. */
export function takeBackAbout(memory: SessionMemory, row: Contribution): Change[] {
	if (row.about === null || row.state !== 'revealed') return [];
	const said = aboutWrites(memory, row, row.about);
	const versions = forgetSaidInVersions(
		memory,
		row.about,
		said.map(({ value }) => String(value))
	);
	const writes = said
		.filter(({ key, value }) => memory.room.get(key) === value)
		.map(({ key }) => ({ key, value: undefined }));
	const board = memory.room.write(writes);
	return [...versions, ...(board.length > 0 ? [...board, ...memory.room.compaction(true)] : [])];
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

/** Takes a note with all that hands added off the board, out of frozen ballots and kept posters; the log forgets its words. */
export function takeOff(
	memory: SessionMemory,
	{ ids, keys }: NoteTrace
): { changes: Change[]; stage: boolean } {
	const { state, room } = memory;
	const before = state.stage;
	const after = forgetWords(before, ids, boardOf(memory));
	const versions = forgetInVersions(memory, ids, boardOf(memory));
	const board = room.write(keys.map((key) => ({ key, value: undefined })));
	const changes = [...versions, ...(board.length > 0 ? [...board, ...room.compaction(true)] : [])];
	if (after === before) return { changes, stage: false };
	state.stage = after;
	return { changes: [...changes, recordChange(memory, before.version)], stage: true };
}
