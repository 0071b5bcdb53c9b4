// The lines and type size of a note, kept until the fonts change; canvas and sizes of boxes both ask here.
import { breakText } from '#lib/text/break-lines.ts';

export type NoteLines = { lines: string[]; size: number };
/** Width of a line at type size 1, in note type; `bold` for the names of piles. */
export type MeasureNote = (line: string, bold: boolean) => number;

/** Type sizes of a note in board units: the first, unless a word is longer than its line. */
const SIZES = [20, 18, 16, 14];
/** The name of a pile stands out. */
const NAME_SIZES = [23, 20, 18, 16, 14];
export const LINE_HEIGHT = 1.22;
const KEPT = 5000;

/** Breaks note texts with one measure, remembering what it broke. */
export class NoteText {
	#measure: MeasureNote;
	#known = new Map<string, NoteLines>();

	constructor(measure: MeasureNote) {
		this.#measure = measure;
	}

	/** Lines of a text in a width, in board units; larger type for a pile's name. */
	lines({ text, width, bold = false }: { text: string; width: number; bold?: boolean }): NoteLines {
		const key = `${bold ? 'b' : 'n'}${width}|${text}`;
		const known = this.#known.get(key);
		if (known) return known;
		let best: NoteLines | undefined;
		for (const size of bold ? NAME_SIZES : SIZES) {
			const broken = breakText({ text, width: width / size, measure: (line) => this.#measure(line, bold) });
			best = { lines: broken.lines, size };
			if (!broken.cut) break;
		}
		const made = best ?? { lines: [text], size: 14 };
		if (this.#known.size > KEPT) this.#known.clear();
		this.#known.set(key, made);
		return made;
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
