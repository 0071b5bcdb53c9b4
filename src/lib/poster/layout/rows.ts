// Packs cards into rows in reading order, as low as possible.
import type { TextBlock } from '../text-block.ts';

export interface Card {
	index: number;
	x: number;
	width: number;
	lines: string[];
}

export interface Row {
	y: number;
	height: number;
	cards: Card[];
}

export interface Rows {
	rows: Row[];
	height: number;
}

export interface RowOptions {
	blocks: readonly TextBlock[];
	/** Room for a row, in points. */
	width: number;
	size: number;
	leading: number;
}

const mostLines = 9;

/** Space in a card beside and above its text, and between cards. */
export function cardSpace(size: number): { x: number; y: number; gap: number } {
	return { x: 0.62 * size, y: 0.36 * size, gap: 0.44 * size };
}

interface Choice {
	height: number;
	from: number;
	lines: number;
}

/** Room beside the letters, so that rounding never breaks a line. */
const roomier = 1.0005;

function cardWidth(block: TextBlock, lines: number, size: number): number {
	return block.narrowest(lines) * size * roomier + 2 * cardSpace(size).x;
}

/** Wider than any sheet: what can't be set in so many lines. */
const tooWide = 1e6;

/** For a number of lines, the width in em of all cards before each one: the width of a row is a difference of two. */
function runningWidths(blocks: readonly TextBlock[], lines: number): number[] {
	const sums = [0];
	for (const block of blocks) sums.push((sums.at(-1) ?? 0) + Math.min(tooWide, block.narrowest(lines)));
	return sums;
}

/** For every number of cards the best last row, found from the front. */
function choose({ blocks, width, size, leading }: RowOptions): Choice[] {
	const space = cardSpace(size);
	const sums: number[][] = [];
	const best: Choice[] = [{ height: -space.gap, from: 0, lines: 0 }];
	for (let end = 1; end <= blocks.length; end++) {
		let choice: Choice | undefined;
		// a longer row never needs fewer lines
		let lines = 1;
		for (let from = end - 1; from >= 0; from--) {
			const count = end - from;
			const room = width - (count - 1) * space.gap - count * 2 * space.x + 1e-6;
			for (; lines <= mostLines; lines++) {
				const sum = (sums[lines] ??= runningWidths(blocks, lines));
				if (((sum[end] ?? 0) - (sum[from] ?? 0)) * size * roomier <= room) break;
			}
			if (lines > mostLines && count > 1) break;
			const own = lines > mostLines ? (blocks[from]?.countWithin((width - 2 * space.x) / size) ?? 1) : lines;
			const height = (best[from]?.height ?? 0) + space.gap + own * leading * size + 2 * space.y;
			if (!choice || height < choice.height - 1e-6) choice = { height, from, lines: own };
		}
		best.push(choice ?? { height: 0, from: end - 1, lines: 1 });
	}
	return best;
}

/** Only the height that the rows would take. */
export function rowsHeight(options: RowOptions): number {
	return options.blocks.length ? (choose(options).at(-1)?.height ?? 0) : 0;
}

/** The rows themselves, from 0,0 down. Rows are widened to one right edge when little is missing. */
export function packRows(options: RowOptions): Rows {
	const { blocks, width, size, leading } = options;
	const space = cardSpace(size);
	const best = choose(options);
	const spans: { from: number; end: number; lines: number }[] = [];
	for (let end = blocks.length; end > 0;) {
		const choice = best[end];
		if (!choice) break;
		spans.unshift({ from: choice.from, end, lines: choice.lines });
		end = choice.from;
	}
	let y = 0;
	const rows = spans.map(({ from, end, lines }): Row => {
		const row = blocks.slice(from, end);
		const natural = row.map((block) =>
			Math.min(width, Number.isFinite(block.narrowest(lines)) ? cardWidth(block, lines, size) : width)
		);
		const free = width - (row.length - 1) * space.gap - natural.reduce((sum, part) => sum + part, 0);
		// a short row on its own looks stretched, the rows of a full panel share one right edge
		const alone = row.length === 1 && free > 0.12 * width;
		const few = free > 0.45 * width || alone || (spans.length === 1 && row.length < 3);
		const extra = few ? Math.min(free / row.length, 1.4 * size) : free / row.length;
		let x = 0;
		const cards = row.map((block, at): Card => {
			const cardWidth = (natural[at] ?? 0) + extra;
			const card = {
				index: from + at,
				x,
				width: cardWidth,
				lines: block.linesWithin((cardWidth - 2 * space.x) / size)
			};
			x += cardWidth + space.gap;
			return card;
		});
		const height = lines * leading * size + 2 * space.y;
		const placed = { y, height, cards };
		y += height + space.gap;
		return placed;
	});
	return { rows, height: Math.max(0, y - space.gap) };
}
