// Which notes the harvest rules of a card propose for the poster; a hand still decides.
import type { Slot } from '#cards/card.ts';
import type { Board, BoardEntry } from './board-snapshot.ts';
import { sourcesOf, zoneEntries } from './board-snapshot.ts';
import type { Result } from './result.ts';
import type { ItemView } from './view.ts';

const countOf = (entry: BoardEntry) => entry.count;

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

type Given = {
	board: Board;
	card: Pick<ItemView, 'id' | 'zones' | 'labelSets' | 'harvest'>;
	results: readonly Result[];
};
type Rule = ItemView['harvest'][number];

/** Rules about the poster that choose notes; those for the report and the action list ask no hand. */
const rulesOf = (card: Given['card']) =>
	card.harvest.filter((rule) => rule.slot.startsWith('poster.') && rule.step === undefined);

function entriesOf(rule: Rule, { board, card }: Given): BoardEntry[] {
	const labels = card.labelSets.flatMap((set) => set.labels);
	const titles = new Map(card.zones.map((zone) => [zone.id, zone.title]));
	return card.zones
		.flatMap((zone) => zoneEntries({ board, item: card.id, zone: zone.id }))
		.filter((entry) => {
			if (entry.type === 'pile' && entry.rest) return false;
			if (rule.sources !== undefined && sourcesOf(board, entry).size < rule.sources) return false;
			// A note with the name of its zone stands for the zone that a rating chose, and has its mark already.
			if (entry.type === 'note' && entry.text === titles.get(entry.zone)) return false;
			if (rule.labels.length === 0) return rule.zones.includes(entry.zone);
			if (rule.zones.length > 0 && !rule.zones.includes(entry.zone)) return false;
			if (entry.labels.some((label) => rule.labels.includes(label))) return true;
			// What is for everybody needs no label: without one, a note is proposed for basic care.
			return rule.slot === 'poster.zorg.basis' && !labels.some((label) => entry.labels.includes(label.id));
		});
}

/** What a rule would have on the poster, best first; at most its advised number. */
function best(rule: Rule, entries: readonly BoardEntry[], dots: ReadonlyMap<string, number>): BoardEntry[] {
	const most = rule.max ?? entries.length;
	if (rule.by === 'rating' || rule.by === 'hand') return [];
	if (rule.by === 'chosen') {
		const open = entries.filter((entry) => !entry.marks.includes(rule.slot));
		return open.slice(0, Math.max(0, most - (entries.length - open.length)));
	}
	const weight = rule.by === 'votes' ? (entry: BoardEntry) => dots.get(entry.id) ?? 0 : countOf;
	return entries
		.filter((entry) => weight(entry) > 0)
		.toSorted((a, b) => weight(b) - weight(a))
		.slice(0, most);
}

function collect(pairs: readonly { id: string; slot: Slot }[]): Map<string, Slot[]> {
	const slots = new Map<string, Slot[]>();
	for (const { id, slot } of pairs) slots.set(id, [...new Set([...(slots.get(id) ?? []), slot])]);
	return slots;
}

/** Proposed slots by board id, without those a hand already marked. */
export function harvestProposals(given: Given): Map<string, Slot[]> {
	const dots = dotsById(given.results, given.card.id);
	return collect(
		rulesOf(given.card).flatMap((rule) =>
			best(rule, entriesOf(rule, given), dots)
				.filter((entry) => !entry.marks.includes(rule.slot))
				.map(({ id }) => ({ id, slot: rule.slot }))
		)
	);
}

/** Marks that a vote proposes to take away: of what was voted on, all that is not among the best. */
export function harvestDrops(given: Given): Map<string, Slot[]> {
	const dots = dotsById(given.results, given.card.id);
	return collect(
		rulesOf(given.card)
			.filter((rule) => rule.by === 'votes')
			.flatMap((rule) => {
				const entries = entriesOf(rule, given);
				const stay = new Set(best(rule, entries, dots).map((entry) => entry.id));
				if (stay.size === 0) return [];
				return entries
					.filter(({ id, marks }) => dots.has(id) && marks.includes(rule.slot) && !stay.has(id))
					.map(({ id }) => ({ id, slot: rule.slot }));
			})
	);
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
		.filter((rule) => rule.by === 'rating' && rule.step === undefined && rule.slot.startsWith('poster.'))
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

type StatementProposal = {
	id: string;
	/** The words of the statement or option, which the note on the board gets. */
	text: string;
	zone: string;
	slot: Slot;
	mean: number | null;
	dots: number;
};

/**
 * Statements or options that rules about a step propose: those rated at least `above` or at most `below`, or those with
 * the most dots. Without bounds a rating proposes what scored best. What stands on the board with that mark is left out.
 */
export function statementProposals({ board, card, results }: Given): StatementProposal[] {
	const standing = new Set(
		[...board.notes.values()].flatMap((note) =>
			note.item === card.id && !note.hidden ? note.marks.map((slot) => `${slot} ${note.original}`) : []
		)
	);
	return card.harvest
		.filter((rule) => rule.step !== undefined && rule.slot.startsWith('poster.'))
		.flatMap((rule) => {
			const result = results
				.filter((one) => one.item === card.id && one.step === rule.step)
				.toSorted((a, b) => b.round - a.round)[0];
			const zone = rule.zones[0] ?? card.zones.find((one) => one.slot === rule.slot)?.id ?? card.zones[0]?.id;
			if (!result || zone === undefined || result.items.some((one) => board.notes.has(one.id))) return [];
			const weight = (one: Result['items'][number]) => (result.kind === 'vote' ? one.dots : (one.mean ?? 0));
			const low = rule.below !== undefined && rule.above === undefined;
			return result.items
				.filter((one) => weight(one) > 0)
				.filter((one) => rule.above === undefined || weight(one) >= rule.above)
				.filter((one) => rule.below === undefined || weight(one) <= rule.below)
				.toSorted((a, b) => (low ? weight(a) - weight(b) : weight(b) - weight(a)))
				.slice(0, rule.max)
				.map(({ id, text, mean, dots }) => ({ id, text, zone, slot: rule.slot, mean, dots }));
		})
		.filter(({ slot, text }) => !standing.has(`${slot} ${text}`));
}
