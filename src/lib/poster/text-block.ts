// A text that can answer quickly how many lines it needs at any width, since widths in em don't depend on the size.
import { breakText } from '#lib/text/break-lines.ts';
import { wordPieces } from '#lib/text/word-pieces.ts';
import type { Style } from './styles.ts';

export interface TextBlock {
	readonly text: string;
	readonly style: Style;
	readonly rtl: boolean;
	/** Width of the widest word, in em: narrower means dividing it. */
	readonly widest: number;
	/** The narrowest width in em in which the text takes no more than this many lines with all words whole; Infinity when it can't. */
	narrowest(lines: number): number;
	/** Lines within a width in em, balanced; words are divided only when they fit no line. */
	linesWithin(width: number): string[];
	/** The same number of lines, each as full as it can be: for text that is read on a page instead of from a wall. */
	filledWithin(width: number): string[];
	/** How many lines that are. */
	countWithin(width: number): number;
	/** Whether every word stays whole at this width. */
	whole(width: number): boolean;
}

interface Piece {
	text: string;
	/** With the space behind it. */
	width: number;
	bare: number;
	/** First of a paragraph. */
	starts: boolean;
}

const slack = 1e-6;

/** Prepares a printable text; `measure` gives the width of a line in em. */
export function createTextBlock(options: {
	text: string;
	style: Style;
	rtl: boolean;
	measure: (line: string) => number;
	hyphenate: (word: string) => string[];
}): TextBlock {
	const { text, style, rtl, measure, hyphenate } = options;
	const pieces: Piece[] = text.split('\n').flatMap((paragraph) =>
		wordPieces(paragraph).map((piece, index) => ({
			text: piece,
			width: measure(piece),
			bare: measure(piece.trimEnd()),
			starts: index === 0
		}))
	);
	const widest = Math.max(0, ...pieces.map((piece) => piece.bare));
	const narrow = new Map<number, number>();
	const cut = new Map<number, string[]>();

	function greedy(width: number): string[] {
		const lines: string[] = [];
		let used = 0;
		for (const piece of pieces) {
			const last = lines.length - 1;
			if (last < 0 || piece.starts || used + piece.bare > width + slack) {
				lines.push(piece.text);
				used = 0;
			} else lines[last] += piece.text;
			used += piece.width;
		}
		return lines.map((line) => line.trimEnd());
	}

	function count(width: number): number {
		let lines = 0;
		let used = Infinity;
		for (const piece of pieces) {
			if (piece.starts || used + piece.bare > width + slack) {
				lines++;
				used = 0;
			}
			used += piece.width;
		}
		return lines;
	}

	function narrowest(lines: number): number {
		const known = narrow.get(lines);
		if (known !== undefined) return known;
		const total = pieces.reduce((sum, piece) => sum + piece.width, 0) + slack;
		let high = count(total) > lines ? Infinity : total;
		let low = Math.max(widest, high === Infinity ? 0 : (total / lines) * 0.8);
		if (high !== Infinity && count(widest) <= lines) high = low = widest;
		for (let round = 0; round < 16 && high - low > 0.01; round++) {
			const width = (low + high) / 2;
			if (count(width) <= lines) high = width;
			else low = width;
		}
		narrow.set(lines, high);
		return high;
	}

	/** Lines with divided words. Slow, so widths are rounded down a little and what was found is kept. */
	function divided(width: number): string[] {
		const rounded = Math.max(Math.floor(width * 16) / 16, Math.min(width, 1 / 16));
		let lines = cut.get(rounded);
		if (!lines) cut.set(rounded, (lines = breakText({ text, width: rounded, measure, hyphenate }).lines));
		return lines;
	}

	return {
		text,
		style,
		rtl,
		widest,
		narrowest,
		countWithin: (width) => (width + slack >= widest ? count(width) : divided(width).length),
		linesWithin(width) {
			if (text === '') return [];
			if (width + slack < widest) return divided(width);
			return greedy(Math.min(width, narrowest(count(width))));
		},
		filledWithin(width) {
			if (text === '') return [];
			return width + slack < widest ? divided(width) : greedy(width);
		},
		whole: (width) => width + slack >= widest
	};
}
