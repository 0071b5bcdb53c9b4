// The lines and type size of a note, kept until the fonts change; canvas and sizes of boxes both ask here.
import { breakText } from '#lib/text/break-lines.ts';

export type NoteLines = { lines: string[]; size: number };
/** Width of a line at type size 1, in note type; `bold` for the names of piles. */
export type MeasureNote = (line: string, bold: boolean) => number;

/** Type sizes at which a note may keep all words whole, in board units; the first that does. */
const SIZES = [20, 18, 16];
/** The name of a pile stands out. */
const NAME_SIZES = [23, 20, 18, 16];
/** For a word that is longer than a line of the smallest size: divided between syllables, else anywhere. */
const DIVIDED = 18;
const CUT = 14;
export const LINE_HEIGHT = 1.22;
const KEPT = 5000;

export type Hyphenate = (word: string) => string[];

/** Breaks note texts with one measure, remembering what it broke. */
export class NoteText {
	#measure: MeasureNote;
	#hyphenate: Hyphenate | undefined;
	#onLongWord: () => void;
	#known = new Map<string, NoteLines>();

	/** `onLongWord` is called when a word fits no line and there is no `hyphenate` to divide it well. */
	constructor(measure: MeasureNote, hyphenate?: Hyphenate, onLongWord: () => void = () => undefined) {
		this.#measure = measure;
		this.#hyphenate = hyphenate;
		this.#onLongWord = onLongWord;
	}

	/** Lines of a text in a width, in board units; larger type for a pile's name. */
	lines({ text, width, bold = false }: { text: string; width: number; bold?: boolean }): NoteLines {
		const key = `${bold ? 'b' : 'n'}${width}|${text}`;
		const known = this.#known.get(key);
		if (known) return known;
		const made = this.#break(text, width, bold);
		if (this.#known.size > KEPT) this.#known.clear();
		this.#known.set(key, made);
		return made;
	}

	#break(text: string, width: number, bold: boolean): NoteLines {
		const measure = (line: string) => this.#measure(line, bold);
		for (const size of bold ? NAME_SIZES : SIZES) {
			const { lines, cut } = breakText({ text, width: width / size, measure });
			if (!cut) return { lines, size };
		}
		if (!this.#hyphenate) {
			this.#onLongWord();
			return { lines: breakText({ text, width: width / CUT, measure }).lines, size: CUT };
		}
		const hyphenate = this.#hyphenate;
		for (const size of [DIVIDED, SIZES.at(-1) ?? CUT]) {
			const { lines, cut } = breakText({ text, width: width / size, measure, hyphenate });
			if (!cut) return { lines, size };
		}
		return { lines: breakText({ text, width: width / CUT, measure, hyphenate }).lines, size: CUT };
	}
}

/** A measure from a canvas in the fonts of the page, which must have been loaded. */
export function canvasMeasure(family: string): MeasureNote {
	const context = document.createElement('canvas').getContext('2d');
	if (!context) return (line) => line.length * 0.55;
	let set: boolean | null = null;
	return (line, bold) => {
		if (set !== bold) context.font = `${bold ? 700 : 400} 100px ${family}`;
		set = bold;
		return context.measureText(line).width / 100;
	};
}
