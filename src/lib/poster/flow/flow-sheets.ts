// A flowchart on one or more sheets, with a letter wherever a way goes on to another sheet.
import type { FlowCard, FlowType, FlowWay } from '#lib/session/flow.ts';
import { fill } from '../words.ts';
import { divideFlow, type Weigh } from './divide-flow.ts';
import type { FlowWords } from './words.ts';

/** A card on a sheet; `onward` stands for a card on another sheet. */
export type SheetCard = Omit<FlowCard, 'type'> & {
	type: FlowType | 'onward';
	/** The letter that belongs to a card with ways from another sheet. */
	mark?: string;
	/** Where to look for the other end. */
	note?: string;
	/** The way comes from an earlier sheet: here one begins to read. */
	entry?: boolean;
};
export type FlowSheet = { cards: SheetCard[]; ways: FlowWay[] };

/** A, B, … Z, A2, B2, … */
const letter = (n: number) =>
	String.fromCharCode(65 + (n % 26)) + (n < 26 ? '' : String(1 + Math.floor(n / 26)));

/** Divides the cards over `count` sheets; ways to a card on another sheet end at a reference, one a card. */
export function flowSheets({
	nodes,
	ways,
	count,
	weigh,
	words
}: {
	nodes: readonly FlowCard[];
	ways: readonly FlowWay[];
	count: number;
	weigh: Weigh;
	words: FlowWords;
}): FlowSheet[] {
	if (count <= 1) return [{ cards: [...nodes], ways: [...ways] }];
	const parts = divideFlow(nodes, { ways, count, weigh });
	const sheetOf = new Map(parts.flatMap((part, n) => part.map(({ id }) => [id, n] as const)));
	const over = ways.filter(({ from, to }) => sheetOf.get(from) !== sheetOf.get(to));
	const sources = new Map<string, Set<number>>();
	for (const { from, to } of over)
		sources.set(to, (sources.get(to) ?? new Set<number>()).add(sheetOf.get(from) ?? 0));
	const marks = new Map(
		parts
			.flat()
			.filter(({ id }) => sources.has(id))
			.map(({ id }, n) => [id, letter(n)])
	);
	const list = new Intl.ListFormat(words.flow_language);

	return parts.map((part, here) => {
		const cards = part.map((card): SheetCard => {
			const from = [...(sources.get(card.id) ?? [])].sort((a, b) => a - b);
			const mark = marks.get(card.id);
			if (mark === undefined) return card;
			const pages = list.format(from.map((sheet) => String(sheet + 1)));
			const later = from.every((sheet) => sheet > here);
			const note = fill(later ? words.flow_sheet_returned : words.flow_sheet_from, { pages });
			return { ...card, mark, note, ...(from.some((sheet) => sheet < here) ? { entry: true } : {}) };
		});
		const leaving = over.filter(({ from }) => sheetOf.get(from) === here);
		const onward = [...new Set(leaving.map(({ to }) => to))].map((to): SheetCard => {
			const there = sheetOf.get(to) ?? 0;
			const sentence = there > here ? words.flow_sheet_onward : words.flow_sheet_back;
			const note = fill(sentence, { page: there + 1 });
			return {
				id: onwardId(here, to),
				type: 'onward',
				text: '',
				role: '',
				channel: '',
				mark: marks.get(to) ?? '',
				note
			};
		});
		const stay = ways.filter(({ from, to }) => sheetOf.get(from) === here && sheetOf.get(to) === here);
		const leave = leaving.map((way) => ({ ...way, to: onwardId(here, way.to) }));
		return { cards: [...cards, ...onward], ways: [...stay, ...leave] };
	});
}

const onwardId = (sheet: number, to: string) => `onward ${sheet} ${to}`;
