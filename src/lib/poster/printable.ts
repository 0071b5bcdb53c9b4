// Makes a text fit for printing: characters that no font has are named and left out.
import { graphemes } from '#lib/text/graphemes.ts';
import type { FontId, Typefaces } from './typefaces.ts';

/** Characters that mean the same as one the fonts do have. */
const same: Record<string, string> = {
	'\u00a0': ' ',
	'\u202f': ' ',
	'\u2011': '-',
	'\u2010': '-',
	ĳ: 'ij',
	Ĳ: 'IJ',
	'✔': '✓',
	'➔': '→',
	'➜': '→',
	'➡': '→',
	'⇒': '→',
	'❤': '♥',
	'\t': ' '
};
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const placeholder = '…';

export interface Printable {
	text: string;
	/** What could not be printed, each grapheme once. */
	missing: string[];
}

/** The first of the fonts that has every character of the grapheme. */
export function fontFor(grapheme: string, fonts: readonly FontId[], faces: Typefaces): FontId | undefined {
	const points = [...grapheme.replace(ignorable, '')].map((character) => character.codePointAt(0) ?? 0);
	return fonts.find((font) => points.every((point) => faces.has(font, point)));
}

/** The text as it will be printed. What remains empty becomes an ellipsis, never a hole. */
export function printable(text: string, fonts: readonly FontId[], faces: Typefaces): Printable {
	const missing = new Set<string>();
	const kept = graphemes(text.normalize('NFC').replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')).map(
		(grapheme) => {
			if (grapheme === '\n') return grapheme;
			if (/^\p{Cc}$/u.test(grapheme) || /^\s$/u.test(grapheme)) return ' ';
			const bare = grapheme.replace(ignorable, '');
			if (!bare) return '';
			if (fontFor(bare, fonts, faces)) return /\p{M}|[\u0600-\u08ff]/u.test(grapheme) ? grapheme : bare;
			const other = same[bare];
			if (other !== undefined && bare === grapheme) return other;
			if (faces.emoji(grapheme)) return grapheme;
			if (other !== undefined) return other;
			missing.add(grapheme);
			return '';
		}
	);
	const result = kept
		.join('')
		.replace(/ *\n */g, '\n')
		.replace(/ {2,}/g, ' ')
		.trim();
	return { text: result || (text.trim() ? placeholder : ''), missing: [...missing] };
}
