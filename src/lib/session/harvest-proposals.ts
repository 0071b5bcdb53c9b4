// Which notes the harvest rules of a card propose for the poster; a hand still decides.
import type { Slot } from '#cards/card.ts';
import type { Board, BoardEntry } from './board-snapshot.ts';
import { zoneEntries } from './board-snapshot.ts';
import type { ItemView, Result } from './view.ts';

const countOf = (entry: BoardEntry) => (entry.type === 'pile' ? entry.notes.length : entry.count);

/** Dots of everything that was voted on in the newest revealed round of each step of an item. */
export function dotsById(results: readonly Result[], item: string): Map<string, number> {
	const newest = new Map<string, Result>();
	for (const result of results)
		if (
			result.item === item &&
			result.kind === 'vote' &&
			result.round >= (newest.get(result.step)?.round ?? 0)
		)
			newest.set(result.step, result);
	return new Map(
		[...newest.values()].flatMap((result) => result.items.map((one) => [one.id, one.dots] as const))
	);
}

/** Proposed slots by board id, without those a hand already marked. */
export function harvestProposals({
	board,
	card,
	results
}: {
	board: Board;
	card: Pick<ItemView, 'id' | 'zones' | 'labelSets' | 'harvest'>;
	results: readonly Result[];
}): Map<string, Slot[]> {
	const dots = dotsById(results, card.id);
	const labels = card.labelSets.flatMap((set) => set.labels);
	const proposals = new Map<string, Slot[]>();
	const everywhere = card.zones.flatMap((zone) => zoneEntries({ board, item: card.id, zone: zone.id }));
	const lies = (entry: BoardEntry) => !(entry.type === 'pile' && entry.rest);
	for (const rule of card.harvest) {
		const ruled = everywhere.filter((entry) => {
			if (!lies(entry)) return false;
			if (rule.labels.length === 0) return rule.zones.includes(entry.zone);
			if (rule.zones.length > 0 && !rule.zones.includes(entry.zone)) return false;
			if (entry.labels.some((label) => rule.labels.includes(label))) return true;
			// What is for everybody needs no label: without one, a note is proposed for basic care.
			return rule.slot === 'poster.zorg.basis' && !labels.some((label) => entry.labels.includes(label.id));
		});
		for (const entry of ranked(ruled, rule.by, dots).slice(0, rule.max ?? ruled.length))
			if (!entry.marks.includes(rule.slot))
				proposals.set(entry.id, [...new Set([...(proposals.get(entry.id) ?? []), rule.slot])]);
	}
	return proposals;
}

function ranked(entries: readonly BoardEntry[], by: string, dots: ReadonlyMap<string, number>): BoardEntry[] {
	if (by === 'rating') return [];
	if (by === 'chosen') return [...entries];
	const weight = by === 'votes' ? (entry: BoardEntry) => dots.get(entry.id) ?? 0 : countOf;
	return [...entries].filter((entry) => weight(entry) > 0).sort((a, b) => weight(b) - weight(a));
}

/** Zones that a rating proposes: those with the most answers on the first value of the scale. */
export function zoneProposals({
	card,
	results
}: {
	card: Pick<ItemView, 'id' | 'zones' | 'harvest'>;
	results: readonly Result[];
}): { zone: string; slot: Slot }[] {
	return card.harvest
		.filter((rule) => rule.by === 'rating')
		.flatMap((rule) => {
			const rated = results
				.filter((result) => result.item === card.id && result.kind === 'rate')
				.toSorted((a, b) => b.round - a.round)
				.find((result) => result.items.some((one) => card.zones.some((zone) => zone.id === one.id)));
			const green = (rated?.items ?? [])
				.filter((one) => rule.zones.length === 0 || rule.zones.includes(one.id))
				.map((one) => ({ zone: one.id, count: one.distribution[0] ?? 0 }));
			const most = Math.max(0, ...green.map((one) => one.count));
			return green
				.filter((one) => most > 0 && one.count === most)
				.slice(0, rule.max)
				.map(({ zone }) => ({ zone, slot: rule.slot }));
		});
}
