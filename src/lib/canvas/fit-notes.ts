// The largest type at which a few notes fit a screen together, for the spotlight.
import { breakText } from '#lib/text/break-lines.ts';
import { LINE_HEIGHT, type MeasureNote } from './note-text.ts';

type NotesToFit = { texts: readonly string[]; width: number; height: number; measure: MeasureNote };
type FittedNotes = { size: number; columns: number };

/** Room around words and between notes, as a share of the type size. */
const PAD = 0.55;
const GAP = 0.35;

/**
 * Type size and number of columns for notes in a box, all in its unit, between 3 % and 16 % of its height.
 * No word is cut in two while a smaller size would keep it whole.
 */
export function fitNotes({ texts, width, height, measure }: NotesToFit): FittedNotes {
	const least = height * 0.03;
	const columnChoices = [1, 2, 3].filter((columns) => columns <= Math.max(1, texts.length));
	for (let size = height * 0.16; size > least; size *= 0.94)
		for (const columns of columnChoices) {
			const room = (width - (columns - 1) * GAP * size) / columns / size - 2 * PAD;
			if (room < 3) continue;
			const broken = texts.map((text) =>
				breakText({ text, width: room, measure: (line) => measure(line, false) })
			);
			if (broken.some((one) => one.cut)) continue;
			let total = 0;
			for (let n = 0; n < texts.length; n += columns) {
				const lines = Math.max(...broken.slice(n, n + columns).map((one) => one.lines.length));
				total += lines * LINE_HEIGHT + 2 * PAD + GAP;
			}
			if ((total - GAP) * size <= height) return { size, columns };
		}
	return { size: least, columns: columnChoices.at(-1) ?? 1 };
}
