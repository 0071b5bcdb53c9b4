// The one type size of a flowchart, the room of its rows and columns, and where the gutters run.
import type { FlowWay } from '#lib/session/flow.ts';
import type { Box } from '../scene.ts';
import type { Typesetter } from '../typesetter.ts';
import { cardHeight, type CardText } from './card-text.ts';
import type { Placement } from '#lib/session/flow-place.ts';

/** Room outside the first and last column, in em: a track runs there. */
const OUTER = 1.5;
const GUTTER = 3;
/** From a card to the nearest line beside it. */
const CLEAR = 1.1;
const LABEL_WIDEST = 9;
export const LABEL_SIZE = 0.88;
export const LABEL_LEADING = 1.12;

export type FlowFit = {
	em: number;
	/** No word is cut. */
	whole: boolean;
	/** By id. */
	boxes: Map<string, Box>;
	/** Tracks between cards. */
	xs: number[];
	ys: number[];
};

export type WaySize = { lines: string[]; width: number; height: number };

/** The words on a way, broken, with the size of their plate in em; null without words. */
export function waySize(way: FlowWay, type: Typesetter): WaySize | null {
	const words = way.words.trim();
	if (words === '') return null;
	const block = type.block(words, 'strong');
	const lines = block.linesWithin(LABEL_WIDEST);
	const width = lines.length > 1 ? Math.min(LABEL_WIDEST, widestOf(block, lines.length)) : widestOf(block, 1);
	return {
		lines,
		width: (Math.min(width, LABEL_WIDEST) + 0.75) * LABEL_SIZE,
		height: (lines.length * LABEL_LEADING + 0.3) * LABEL_SIZE
	};
}

const widestOf = (block: { narrowest(lines: number): number }, lines: number) => {
	const width = block.narrowest(lines);
	return Number.isFinite(width) ? width + 0.02 : LABEL_WIDEST;
};

/** Sets the cards of a placement in a box, as large as they go; undefined when even `from` does not fit. */
export function fitFlow({
	cards,
	placement,
	labels,
	box,
	from,
	to,
	spacious
}: {
	cards: readonly CardText[];
	placement: Placement;
	labels: readonly WaySize[];
	box: Box;
	/** Type sizes, in points. */
	from: number;
	to: number;
	/** How much wider than usual the gutters are; 1 is usual. */
	spacious: number;
}): FlowFit | undefined {
	const { rows, columns, cells } = placement;
	const wordWidth = Math.max(0, ...labels.map((label) => label.width));
	const wordHeight = Math.max(0, ...labels.map((label) => label.height));
	const gutterX = Math.max(GUTTER, wordWidth > 0 ? wordWidth + 1.35 : 0) * spacious;
	const gutterY = Math.max(GUTTER, wordHeight > 0 ? wordHeight + 1.35 : 0) * spacious;
	const widthAt = (em: number) => (box.width - (2 * OUTER + (columns - 1) * gutterX) * em) / columns;

	function rowsAt(em: number, whole: boolean): number[] | undefined {
		const width = widthAt(em);
		if (width < 4 * em) return undefined;
		const heights = new Array<number>(rows).fill(0);
		for (const one of cards) {
			const row = cells.get(one.card.id)?.row ?? 0;
			const height = cardHeight(one, width, em, whole);
			if (height === undefined) return undefined;
			heights[row] = Math.max(heights[row] ?? 0, height);
		}
		const used = heights.reduce((sum, height) => sum + height, 0) + ((rows - 1) * gutterY + 2 * OUTER) * em;
		return used <= box.height + 1e-6 ? heights : undefined;
	}

	const largest = (whole: boolean) => {
		if (!rowsAt(from, whole)) return undefined;
		let [low, high] = [from, to];
		if (rowsAt(to, whole)) return to;
		while (high - low > 0.05) {
			const middle = (low + high) / 2;
			if (rowsAt(middle, whole)) low = middle;
			else high = middle;
		}
		return Math.max(from, Math.floor(low * 20) / 20);
	};
	const unbroken = largest(true);
	const em = unbroken ?? largest(false);
	if (em === undefined) return undefined;
	const heights = rowsAt(em, true) ?? rowsAt(em, false) ?? [];
	const left =
		box.height - heights.reduce((sum, height) => sum + height, 0) - ((rows - 1) * gutterY + 2 * OUTER) * em;
	// what is left goes to the gutters first, then to the cards; the rest stays above and below
	const widerBy = rows > 1 ? Math.min((0.5 * left) / (rows - 1), 1.3 * em) : 0;
	const rest = left - widerBy * (rows - 1);
	const tallest = heights.map((height) => Math.min(rest / rows, 0.7 * height, 3.2 * em));
	const over = rest - tallest.reduce((sum, height) => sum + height, 0);
	const width = widthAt(em);
	const boxes = new Map<string, Box>();
	const ys: number[] = [];
	let y = box.y + OUTER * em + over / 2;
	ys.push(y - CLEAR * em);
	const tops: number[] = [];
	heights.forEach((height, row) => {
		tops.push(y);
		y += height + (tallest[row] ?? 0);
		if (row < rows - 1) ys.push(...tracks(y, gutterY * em + widerBy, em));
		y += gutterY * em + widerBy;
	});
	y -= gutterY * em + widerBy;
	ys.push(y + CLEAR * em);
	const edge = (OUTER - CLEAR) * em;
	const xs = [box.x + edge, box.x + box.width - edge];
	for (let column = 0; column < columns - 1; column++)
		xs.push(...tracks(box.x + (OUTER + column * gutterX) * em + (column + 1) * width, gutterX * em, em));
	for (const one of cards) {
		const { card } = one;
		const cell = cells.get(card.id);
		if (!cell) continue;
		const row = (heights[cell.row] ?? 0) + (tallest[cell.row] ?? 0);
		// a start, a question or a reference keeps its form in a tall row
		const own = card.type === 'start' || card.type === 'question' || card.type === 'onward';
		const needed = (cardHeight(one, width, em, false) ?? row) + 1.2 * em;
		const height = own ? Math.min(row, Math.max(needed, card.type === 'onward' ? 0 : 4.4 * em)) : row;
		boxes.set(card.id, {
			x: box.x + (OUTER + cell.column * gutterX) * em + cell.column * width,
			y: (tops[cell.row] ?? 0) + (row - height) / 2,
			width,
			height
		});
	}
	return { em, whole: unbroken !== undefined, boxes, xs, ys };
}

/** Lines in a gutter: far enough from the cards for an arrow head, and from each other. */
function tracks(start: number, width: number, em: number): number[] {
	const room = Math.max(0, width - 2 * CLEAR * em);
	const count = room > 2.4 * em ? 5 : 3;
	return Array.from({ length: count }, (_, n) => start + (width - room) / 2 + (room * n) / (count - 1));
}
