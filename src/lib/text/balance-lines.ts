// Breaks a text into lines of about equal length.
import { breakText, type TextToBreak } from './break-lines.ts';

export interface NarrowText {
	lines: string[];
	/** Width of the widest line, in the unit of `measure`. */
	width: number;
}

/**
 * Breaks the text again in the narrowest width that does not need more lines than `width` does and
 * divides no more words. Balances a heading or a note: no last line of one lonely word.
 */
export function balanceLines(options: TextToBreak): NarrowText {
	const widest = breakText(options);
	let best = widest;
	let low = 0;
	let high = options.width;
	for (let round = 0; round < 12 && widest.lines.length > 1; round++) {
		const width = (low + high) / 2;
		const attempt = breakText({ ...options, width });
		const good =
			attempt.lines.length <= widest.lines.length &&
			attempt.cut === widest.cut &&
			(widest.hyphenated || !attempt.hyphenated);
		if (good) {
			best = attempt;
			high = width;
		} else low = width;
	}
	return { lines: best.lines, width: Math.max(0, ...best.lines.map(options.measure)) };
}
