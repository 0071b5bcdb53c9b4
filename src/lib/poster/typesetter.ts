// Sets lines of text in the poster's fonts: the bridge between letters and the scene.
import { graphemes } from '#lib/text/graphemes.ts';
import { mixesDirections, runsRightToLeft, visualStretches } from './direction.ts';
import { fontFor, printable } from './printable.ts';
import type { EmojiPath } from './emoji/emoji-path.ts';
import type { Box, EmojiMark, Run, TextLine } from './scene.ts';
import { fontsOf, type Style } from './styles.ts';
import { createTextBlock, type TextBlock } from './text-block.ts';
import type { FontId, Glyph, Typefaces } from './typefaces.ts';

interface FontPart {
	font: FontId;
	text: string;
	/** A drawing stands for it. */
	emoji?: boolean;
}

interface SetRun {
	font: FontId;
	text: string;
	glyphs: Glyph[];
	/** In em. */
	width: number;
	/** Instead of glyphs. */
	emoji?: readonly EmojiPath[];
}

/** Side of a drawn emoji, its room in the line, and how far it reaches below the baseline, in em. */
const emojiBox = { side: 1.12, room: 1.24, below: 0.2 };

export interface PlacedText {
	block: TextBlock;
	lines: readonly string[];
	size: number;
	fill: string;
	/** Where the lines stand; the first line box starts at its top. */
	box: Box;
	align?: 'start' | 'middle' | 'end';
	/** Distance between lines as a share of the size. */
	leading?: number;
}

export interface Typesetter {
	/** The printable form of a text, ready to be broken and fitted. Same text and style, same block. */
	block(text: string, style: Style): TextBlock;
	/** Puts the lines in their box. */
	place(text: PlacedText): TextLine[];
	/** Height of the line box that centres capitals and small letters optically, in em. */
	baseline(style: Style, leading: number): number;
	/** Graphemes that no font has, with the texts they stood in. */
	missing(): { grapheme: string; text: string }[];
}

export const leading = 1.22;

/** One typesetter per poster: it remembers what it measured. */
export function createTypesetter(faces: Typefaces, hyphenate: (word: string) => string[]): Typesetter {
	const blocks = new Map<string, TextBlock>();
	const widths = new Map<string, number>();
	const missing: { grapheme: string; text: string }[] = [];

	function setLine(line: string, style: Style, rtl: boolean): SetRun[] {
		return visualStretches(line, rtl).flatMap((stretch) => {
			const parts = fontParts(line.slice(stretch.start, stretch.end), style);
			if (stretch.rtl) parts.reverse();
			return parts.map((part): SetRun => {
				const emoji = part.emoji ? faces.emoji(part.text) : undefined;
				const { font, text } = part;
				if (emoji) return { font, text, glyphs: [], width: emojiBox.room, emoji };
				const glyphs = faces.shape({ ...part, rtl: stretch.rtl });
				const units = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
				return { font, text, glyphs, width: units / faces.unitsPerEm(font) };
			});
		});
	}

	function fontParts(text: string, style: Style): FontPart[] {
		const fonts = fontsOf[style];
		const parts: FontPart[] = [];
		for (const grapheme of graphemes(text)) {
			const last = parts.at(-1);
			const found = fontFor(grapheme, fonts, faces);
			if (!found && faces.emoji(grapheme)) {
				parts.push({ font: fonts[0] ?? 'nunito-400', text: grapheme, emoji: true });
				continue;
			}
			// every word finds its own font, so that a line is as wide as its words
			const neutral =
				last &&
				!last.emoji &&
				!last.text.endsWith(' ') &&
				/^[\p{Script=Common}]+$/u.test(grapheme) &&
				fontFor(grapheme, [last.font], faces);
			const font = neutral || (found ?? fonts[0] ?? 'nunito-400');
			if (last?.font === font && !last.emoji) last.text += grapheme;
			else parts.push({ font, text: grapheme });
		}
		return parts;
	}

	function lineWidth(line: string, style: Style, rtl: boolean): number {
		return setLine(line, style, rtl).reduce((sum, run) => sum + run.width, 0);
	}

	/**
	 * Width of a line in em. Latin fonts don't kern across a space, so it is the sum of the words; where
	 * directions mix, words are shaped in other pieces and a little is added.
	 */
	function measure(line: string, style: Style, rtl: boolean): number {
		return line.split(/(?<= )/).reduce((sum, word) => {
			const key = `${style} ${rtl ? 'r' : 'l'} ${word}`;
			let width = widths.get(key);
			if (width === undefined) {
				const kerning = rtl || mixesDirections(word) ? 0.1 : 0;
				widths.set(key, (width = lineWidth(word, style, rtl) + kerning));
			}
			return sum + width;
		}, 0);
	}

	function baseline(style: Style, lineHeight: number): number {
		const { ascent, descent } = faces.extents(fontsOf[style][0] ?? 'nunito-400');
		return (lineHeight - ascent - descent) / 2 + ascent;
	}

	return {
		block(text, style) {
			const key = style + text;
			let block = blocks.get(key);
			if (!block) {
				const print = printable(text, fontsOf[style], faces);
				missing.push(...print.missing.map((grapheme) => ({ grapheme, text })));
				const rtl = runsRightToLeft(print.text);
				block = createTextBlock({
					text: print.text,
					style,
					rtl,
					measure: (line) => measure(line, style, rtl),
					hyphenate
				});
				blocks.set(key, block);
			}
			return block;
		},
		place({ block, lines, size, fill, box, align = 'start', leading: lineHeight = leading }) {
			return lines.map((text, index) => {
				const set = setLine(text, block.style, block.rtl);
				const width = set.reduce((sum, run) => sum + run.width, 0) * size;
				const free = box.width - width;
				const side = align === 'middle' ? 0.5 : (align === 'end') !== block.rtl ? 1 : 0;
				const left = box.x + free * side;
				const y = box.y + (index * lineHeight + baseline(block.style, lineHeight)) * size;
				let x = left;
				const emoji: EmojiMark[] = [];
				const runs = set.flatMap((run): Run[] => {
					if (run.emoji) {
						const side = emojiBox.side * size;
						emoji.push({
							text: run.text,
							paths: run.emoji,
							x: x + ((emojiBox.room - emojiBox.side) / 2) * size,
							y: y + emojiBox.below * size - side,
							size: side
						});
						x += run.width * size;
						return [];
					}
					const placed = {
						font: run.font,
						unitsPerEm: faces.unitsPerEm(run.font),
						size,
						x,
						y,
						text: run.text,
						glyphs: run.glyphs
					};
					x += run.width * size;
					return [placed];
				});
				return {
					kind: 'text',
					text,
					fill,
					size,
					x: left,
					y,
					width,
					runs,
					...(emoji.length ? { emoji } : {}),
					box
				};
			});
		},
		baseline,
		missing: () => [...missing]
	};
}
