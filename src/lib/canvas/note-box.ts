// What one note or pile shows on the board, and how much room that takes. Pure.
import type { Slot } from '#cards/card.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Action } from '#lib/session/board-graph.ts';
import { pileName, type Board, type BoardEntry } from '#lib/session/board-snapshot.ts';
import { dotsById, harvestDrops, harvestProposals } from '#lib/session/harvest-proposals.ts';
import type { NoteImage } from '#lib/session/note-image.ts';
import type { Result } from '#lib/session/result.ts';
import type { ItemView } from '#lib/session/view.ts';
import { NOTE_WIDTH, type Rect } from '#lib/session/zone-layout.ts';
import { actionLines } from './action-words.ts';
import { imageRatio } from './image-shape.ts';
import { LINE_HEIGHT, type NoteLines, type NoteText } from './note-text.ts';

export const PAPERS = 9;
/** Papers that tell imported sources apart. */
export const TINTS = 8;
export const NOTE_PAD = 12;
export const FOOT_LINE = 26;
export const LEAST_HEIGHT = 64;
/** How far the sheets under a pile stick out. */
export const STACK = 6;
/** Room between a picture and the edge of its note. */
export const IMAGE_PAD = 8;

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
	/** Its picture, and how high that stands above the words; 0 without one. */
	image: NoteImage | null;
	imageHeight: number;
	count: number;
	named: boolean;
	rest: boolean;
	/** Titles of its labels. */
	labels: string[];
	/** Structured answers, as "Bij wie: klasleerkracht". */
	fields: string[];
	/** Where an imported note or a copy comes from, or who wrote it. */
	caption: string | null;
	/** Of an action: its state, and who and when. */
	action: Action | null;
	actionLines: string[];
	marks: Slot[];
	proposed: Slot[];
	/** Marks that a vote proposes to take away. */
	dropped: Slot[];
	/** Dots of a revealed vote, answers of a revealed rating. */
	dots: number | null;
	ratings: { title: string; tone: string; count: number }[];
	placed: boolean;
};

export type Given = {
	board: Board;
	item: ItemView;
	/** All items, for the names of zones that copies come from. */
	programme: readonly ItemView[];
	results: readonly Result[];
	/** Whether the harvest's proposals show. */
	harvest: boolean;
	text: NoteText;
	/** "Ik doe mee" by board id. */
	joins?: Readonly<Record<string, number>>;
};

/** How many sheets stick out under what is drawn. */
export function sheetsUnder(entry: { type: 'note' | 'pile'; count: number }): number {
	return entry.type === 'pile' || entry.count > 1 ? (entry.count > 2 ? 2 : 1) : 0;
}

/** Words on a note or pile. */
export function entryText(entry: BoardEntry): string {
	return entry.type === 'pile' ? pileName(entry) : entry.text;
}

/** The picture that shows: of a note its own, of a pile without a name that of its first note. */
function entryImage(entry: BoardEntry): NoteImage | null {
	if (entry.type === 'note') return entry.image ?? null;
	return entry.name === '' ? (entry.notes[0]?.image ?? null) : null;
}

/** Answers of the newest revealed rating by item. */
export function newestRatings(results: readonly Result[], item: string): Map<string, NoteBox['ratings']> {
	const found = new Map<string, NoteBox['ratings']>();
	for (const result of [...results].sort((a, b) => a.round - b.round))
		if (result.item === item && result.kind === 'rate' && result.axes.length === 0)
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

/** The words of structured answers, as the card calls them. */
export function fieldWords(item: ItemView, fields: Readonly<Record<string, string>> | undefined): string[] {
	if (!fields) return [];
	const asked = item.steps.flatMap((step) =>
		step.activities.flatMap((activity) => (activity.kind === 'collect' ? activity.fields : []))
	);
	return Object.entries(fields).flatMap(([id, answer]) => {
		const field = asked.find((one) => one.id === id);
		if (!field || !answer) return [];
		const words = field.options.find((option) => option.id === answer)?.title ?? answer;
		return [m.board_field({ field: field.title, answer: words })];
	});
}

/** How far the last line at the foot stands above the edge: higher where the count or dots hang there, or they cover it. */
export function footRoom(box: Pick<NoteBox, 'type' | 'count' | 'dots'>): number {
	const hangs = box.type === 'pile' || box.count > 1 || (box.dots ?? 0) > 0;
	return NOTE_PAD - 2 + (hangs ? 6 : 0);
}

/**
 * The size of a box for what it shows, in board units. Marks, dots and the count stick on its edge, the
 * sheets under a pile fit the gap between notes, and a card with labels keeps room for one: so neighbours
 * stay where they are when a hand piles, marks or labels.
 */
export function sizeOf(box: Omit<NoteBox, 'rect'>, labelled: boolean): { width: number; height: number } {
	const words = box.text === '' && box.image ? 0 : box.lines.lines.length * box.lines.size * LINE_HEIGHT;
	const feet =
		Math.max(box.labels.length, labelled ? 1 : 0) +
		(box.caption === null ? 0 : 1) +
		(box.ratings.length > 0 ? 1 : 0) +
		box.fields.length +
		box.actionLines.length;
	const under = sheetsUnder(box) * STACK;
	const pads = words === 0 && feet === 0 ? NOTE_PAD : 2 * NOTE_PAD;
	const height = Math.max(
		LEAST_HEIGHT,
		Math.ceil(box.imageHeight + pads + words + feet * FOOT_LINE + (feet > 0 ? 4 : 0))
	);
	return { width: NOTE_WIDTH + under, height: height + under };
}

/** Answers a function that tells what an entry of this board shows. */
export function boxMaker({
	board,
	item,
	programme,
	results,
	harvest,
	text,
	joins = {}
}: Given): (entry: BoardEntry) => Omit<NoteBox, 'rect'> {
	const labelTitles = new Map(
		item.labelSets.flatMap((set) => set.labels).map((label) => [label.id, label.title])
	);
	const given = { board, card: item, results };
	const proposals = harvest ? harvestProposals(given) : new Map<string, Slot[]>();
	const drops = harvest ? harvestDrops(given) : new Map<string, Slot[]>();
	const dots = dotsById(results, item.id);
	const ratings = newestRatings(results, item.id);
	const papers = new Map(item.zones.map((zone, n) => [zone.id, (n % PAPERS) + 1]));
	const zoneTitle = (home: { item: string; zone: string }) =>
		programme.find((one) => one.id === home.item)?.zones.find((zone) => zone.id === home.zone)?.title;
	const captionOf = (entry: BoardEntry): string | null => {
		if (entry.type === 'pile') return null;
		if (entry.source !== undefined) return entry.source;
		if (entry.name !== undefined) return entry.name;
		const source = entry.of === null ? undefined : (board.notes.get(entry.of) ?? board.piles.get(entry.of));
		const title = source && zoneTitle(source.home);
		return title === undefined ? null : `↳ ${title}`;
	};
	const isNamed = (entry: BoardEntry) => entry.type === 'pile' && entry.name !== '';
	return (entry) => {
		const image = entryImage(entry);
		const action = board.plans.get(entry.id) ?? null;
		const tint = entry.type === 'note' ? entry.tint : undefined;
		return {
			id: entry.id,
			type: entry.type,
			zone: entry.zone,
			paper: tint === undefined ? (papers.get(entry.zone) ?? PAPERS) : (tint % TINTS) + 1,
			text: entryText(entry),
			lines: text.lines({
				text: entryText(entry),
				width: NOTE_WIDTH - 2 * NOTE_PAD,
				bold: isNamed(entry)
			}),
			image,
			imageHeight: image ? (NOTE_WIDTH - 2 * IMAGE_PAD) * imageRatio(image) + IMAGE_PAD : 0,
			count: entry.count,
			named: isNamed(entry),
			rest: entry.type === 'pile' && entry.rest,
			labels: entry.labels.flatMap((label) => labelTitles.get(label) ?? []),
			fields: entry.type === 'note' ? fieldWords(item, entry.fields) : [],
			caption: captionOf(entry),
			action,
			actionLines: action ? actionLines(action, joins[entry.id] ?? 0) : [],
			marks: entry.marks,
			proposed: proposals.get(entry.id) ?? [],
			dropped: drops.get(entry.id) ?? [],
			dots: dots.get(entry.id) ?? null,
			ratings: ratings.get(entry.id) ?? [],
			placed: entry.place !== null
		};
	};
}
