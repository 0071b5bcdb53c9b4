// On how many sheets a flowchart stands: as few as its smallest type allows.
import type { FlowCard, FlowWay } from '#lib/session/flow.ts';
import { gridsFor, type Grid } from '#lib/session/flow-place.ts';
import { cardHeight, type CardText } from './card-text.ts';
import type { Weigh } from './divide-flow.ts';
import { fitFlow, type WaySize } from './fit-flow.ts';
import { flowSheets, type SheetCard } from './flow-sheets.ts';
import { setSheet, type Room, type SetSheet, type SheetText } from './set-sheet.ts';
import type { FlowWords } from './words.ts';

type Given = {
	nodes: readonly FlowCard[];
	ways: readonly FlowWay[];
	words: FlowWords;
	read: { card(card: SheetCard): CardText; way(way: FlowWay): WaySize | null };
	/** What is free on a sheet, from 1, when there are so many. */
	room(page: number, count: number): Room;
};
type Sheet = { text: SheetText; set: SetSheet };

/** When a card does not even fit on a sheet of its own, all become smaller, from here. */
const TINY = 3;

/** How many sheets more are tried where words of an arrow find no place. */
const MORE = 2;

/** Sets every card on a sheet; nothing without cards. */
export function setSheets(given: Given): Sheet[] {
	const { nodes, read } = given;
	if (nodes.length === 0) return [];
	const { area, least } = given.room(1, 2);
	const weights = new Map(
		nodes.map((node) => [
			node.id,
			(cardHeight(read.card(node), area.width / 3.5, least, false) ?? area.height) + 3 * least
		])
	);
	const weigh = ({ id }: FlowCard) => weights.get(id) ?? 0;
	let best: Sheet[] | undefined;
	let faulty = 0;
	for (let count = 1; count <= nodes.length; count++) {
		const texts = textsOf(given, { count, weigh });
		const rooms = texts.map((_, n) => given.room(n + 1, count));
		const grids = texts.map((text, n) => likelyGrids(text, rooms[n]!));
		if (grids.some((likely) => likely.length === 0)) continue;
		const sheets = setAll(texts, { rooms, grids });
		if (sheets?.every(({ set }) => set.routing.faults === 0)) return sheets;
		best ??= sheets;
		if (best && ++faulty > MORE) break;
	}
	if (best) return best;
	const texts = textsOf(given, { count: 1, weigh });
	const rooms = [{ ...given.room(1, 1), least: TINY }];
	return setAll(texts, { rooms, grids: texts.map((text) => gridsOf(text, rooms[0]!)) }) ?? [];
}

function textsOf(
	{ nodes, ways, words, read }: Given,
	{ count, weigh }: { count: number; weigh: Weigh }
): SheetText[] {
	return flowSheets({ nodes, ways, count, weigh, words }).map((sheet) => ({
		cards: sheet.cards.map((card) => read.card(card)),
		ways: sheet.ways,
		sizes: new Map(
			sheet.ways.flatMap((way) => {
				const size = read.way(way);
				return size ? [[way.id, size] as const] : [];
			})
		)
	}));
}

/** Every sheet, or nothing when one of them has too much on it. */
function setAll(
	texts: readonly SheetText[],
	{ rooms, grids }: { rooms: readonly Room[]; grids: readonly (readonly Grid[])[] }
): Sheet[] | undefined {
	const sheets: Sheet[] = [];
	// the more sheets, the fewer places are tried on each
	const effort = 1.6 / (0.6 + texts.length);
	for (const [n, text] of texts.entries()) {
		const room = rooms[n];
		const set =
			room && setSheet(text, room, { grids: (grids[n] ?? []).slice(0, texts.length > 1 ? 4 : 6), effort });
		if (!set) return undefined;
		sheets.push({ text, set });
	}
	return sheets;
}

const gridsOf = ({ cards }: SheetText, { landscape }: Room) =>
	gridsFor(
		cards.map(({ card }) => card),
		landscape
	);

/** Grids in which the cards fit in reading order, at the least type: a quick look before the search for good places. */
function likelyGrids(text: SheetText, room: Room): Grid[] {
	const { cards, sizes } = text;
	const { area, least } = room;
	const nodes = cards.map(({ card }) => card);
	const labels = [...sizes.values()];
	return gridsOf(text, room).filter(({ rows, columns }) => {
		const cells = new Map(
			nodes.map(({ id }, n) => [id, { row: Math.floor(n / columns), column: n % columns }])
		);
		const placement = { cells, rows, columns, cost: 0 };
		return (
			fitFlow({ cards, placement, labels, box: area, from: least, to: least, spacious: 1 }) !== undefined
		);
	});
}
