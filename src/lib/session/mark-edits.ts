// Stars, keys and places on the poster: which slot a tap means, and the records it writes.
import type { Slot, Zone } from '#cards/card.ts';
import { entryOf, type BoardEdit } from './board-edits.ts';
import { boardKey } from './board-records.ts';
import type { Board } from './board-snapshot.ts';
import type { ItemView } from './view.ts';

export const STAR: Slot = 'poster.sterren';
export const KEY: Slot = 'poster.sleutels';

type Labelled = { zone: string; labels: readonly string[] };

/**
 * The slots that "op de poster" means for a note: of its labels (two labels give two), else of its zone,
 * else basic care in a card whose labels have slots. None: the hand must choose.
 */
export function posterSlots(entry: Labelled, card: Pick<ItemView, 'zones' | 'labelSets'>): Slot[] {
	const labels = card.labelSets.flatMap((set) => set.labels).filter((label) => label.slot !== undefined);
	const own = labels.filter((label) => entry.labels.includes(label.id)).flatMap((label) => label.slot ?? []);
	if (own.length > 0) return [...new Set(own)];
	const zone = card.zones.find((one: Zone) => one.id === entry.zone)?.slot;
	if (zone !== undefined) return [zone];
	return labels.length > 0 ? ['poster.zorg.basis'] : [];
}

/** Gives all of these the mark, or takes it away when all have it. */
export function toggleMark(board: Board, { ids, slot }: { ids: readonly string[]; slot: Slot }): BoardEdit[] {
	const entries = ids.map((id) => entryOf(board, id)).filter((entry) => entry !== undefined);
	const all = entries.every((entry) => entry.marks.includes(slot));
	return entries.map((entry) => ({ key: boardKey('mark', entry.id, slot), value: all ? undefined : true }));
}

/** Gives each its own slots, or takes those away when all have them all. */
export function toggleSlots(board: Board, wanted: ReadonlyMap<string, readonly Slot[]>): BoardEdit[] {
	const pairs = [...wanted].flatMap(([id, slots]) => slots.map((slot) => ({ id, slot })));
	const all = pairs.every(({ id, slot }) => entryOf(board, id)?.marks.includes(slot));
	return pairs
		.filter(({ id }) => entryOf(board, id) !== undefined)
		.map(({ id, slot }) => ({ key: boardKey('mark', id, slot), value: all ? undefined : true }));
}
