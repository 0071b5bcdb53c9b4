// The fonts of a poster and HarfBuzz, which turns letters into glyphs; the only module that knows it.
import * as hb from 'harfbuzzjs';
import type { EmojiTable } from './emoji/emoji-table.ts';
import type { EmojiPath } from './emoji/emoji-path.ts';
import { shortPath } from './short-path.ts';

export const fontIds = [
	'nunito-400',
	'nunito-800',
	'shantell-sans-400',
	'shantell-sans-700',
	'vazirmatn-400',
	'vazirmatn-700'
] as const;
export type FontId = (typeof fontIds)[number];

/** A drawn letter; distances in font units. */
export interface Glyph {
	id: number;
	advance: number;
	dx: number;
	dy: number;
	/** The characters it stands for, for copying text out of a PDF. Never empty. */
	text: string;
}

export interface Typefaces {
	/** The files themselves, for embedding. */
	readonly files: Readonly<Record<FontId, Uint8Array>>;
	unitsPerEm(font: FontId): number;
	/** Distance of the top of a line box to the baseline, and below it, in em. */
	extents(font: FontId): { ascent: number; descent: number };
	has(font: FontId, codePoint: number): boolean;
	/** The glyphs of a text of one direction, in the order they stand from left to right. */
	shape(run: { font: FontId; text: string; rtl: boolean }): Glyph[];
	/** Width of a glyph without kerning, in font units. */
	advance(font: FontId, glyph: number): number;
	/** An emoji as paths in a square of 32 units; undefined when there is no drawing of it. */
	emoji(grapheme: string): readonly EmojiPath[] | undefined;
	/** The outline as SVG path data, y upwards; empty for a space. */
	outline(font: FontId, glyph: number): string;
}

/** Opens the fonts; `files` are the bytes of the TTF of each. Without `emoji` there are none to draw. */
export function createTypefaces(files: Record<FontId, Uint8Array>, emoji?: EmojiTable): Typefaces {
	const fonts = new Map<FontId, hb.Font>();
	const buffer = new hb.Buffer();
	const known = new Map<FontId, Set<number>>();
	const outlines = new Map<string, string>();

	function open(id: FontId): hb.Font {
		let font = fonts.get(id);
		if (!font) fonts.set(id, (font = new hb.Font(new hb.Face(new hb.Blob(files[id])))));
		return font;
	}

	return {
		files,
		unitsPerEm: (id) => open(id).face.upem,
		extents(id) {
			const { ascender, descender } = open(id).hExtents();
			const em = open(id).face.upem;
			return { ascent: ascender / em, descent: -descender / em };
		},
		has(id, codePoint) {
			let set = known.get(id);
			if (!set) known.set(id, (set = new Set(open(id).face.collectUnicodes())));
			return set.has(codePoint);
		},
		shape({ font: id, text, rtl }) {
			const font = open(id);
			buffer.reset();
			buffer.addText(text);
			buffer.guessSegmentProperties();
			buffer.setDirection(rtl ? hb.Direction.RTL : hb.Direction.LTR);
			buffer.setLanguage('nl');
			hb.shape(font, buffer);
			const infos = buffer.getGlyphInfos();
			const positions = buffer.getGlyphPositions();
			const texts = glyphTexts({ text, clusters: infos.map((info) => info.cluster), rtl });
			return infos.map((info, index) => {
				const position = positions[index];
				return {
					id: info.codepoint,
					advance: position?.xAdvance ?? 0,
					dx: position?.xOffset ?? 0,
					dy: position?.yOffset ?? 0,
					text: texts[index] ?? '\u200b'
				};
			});
		},
		emoji: (grapheme) => emoji?.find(grapheme),
		advance: (id, glyph) => open(id).glyphHAdvance(glyph),
		outline(id, glyph) {
			const key = `${id} ${glyph}`;
			let path = outlines.get(key);
			if (path === undefined) outlines.set(key, (path = shortPath(open(id).glyphToPath(glyph))));
			return path;
		}
	};
}

/**
 * Shares the characters of every cluster among its glyphs: the n-th gets the n-th character
 * (decomposed) and the last one the rest, so that no glyph is left without one.
 */
function glyphTexts({ text, clusters, rtl }: { text: string; clusters: number[]; rtl: boolean }): string[] {
	const starts = [...new Set(clusters)].sort((a, b) => a - b);
	const share = new Map<number, string[]>();
	for (const [index, start] of starts.entries()) {
		const characters = text.slice(start, starts[index + 1] ?? text.length);
		const count = clusters.filter((cluster) => cluster === start).length;
		if (count === 1) {
			share.set(start, [characters]);
			continue;
		}
		const decomposed = [...characters.normalize('NFD')];
		const parts = Array.from(
			{ length: count },
			(_, n) => (n < count - 1 ? decomposed[n] : decomposed.slice(n).join('')) || '\u200b'
		);
		share.set(start, rtl ? parts.reverse() : parts);
	}
	return clusters.map((cluster) => share.get(cluster)?.shift() ?? '\u200b');
}
