// What the canvas draws and the list view tells: every zone of a card with its notes and piles, laid out. Pure.
import { zoneEntries, type Board, type BoardEntry } from '#lib/session/board-snapshot.ts';
import { flowZone, type FlowEntry } from '#lib/session/flow-zone.ts';
import { dotsById } from '#lib/session/harvest-proposals.ts';
import type { ItemView } from '#lib/session/view.ts';
import {
	boardScale,
	NOTE_WIDTH,
	ZONE_PAD,
	zoneRects,
	zoneWidths,
	type Reach,
	type Rect
} from '#lib/session/zone-layout.ts';
import {
	boxMaker,
	LEAST_HEIGHT,
	newestRatings,
	PAPERS,
	sizeOf,
	STACK,
	type Given,
	type NoteBox
} from './note-box.ts';

export type ZoneBox = {
	id: string;
	title: string;
	paper: number;
	rect: Rect;
	/** Notes in it, those in piles included. */
	count: number;
	dots: number | null;
	ratings: NoteBox['ratings'];
};

export type BoardModel = {
	item: string;
	/** How much wider than usual the zones are; what must be read from afar grows with it. */
	scale: number;
	zones: ZoneBox[];
	boxes: NoteBox[];
	byId: Map<string, NoteBox>;
};

/** What lies in every zone of a card, in order: the one source of canvas and list view. */
export function boardOutline(
	board: Board,
	item: ItemView
): { zone: ItemView['zones'][number]; entries: BoardEntry[] }[] {
	return item.zones.map((zone) => ({ zone, entries: zoneEntries({ board, item: item.id, zone: zone.id }) }));
}

/** Lays out a card's board; with `only`, these zones alone, in the shape of a screen. */
export function boardModel({ only, ...given }: Given & { only?: readonly string[] }): BoardModel {
	const { board, item, results } = given;
	const makeBox = boxMaker(given);
	const dots = dotsById(results, item.id);
	const ratings = newestRatings(results, item.id);
	const papers = new Map(item.zones.map((zone, n) => [zone.id, (n % PAPERS) + 1]));
	const labelled = item.labelSets.length > 0;
	const outline = boardOutline(board, item).filter(({ zone }) => !only || only.includes(zone.id));
	const turns = turnsByZone(board, item.id);
	const plan = { layout: item.card.layout, zones: item.zones };
	const scale = scaleOf({ board, item });
	const widths = zoneWidths({ ...plan, scale });
	const drawn = new Map<string, Omit<NoteBox, 'rect'>>();
	const flows = new Map<string, ReturnType<typeof flowZone>>();
	for (const { zone, entries } of outline) {
		const here = new Set(entries.map((entry) => entry.id));
		const inTurn = turns.get(zone.id) ?? [];
		const withTurn = new Set(inTurn.map((entry) => entry.id));
		const visitors = entries.filter((entry) => !withTurn.has(entry.id));
		const flow = [...inTurn, ...visitors].map((entry): FlowEntry => {
			const box = makeBox(entry);
			if (here.has(entry.id)) drawn.set(entry.id, box);
			return {
				id: entry.id,
				...sizeOf(box, labelled),
				place: here.has(entry.id) ? entry.place : null,
				here: here.has(entry.id),
				turn: withTurn.has(entry.id)
			};
		});
		flows.set(zone.id, flowZone(flow, widths.get(zone.id) ?? NOTE_WIDTH));
	}
	const used = new Map(
		outline.map(({ zone, entries }) => {
			const rights = entries.map(
				({ id }) => (flows.get(zone.id)?.places.get(id)?.x ?? 0) + NOTE_WIDTH + STACK * 2
			);
			return [zone.id, Math.max(0, ...rights) + ZONE_PAD];
		})
	);
	const rects = zoneRects({
		...plan,
		scale,
		...(only ? { only, used } : {}),
		needs: new Map([...flows].map(([id, flow]) => [id, flow.height]))
	});
	const boxes: NoteBox[] = [];
	const zones = outline.map(({ zone, entries }): ZoneBox => {
		const rect = rects.get(zone.id) ?? { x: 0, y: 0, width: 0, height: 0 };
		for (const entry of entries) {
			const box = drawn.get(entry.id);
			const place = flows.get(zone.id)?.places.get(entry.id);
			if (!box || !place) continue;
			const size = sizeOf(box, labelled);
			boxes.push({ ...box, rect: { x: rect.x + place.x, y: rect.y + place.y, ...size } });
		}
		return {
			id: zone.id,
			title: zone.title,
			paper: papers.get(zone.id) ?? PAPERS,
			rect,
			count: entries.reduce((sum, entry) => sum + entry.count, 0),
			dots: dots.get(zone.id) ?? null,
			ratings: ratings.get(zone.id) ?? []
		};
	});
	return { item: item.id, scale, zones, boxes, byId: new Map(boxes.map((box) => [box.id, box])) };
}

/**
 * How much wider than usual the zones of a card are. While notes flow, every turn counts, so that nothing jumps; once
 * hands placed all of a zone, only what lies there does, and what was piled makes the type grow again. Zones in
 * `tidied` count as if they had just been laid close together.
 */
export function scaleOf({
	board,
	item,
	tidied = []
}: {
	board: Board;
	item: ItemView;
	tidied?: readonly string[];
}): number {
	const plan = { layout: item.card.layout, zones: item.zones };
	const turns = turnsByZone(board, item.id);
	const reach = reachByZone(board, item.id);
	for (const zone of tidied) reach.delete(zone);
	const counts = (settle: boolean) =>
		new Map(
			item.zones.map(({ id }) => {
				const here = zoneEntries({ board, item: item.id, zone: id });
				const settled =
					tidied.includes(id) || (settle && here.length > 0 && here.every((entry) => entry.place !== null));
				return [id, settled ? here.length : (turns.get(id)?.length ?? 0)];
			})
		);
	const usual = boardScale({ ...plan, counts: counts(false), reach });
	const grown = boardScale({ ...plan, counts: counts(true), reach });
	if (grown >= usual) return usual;
	const widths = zoneWidths({ ...plan, scale: grown });
	return [...reach].every(([zone, { right }]) => right <= (widths.get(zone) ?? 0)) ? grown : usual;
}

/** How far hands placed things in each zone of an item, what was taken off included: it may come back. */
function reachByZone(board: Board, item: string): Map<string, Reach> {
	const reach = new Map<string, Reach>();
	for (const { item: at, zone, place } of [...board.notes.values(), ...board.piles.values()]) {
		if (!place || at !== item) continue;
		const { right, bottom } = reach.get(zone) ?? { right: 0, bottom: 0 };
		reach.set(zone, {
			right: Math.max(right, place.x + NOTE_WIDTH),
			bottom: Math.max(bottom, place.y + LEAST_HEIGHT)
		});
	}
	return reach;
}

/**
 * Everything that has a turn in the flow of each zone of an item, in order. A note keeps its turn when a
 * hand moves, piles or hides it; only a pile that no hand placed closes up what its notes leave.
 */
function turnsByZone(board: Board, item: string): Map<string, BoardEntry[]> {
	const zones = new Map<string, BoardEntry[]>();
	const add = (entry: BoardEntry) => {
		if (entry.home.item === item) zones.set(entry.home.zone, [...(zones.get(entry.home.zone) ?? []), entry]);
	};
	for (const note of board.notes.values()) {
		const pile = note.pile === null ? undefined : board.piles.get(note.pile);
		if (!pile || pile.hidden || pile.place !== null) add({ type: 'note', ...note });
	}
	for (const pile of board.piles.values()) if (pile.place === null) add({ type: 'pile', ...pile });
	for (const turns of zones.values()) turns.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
	return zones;
}
