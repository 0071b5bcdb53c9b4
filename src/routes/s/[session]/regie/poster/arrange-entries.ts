// The harvest as a changed record arranges it, before the server says the same.
import type { PosterEntry } from '#lib/poster/from-board.ts';
import type { PosterFields } from '#lib/session/poster-record.ts';

/** Entries in the record's order, each hidden or not as the record says; what it does not name keeps its turn. */
export function arrangeEntries(
	entries: readonly PosterEntry[],
	{ order, hidden }: Pick<PosterFields, 'order' | 'hidden'>
): PosterEntry[] {
	const off = new Set(hidden);
	const place = ({ slot, id }: PosterEntry) => {
		const at = order[slot]?.indexOf(id) ?? -1;
		return at < 0 ? Number.MAX_SAFE_INTEGER : at;
	};
	return entries
		.map((entry, turn) => ({ entry: { ...entry, hidden: off.has(entry.id) }, turn }))
		.sort((a, b) => place(a.entry) - place(b.entry) || a.turn - b.turn)
		.map(({ entry }) => entry);
}
