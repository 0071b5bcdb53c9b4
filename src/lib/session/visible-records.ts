// What of a board may leave the session in a file: what hangs there for everybody to see, in the words shown.
import { z } from 'zod';
import { parseRecord } from './board-records.ts';
import { readBoard, type Board } from './board-snapshot.ts';

/** Ids of notes, piles, lines and ink that somebody in the room can see. */
function visibleIds(board: Board): Set<string> {
	const piles = [...board.piles.values()].filter((pile) => !pile.hidden);
	const shown = new Set(piles.map(({ id }) => id));
	const notes = [...board.notes.values()].filter(
		(note) => !note.hidden && (note.pile === null || shown.has(note.pile) || !board.piles.has(note.pile))
	);
	return new Set([...shown, ...notes.map(({ id }) => id), ...board.links.keys(), ...board.ink.keys()]);
}

/** Every id a record points at beside its own. */
function targets(record: NonNullable<ReturnType<typeof parseRecord>>): string[] {
	if (record.kind === 'in' || record.kind === 'under') return [record.value];
	if (record.kind === 'copy') return [record.value.of];
	return record.kind === 'link' ? [record.value.from, record.value.to] : [];
}

/**
 * The records of what hangs on the board: without what was taken off, without the spotlight, and with the words that
 * are shown in place of what they replaced. Names go unless they are asked for.
 */
export function visibleRecords(
	entries: Iterable<[string, unknown]>,
	{ names }: { names: boolean }
): Record<string, z.core.util.JSONType> {
	const all = [...entries];
	const board = readBoard(all);
	const seen = visibleIds(board);
	const kept: Record<string, z.core.util.JSONType> = {};
	for (const [key, value] of all) {
		const record = parseRecord(key, value);
		if (!record || record.kind === 'spot' || record.kind === 'hide') continue;
		if (record.kind === 'text' && board.notes.get(record.id)?.of == null) continue;
		if (!seen.has(record.id)) continue;
		if (!targets(record).every((id) => seen.has(id))) continue;
		const shown = { ...(typeof record.value === 'object' ? record.value : {}) };
		if (record.kind === 'note' || record.kind === 'own')
			Object.assign(shown, { text: board.notes.get(record.id)?.text ?? record.value.text });
		if (record.kind === 'pile') Object.assign(shown, { name: board.piles.get(record.id)?.name ?? '' });
		if (!names && 'name' in shown && record.kind === 'note') delete shown.name;
		kept[key] = z
			.json()
			.parse(typeof record.value === 'object' && !Array.isArray(record.value) ? shown : record.value);
	}
	return kept;
}
