// Where the zones of a card lie on the board: a plan of rows from the card's layout, grown by what lies in them.
import type { Layout, Slot } from '#cards/card.ts';
import type { z } from 'zod';

/** Sizes in board units; a note of NOTE_WIDTH is about 10 cm wide on a 75 inch board with four zones in view. */
export const NOTE_WIDTH = 200;
export const NOTE_GAP = 14;
export const ZONE_PAD = 18;
export const ZONE_TITLE = 62;
const BETWEEN = 22;
/** Width to height of the part of a screen that shows the zones. */
const SCREEN = 2.3;
/** The least height of zones that are shown alone: a title and a note. */
const LEAST = 200;

export type Rect = { x: number; y: number; width: number; height: number };
type LayoutName = z.infer<typeof Layout>;
type ZoneToLay = { id: string; slot?: Slot | undefined };
type Layable = { layout: LayoutName; zones: readonly ZoneToLay[]; scale?: number };
type Row = { cells: { id: string; columns: number }[]; minHeight: number };

const widthOf = (columns: number) => 2 * ZONE_PAD + columns * NOTE_WIDTH + (columns - 1) * NOTE_GAP;

function chunks<T>(list: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(list.length / size) }, (_, n) =>
		list.slice(n * size, (n + 1) * size)
	);
}

function rowsOf(groups: ZoneToLay[][], columns: (inRow: number) => number): Row[] {
	const minHeight = groups.length === 1 ? 860 : groups.length === 2 ? 430 : 320;
	return groups.map((group) => ({
		cells: group.map((zone) => ({ id: zone.id, columns: columns(group.length) })),
		minHeight
	}));
}

const share = (inRow: number) => Math.max(2, Math.floor(10 / inRow));

function posterRows(zones: readonly ZoneToLay[]): Row[] {
	const care = zones.filter((zone) => zone.slot?.startsWith('poster.zorg.'));
	const other = zones.filter((zone) => zone.slot?.startsWith('poster.') && !care.includes(zone));
	const rest = zones.filter((zone) => !care.includes(zone) && !other.includes(zone));
	const groups = [care, other, ...rest.map((zone) => [zone])].filter((group) => group.length > 0);
	return groups.map((group, n) => ({
		cells: group.map((zone) => ({ id: zone.id, columns: zone.slot === 'poster.samen' ? 4 : 2 })),
		minHeight: n < 2 ? 430 : 320
	}));
}

/** The rows of a layout: which zones stand beside each other and how many notes fit on a line of each. */
function planRows(layout: LayoutName, zones: readonly ZoneToLay[]): Row[] {
	const all = [...zones];
	switch (layout) {
		case 'poster':
			return posterRows(zones);
		case 'kolommen':
		case 'pad':
			return rowsOf(chunks(all, all.length > 6 ? Math.ceil(all.length / 2) : 6), share);
		case 'ringen':
		case 'stroom':
			return rowsOf(
				all.map((zone) => [zone]),
				share
			);
		case 'cyclus': {
			const half = Math.ceil(all.length / 2);
			return rowsOf(
				[all.slice(0, half), all.slice(half).reverse()].filter((group) => group.length > 0),
				share
			);
		}
		case 'boom':
			return rowsOf(
				[all.slice(0, 1), ...chunks(all.slice(1), 5)].filter((group) => group.length > 0),
				share
			);
		case 'vrij':
			return rowsOf(chunks(all, 2), share);
		case 'raster': {
			if (all.length <= 3) return rowsOf([all], share);
			const across = all.length <= 5 ? 2 : all.length <= 9 ? 3 : 4;
			const rows = rowsOf(chunks(all, across), share);
			// A zone that is left over (the crossings of a SWOT) is a strip below a full 2 × 2.
			return all.length === 5 ? rows.map((row, n) => ({ ...row, minHeight: n < 2 ? 430 : 320 })) : rows;
		}
	}
}

function scaled(rows: readonly Row[], scale: number): Row[] {
	return rows.map((row) => ({
		cells: row.cells.map((cell) => ({ id: cell.id, columns: Math.max(1, Math.round(cell.columns * scale)) })),
		minHeight: row.minHeight * scale
	}));
}

function widthsOf(rows: readonly Row[]): { total: number; widths: Map<string, number> } {
	const natural = (row: Row) =>
		row.cells.reduce((sum, cell) => sum + widthOf(cell.columns), 0) + BETWEEN * (row.cells.length - 1);
	const total = Math.max(...rows.map(natural), 0);
	const widths = new Map<string, number>();
	for (const row of rows) {
		const stretch = (total - natural(row)) / row.cells.reduce((sum, cell) => sum + cell.columns, 0);
		for (const cell of row.cells) widths.set(cell.id, widthOf(cell.columns) + stretch * cell.columns);
	}
	return { total, widths };
}

/** How much narrower zones are for few notes, which so stand larger on a screen; few steps, because each moves everything. */
const FEW = [0.4, 0.6, 0.8];
/** How much wider zones are made for many notes. */
const MANY = [1, 1.5, 2, 3, 4, 6];
/** Notes in a column before a board gets wider. */
const COLUMN = 4.5;
/** Height of a usual note with the room below it. */
const USUAL_NOTE = 104;
/** How far notes may stretch a zone beyond its least height before it gets wider. */
const STRETCH = 1.2;

/** The right and bottom edge of what hands placed in a zone, relative to it. */
export type Reach = { right: number; bottom: number };
type Holding = { counts: ReadonlyMap<string, number>; reach?: ReadonlyMap<string, Reach> };

/** Whether zones narrower than usual hold this without becoming high and thin. */
function holdsFew(rows: readonly Row[], { counts, reach }: Holding): boolean {
	const { widths } = widthsOf(rows);
	return rows.every(({ cells, minHeight }) => {
		const most = minHeight * STRETCH;
		const lines = Math.max(1, (most - ZONE_TITLE - ZONE_PAD) / USUAL_NOTE);
		return cells.every(({ id, columns }) => {
			const { right, bottom } = reach?.get(id) ?? { right: 0, bottom: 0 };
			return (
				Math.ceil((counts.get(id) ?? 0) / columns) <= lines &&
				right <= (widths.get(id) ?? 0) &&
				bottom <= most
			);
		});
	});
}

/**
 * How much wider than usual the zones must be, so that few notes stand large and a full board keeps the
 * shape of a screen. `counts` are the notes that have a turn in each zone, those moved elsewhere included.
 */
export function boardScale({ layout, zones, ...holding }: Omit<Layable, 'scale'> & Holding): number {
	const plan = planRows(layout, zones);
	const few = FEW.find((scale) => holdsFew(scaled(plan, scale), holding));
	if (few !== undefined) return few;
	const cells = plan.flatMap((row) => row.cells);
	const fullest = Math.max(0, ...cells.map((cell) => (holding.counts.get(cell.id) ?? 0) / cell.columns));
	return MANY.find((scale) => fullest <= COLUMN * scale * scale) ?? MANY.at(-1) ?? 1;
}

/** The width of every zone; of what lies in it only the scale matters. */
export function zoneWidths({ layout, zones, scale = 1 }: Layable): Map<string, number> {
	return widthsOf(scaled(planRows(layout, zones), scale)).widths;
}

/** Some of the zones on rows of their own, with the widths they have on the whole board. */
function packed({
	rows,
	widths,
	total,
	only
}: {
	rows: readonly Row[];
	widths: ReadonlyMap<string, number>;
	total: number;
	only: readonly string[];
}): Row[] {
	const lines: { cells: Row['cells']; width: number }[] = [];
	for (const cell of rows.flatMap((row) => row.cells).filter(({ id }) => only.includes(id))) {
		const width = widths.get(cell.id) ?? 0;
		const last = lines.at(-1);
		if (last && last.width + BETWEEN + width <= total + 1) {
			last.cells.push(cell);
			last.width += BETWEEN + width;
		} else lines.push({ cells: [cell], width });
	}
	const widest = Math.max(0, ...lines.map((line) => line.width));
	const minHeight = Math.max(LEAST, widest / SCREEN / Math.max(1, lines.length));
	return lines.map(({ cells }) => ({ cells, minHeight }));
}

/**
 * The place of every zone in board units; the board starts at 0, 0. `needs` is the height that the
 * notes of a zone take, title included; a row of zones grows with its fullest zone. With `only`, these
 * zones alone, in the shape of a screen and no wider than the `used` width of each.
 */
export function zoneRects({
	layout,
	zones,
	scale = 1,
	needs = new Map(),
	only,
	used = new Map()
}: Layable & {
	needs?: ReadonlyMap<string, number>;
	only?: readonly string[];
	used?: ReadonlyMap<string, number>;
}): Map<string, Rect> {
	const all = scaled(planRows(layout, zones), scale);
	const { widths, total } = widthsOf(all);
	if (only)
		for (const [id, width] of widths)
			widths.set(id, Math.min(width, Math.max(widthOf(4), used.get(id) ?? width)));
	const rows = only ? packed({ rows: all, widths, total, only }) : all;
	const rects = new Map<string, Rect>();
	let y = 0;
	for (const row of rows) {
		const height = Math.max(row.minHeight, ...row.cells.map((cell) => needs.get(cell.id) ?? 0));
		let x = 0;
		for (const cell of row.cells) {
			const width = widths.get(cell.id) ?? 0;
			rects.set(cell.id, { x, y, width, height });
			x += width + BETWEEN;
		}
		y += height + BETWEEN;
	}
	return rects;
}

/** The smallest rectangle around some others; an empty one around none. */
export function around(rects: readonly Rect[]): Rect {
	if (rects.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
	const x = Math.min(...rects.map((rect) => rect.x));
	const y = Math.min(...rects.map((rect) => rect.y));
	return {
		x,
		y,
		width: Math.max(...rects.map((rect) => rect.x + rect.width)) - x,
		height: Math.max(...rects.map((rect) => rect.y + rect.height)) - y
	};
}

/** Whether two rectangles share more than an edge; `margin` asks for that much room between them. */
export function overlap(a: Rect, b: Rect, margin = 0): boolean {
	const e = 1e-6;
	return (
		a.x < b.x + b.width + margin - e &&
		b.x < a.x + a.width + margin - e &&
		a.y < b.y + b.height + margin - e &&
		b.y < a.y + a.height + margin - e
	);
}
