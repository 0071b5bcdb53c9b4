// Papers: how large the sheet is that is laid out, and how large it is printed.
import type { PosterModel } from '../model.ts';

/** A3, in points. */
const long = 1190.55;
const short = 841.89;

/** Printed size against the reference sheet. */
export const paperScale = { A4: Math.SQRT1_2, A3: 1, A2: Math.SQRT2, A1: 2, A0: 2 * Math.SQRT2 };

/** What no printed letter is smaller than, in points: a little less on A4, which is read from nearby. */
export const smallestPrinted = { A4: 8.06, A3: 9 };

/**
 * The sheet that is laid out, how much larger it is printed, and the smallest type on it. Larger paper
 * is the A3 sheet made bigger, or a larger sheet: then the type may stay as small as on A3, and heads
 * and edges grow half as fast as the paper.
 */
export function sheetFor({ paper, orientation, fill }: PosterModel): {
	width: number;
	height: number;
	scale: number;
	minimum: number;
} {
	const full = paperScale[paper];
	const more = fill === 'more' && full > 1;
	const scale = more ? Math.sqrt(full) : full;
	const grown = full / scale;
	const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
	const smallest = paper === 'A4' ? smallestPrinted.A4 : smallestPrinted.A3;
	const minimum = more || full <= 1 ? smallest / scale : smallest;
	return { width: width * grown, height: height * grown, scale, minimum };
}
