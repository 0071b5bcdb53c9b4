// Sets lines of words at a place of the board: what the canvas does with fillText, for paper.
import { graphemes } from '#lib/text/graphemes.ts';
import type { TextLine } from '#lib/poster/scene.ts';
import type { Style } from '#lib/poster/styles.ts';
import type { Typesetter } from '#lib/poster/typesetter.ts';

export type Words = {
	text: string;
	style: Style;
	size: number;
	fill: string;
	/** Start of the baseline; with `align`, its middle or end. */
	x: number;
	y: number;
	align?: 'start' | 'middle' | 'end';
};

export type Pen = {
	/** Width of a line in em. */
	width: (line: string, style: Style) => number;
	/** One line of words, in one piece. */
	write: (words: Words) => TextLine[];
	/** The line, shortened with an ellipsis until it fits so many em. */
	clip: (line: string, style: Style, width: number) => string;
};

/** A pen with the poster's typefaces, which are those of the screen. */
export function createPen(type: Typesetter): Pen {
	const widths = new Map<string, number>();
	const bare: Partial<Record<Style, ReturnType<Typesetter['block']>>> = {};

	function width(line: string, style: Style): number {
		const key = `${style} ${line}`;
		let known = widths.get(key);
		if (known === undefined) {
			const block = (bare[style] ??= type.block('a', style));
			const box = { x: 0, y: 0, width: 0, height: 0 };
			known = type.place({ block, lines: [line], size: 1, fill: '#000000', box })[0]?.width ?? 0;
			widths.set(key, known);
		}
		return known;
	}

	return {
		width,
		write({ text, style, size, fill, x, y, align = 'start' }) {
			const block = type.block(text, style);
			if (block.text === '') return [];
			const wide = width(block.text, style) * size;
			const left = align === 'start' ? x : align === 'end' ? x - wide : x - wide / 2;
			const box = { x: left, y: y - type.baseline(style, 1) * size, width: wide, height: size };
			return type.place({ block, lines: [block.text.replaceAll('\n', ' ')], size, fill, box, leading: 1 });
		},
		clip(line, style, room) {
			if (width(line, style) <= room) return line;
			const parts = graphemes(line);
			while (parts.length > 1 && width(`${parts.join('')}…`, style) > room) parts.pop();
			return `${parts.join('').trimEnd()}…`;
		}
	};
}
