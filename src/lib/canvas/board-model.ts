// What the canvas draws and the list view tells: every zone of a card with its notes and piles, laid out. Pure.
import type { Slot } from '#cards/card.ts';
import { zoneEntries, pileName, type Board, type BoardEntry } from '#lib/session/board-snapshot.ts';
import { flowZone, type FlowEntry } from '#lib/session/flow-zone.ts';
import { dotsById, harvestDrops, harvestProposals } from '#lib/session/harvest-proposals.ts';
import type { ItemView, Result } from '#lib/session/view.ts';
import {
	boardScale,
	NOTE_WIDTH,
	ZONE_PAD,
	zoneRects,
	zoneWidths,
	type Reach,
	type Rect
} from '#lib/session/zone-layout.ts';
import { LINE_HEIGHT, type NoteLines, type NoteText } from './note-text.ts';

export const PAPERS = 9;
export const NOTE_PAD = 12;
export const FOOT_LINE = 26;
const LEAST_HEIGHT = 64;
/** How far the sheets under a pile stick out. */
export const STACK = 6;

export type NoteBox = {
	id: string;
	type: 'note' | 'pile';
	rect: Rect;
	zone: string;
	/** 1 to PAPERS. */
	paper: number;
	/** Words shown: of a note, or the name of a pile. */
	text: string;
	lines: NoteLines;
	count: number;
	named: boolean;
	rest: boolean;
	/** Titles of its labels. */
	labels: string[];
	/** Where a copy comes from, or who wrote it. */
	caption: string | null;
	marks: Slot[];
	proposed: Slot[];
	/** Marks that a vote proposes to take away. */
	dropped: Slot[];
	/** Dots of a revealed vote, answers of a revealed rating. */
	dots: number | null;
	ratings: { title: string; tone: string; count: number }[];
	placed: boolean;
};

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

/** Words on a note or pile. */
export function entryText(entry: BoardEntry): string {
	return entry.type === 'pile' ? pileName(entry) : entry.text;
}

/** How many notes an entry stands for. */
export function entryCount(entry: BoardEntry): number {
	return entry.count;
}

/** How many sheets stick out under what is drawn. */
export function sheetsUnder(
	entry: { type: 'note' | 'pile' } & ({ notes: readonly unknown[] } | { count: number })
): number {
	const count = 'notes' in entry ? entry.notes.length : entry.count;
	return entry.type === 'pile' || count > 1 ? (count > 2 ? 2 : 1) : 0;
}

/** What lies in every zone of a card, in order: the one source of canvas and list view. */
export function boardOutline(
	board: Board,
	item: ItemView
): { zone: ItemView['zones'][number]; entries: BoardEntry[] }[] {
	return item.zones.map((zone) => ({ zone, entries: zoneEntries({ board, item: item.id, zone: zone.id }) }));
}

type Given = {
	board: Board;
	item: ItemView;
	/** All items, for the names of zones that copies come from. */
	programme: readonly ItemView[];
	results: readonly Result[];
	/** Whether the harvest's proposals show. */
	harvest: boolean;
	text: NoteText;
	/** These zones alone, in the shape of a screen. */
	only?: readonly string[];
};

function newestRatings(results: readonly Result[], item: string): Map<string, NoteBox['ratings']> {
	const found = new Map<string, NoteBox['ratings']>();
	for (const result of [...results].sort((a, b) => a.round - b.round))
		if (result.item === item && result.kind === 'rate')
			for (const one of result.items)
				found.set(
					one.id,
					result.scale.map((choice, n) => ({
						title: choice.title,
						tone: choice.tone ?? 'grey',
						count: one.distribution[n] ?? 0
					}))
				);
	return found;
}

/**
 * The size of a box for what it shows, in board units. Marks, dots and the count stick on its edge, the
 * sheets under a pile fit the gap between notes, and a card with labels keeps room for one: so neighbours
 * stay where they are when a hand piles, marks or labels.
 */
function sizeOf(box: Omit<NoteBox, 'rect'>, labelled: boolean): { width: number; height: number } {
	const words = box.lines.lines.length * box.lines.size * LINE_HEIGHT;
	const feet =
		Math.max(box.labels.length, labelled ? 1 : 0) +
		(box.caption === null ? 0 : 1) +
		(box.ratings.length > 0 ? 1 : 0);
	const under = sheetsUnder(box) * STACK;
	const height = Math.max(
		LEAST_HEIGHT,
		Math.ceil(2 * NOTE_PAD + words + feet * FOOT_LINE + (feet > 0 ? 4 : 0))
	);
	return { width: NOTE_WIDTH + under, height: height + under };
}

/** Lays out a card's board. */
export function boardModel({ board, item, programme, results, harvest, text, only }: Given): BoardModel {
	const labelTitles = new Map(
		item.labelSets.flatMap((set) => set.labels).map((label) => [label.id, label.title])
	);
	const proposals = harvest ? harvestProposals({ board, card: item, results }) : new Map<string, Slot[]>();
	const drops = harvest ? harvestDrops({ board, card: item, results }) : new Map<string, Slot[]>();
	const dots = dotsById(results, item.id);
	const ratings = newestRatings(results, item.id);
	const papers = new Map(item.zones.map((zone, n) => [zone.id, (n % PAPERS) + 1]));
	const zoneTitle = (home: { item: string; zone: string }) =>
		programme.find((one) => one.id === home.item)?.zones.find((zone) => zone.id === home.zone)?.title;
	const captionOf = (entry: BoardEntry): string | null => {
		if (entry.type === 'pile') return null;
		if (entry.name !== undefined) return entry.name;
		const source = entry.of === null ? undefined : (board.notes.get(entry.of) ?? board.piles.get(entry.of));
		const title = source && zoneTitle(source.home);
		return title === undefined ? null : `↳ ${title}`;
	};
	const inner = NOTE_WIDTH - 2 * NOTE_PAD;
	const isNamed = (entry: BoardEntry) => entry.type === 'pile' && entry.name !== '';
	const makeBox = (entry: BoardEntry): Omit<NoteBox, 'rect'> => ({
		id: entry.id,
		type: entry.type,
		zone: entry.zone,
		paper: papers.get(entry.zone) ?? PAPERS,
		text: entryText(entry),
		lines: text.lines({ text: entryText(entry), width: inner, bold: isNamed(entry) }),
		count: entryCount(entry),
		named: isNamed(entry),
		rest: entry.type === 'pile' && entry.rest,
		labels: entry.labels.flatMap((label) => labelTitles.get(label) ?? []),
		caption: captionOf(entry),
		marks: entry.marks,
		proposed: proposals.get(entry.id) ?? [],
		dropped: drops.get(entry.id) ?? [],
		dots: dots.get(entry.id) ?? null,
		ratings: ratings.get(entry.id) ?? [],
		placed: entry.place !== null
	});

	const labelled = labelTitles.size > 0;
	const outline = boardOutline(board, item).filter(({ zone }) => !only || only.includes(zone.id));
	const turns = turnsByZone(board, item.id);
	const counts = new Map(item.zones.map((zone) => [zone.id, turns.get(zone.id)?.length ?? 0]));
	const plan = { layout: item.card.layout, zones: item.zones };
	const scale = boardScale({ ...plan, counts, reach: reachByZone(board, item.id) });
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
			count: entries.reduce((sum, entry) => sum + entryCount(entry), 0),
			dots: dots.get(zone.id) ?? null,
			ratings: ratings.get(zone.id) ?? []
		};
	});
	return { item: item.id, scale, zones, boxes, byId: new Map(boxes.map((box) => [box.id, box])) };
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
