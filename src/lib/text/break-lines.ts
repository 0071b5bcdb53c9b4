// Breaks a text into lines; one function for the board, the preview and the print.
import { graphemes } from './graphemes.ts';
import { wordPieces } from './word-pieces.ts';

export interface TextToBreak {
	text: string;
	/** Room on a line, in the unit that `measure` answers in. */
	width: number;
	/** How wide a line of text is. Additive enough that a longer line is never narrower. */
	measure: (line: string) => number;
	/** Syllables of a word, for words that fit no line; without it such a word is cut between characters. */
	hyphenate?: ((word: string) => string[]) | undefined;
}

interface BrokenText {
	lines: string[];
	/** A word fitted no line and had to be cut without a hyphen (or a single character was too wide). */
	cut: boolean;
	/** A word fitted no line and was divided between two syllables. */
	hyphenated: boolean;
}

const newline = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** Rounding of summed advances must not push a word to the next line. */
const slack = 1e-6;

/**
 * The lines of a text. Newlines are kept (an empty line stays an empty line), spaces at both ends of
 * a line go, a soft hyphen goes, and nothing else is lost: without spaces and hyphens the joined
 * lines are the text. No line is wider than `width`, unless a single character is. Tells too whether a
 * word had to be divided.
 */
export function breakText({ text, width, measure, hyphenate }: TextToBreak): BrokenText {
	const room = width + slack;
	const result: BrokenText = { lines: [], cut: false, hyphenated: false };
	for (const paragraph of text.replaceAll('\u00ad', '').split(newline)) {
		let line = '';
		for (const piece of wordPieces(paragraph.trim())) {
			if (measure((line + piece).trimEnd()) <= room) {
				line += piece;
				continue;
			}
			if (line) result.lines.push(line.trimEnd());
			line = piece;
			if (measure(piece.trimEnd()) > room) line = divide(piece);
		}
		result.lines.push(line.trimEnd());
	}
	return result;

	/** Puts the full lines of a word that fits no line on the result and returns what is left of it. */
	function divide(word: string): string {
		let rest = '';
		const syllables = hyphenate ? hyphenate(word) : [word];
		for (const syllable of syllables.join('') === word ? syllables : [word]) {
			if (rest && measure((rest + syllable).trimEnd() + hyphenAfter(syllable)) > room) {
				const divided = measure(rest + '-') <= room;
				result.lines.push(divided ? rest + '-' : rest);
				result.hyphenated ||= divided;
				rest = '';
			}
			rest += syllable;
			const hyphen = hyphenAfter(syllable);
			if (measure(rest.trimEnd() + hyphen) > room) rest = cut(rest, hyphen);
		}
		return rest;

		function hyphenAfter(syllable: string): string {
			return syllable === syllables[syllables.length - 1] ? '' : '-';
		}
	}

	/** The same between characters; what is left has room for `after`. */
	function cut(word: string, after: string): string {
		let rest = '';
		for (const character of graphemes(word)) {
			if (rest && measure((rest + character).trimEnd() + after) > room) {
				result.lines.push(rest.trimEnd());
				rest = '';
			}
			rest += character;
		}
		result.cut = true;
		return rest;
	}
}
