// What a hand does to single notes on the board, as lists of records to write; canvas, list view and tests share them.
import { boardKey, SPOT_KEY } from './board-records.ts';
import type { Board, BoardNote, BoardPile, Place } from './board-snapshot.ts';

/** One record to write; `undefined` deletes it. */
export type BoardEdit = { key: string; value: unknown };

export type Target = { item: string; zone: string };

/** The note or pile of an id. */
export function entryOf(board: Board, id: string): BoardNote | BoardPile | undefined {
	return board.notes.get(id) ?? board.piles.get(id);
}

/** Whether an open ballot holds one of these, or the pile it lies in: then they may not be regrouped. */
export function isFrozen(board: Board, ids: readonly string[], frozen: readonly string[]): boolean {
	const held = new Set(frozen);
	return ids.some((id) => {
		const pile = board.notes.get(id)?.pile;
		const inside = board.piles.get(id)?.notes ?? [];
		return held.has(id) || (pile != null && held.has(pile)) || inside.some((note) => held.has(note.id));
	});
}

/** The turn after everything that lies in a zone. */
export function nextOrder(board: Board, { item, zone }: Target): number {
	const here = [...board.notes.values(), ...board.piles.values()].filter(
		(entry) => entry.home.item === item && entry.home.zone === zone
	);
	return Math.max(0, ...here.map((entry) => Math.floor(entry.order) + 1));
}

/** A note written on the board itself; nothing when it has no words. */
export function addNote(
	board: Board,
	{ newId, text, ...target }: Target & { newId: string; text: string }
): BoardEdit[] {
	const words = text.trim();
	if (!words) return [];
	return [
		{
			key: boardKey('own', newId),
			value: { text: words, item: target.item, zone: target.zone, order: nextOrder(board, target) }
		}
	];
}

/** Puts notes or piles at a place; `place` is the top left corner relative to the zone, in board units. */
export function placeAt(moves: readonly (Target & { id: string; place: Place })[]): BoardEdit[] {
	return moves.map(({ id, item, zone, place }) => ({
		key: boardKey('at', id),
		value: { item, zone, x: Math.round(place.x), y: Math.round(place.y) }
	}));
}

/** Another wording for a note; the author's own comes back when the words are his again. */
export function reword(board: Board, { id, text }: { id: string; text: string }): BoardEdit[] {
	const note = board.notes.get(id);
	const words = text.trim();
	if (!note || !words || words === note.text) return [];
	return [{ key: boardKey('text', id), value: words === note.original ? undefined : words }];
}

/** Gives a label to all of these, or takes it away when all have it. */
export function toggleLabel(
	board: Board,
	{ ids, label }: { ids: readonly string[]; label: string }
): BoardEdit[] {
	const entries = ids.map((id) => entryOf(board, id)).filter((entry) => entry !== undefined);
	const all = entries.every((entry) => entry.labels.includes(label));
	return entries.map((entry) => ({ key: boardKey('label', entry.id, label), value: all ? undefined : true }));
}

/**
 * A second appearance in another zone; its words follow the source. Nothing when the source already
 * shows there.
 */
export function copyTo(
	board: Board,
	{ id, newId, ...target }: Target & { id: string; newId: string }
): BoardEdit[] {
	const source = entryOf(board, id);
	if (!source) return [];
	const of = 'of' in source && source.of !== null ? source.of : source.id;
	const shows = [...board.notes.values(), ...board.piles.values()].some(
		(entry) =>
			entry.item === target.item &&
			entry.zone === target.zone &&
			!entry.hidden &&
			(entry.id === of || ('of' in entry && entry.of === of))
	);
	if (shows) return [];
	return [
		{
			key: boardKey('copy', newId),
			value: { of, item: target.item, zone: target.zone, order: nextOrder(board, target) }
		}
	];
}

/** Takes notes or piles off the board, on every screen at once. */
export function hide(ids: readonly string[]): BoardEdit[] {
	return ids.map((id) => ({ key: boardKey('hide', id), value: true }));
}

/** Puts them back where they were. */
export function restore(ids: readonly string[]): BoardEdit[] {
	return ids.map((id) => ({ key: boardKey('hide', id), value: undefined }));
}

/** Shows one pile or up to six notes large on every screen; nobody when empty. Outside undo. */
export function spotlight(ids: readonly string[]): BoardEdit[] {
	return [{ key: SPOT_KEY, value: ids.length > 0 ? ids.slice(0, 6) : undefined }];
}
