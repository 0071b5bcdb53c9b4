// The largest type that lets a text fit a box.
import { breakText, type TextToBreak } from './break-lines.ts';

interface TextToFit {
	text: string;
	/** Room, in the unit of `sizes`. */
	width: number;
	height: number;
	/** Width of a line set at size 1 (measure at 100 and divide by 100). */
	measure: TextToBreak['measure'];
	hyphenate?: TextToBreak['hyphenate'];
	/** Type sizes to try, in any order; at least one. */
	sizes: readonly number[];
	/** Distance between two lines as a share of the size. */
	lineHeight?: number;
}

interface FittedText {
	size: number;
	lines: string[];
	/** False when even the smallest size is too high for the box; the lines are then still whole. */
	fits: boolean;
}

/**
 * The largest of the sizes at which the text fits. A size that divides a word only wins when no size
 * keeps all words whole; first between syllables, last between characters.
 */
export function fitText({
	text,
	width,
	height,
	measure,
	hyphenate,
	sizes,
	lineHeight = 1.25
}: TextToFit): FittedText {
	let hyphenated: FittedText | undefined;
	let cut: FittedText | undefined;
	let smallest: FittedText | undefined;
	for (const size of [...sizes].sort((a, b) => b - a)) {
		const broken = breakText({ text, width: width / size, measure, hyphenate });
		const fits = broken.lines.length * lineHeight * size <= height + 1e-6;
		smallest = { size, lines: broken.lines, fits };
		if (!fits) continue;
		if (!broken.cut && !broken.hyphenated) return smallest;
		if (broken.cut) cut ??= smallest;
		else hyphenated ??= smallest;
	}
	const best = hyphenated ?? cut ?? smallest;
	if (!best) throw new RangeError('no type sizes to choose from');
	return best;
}
