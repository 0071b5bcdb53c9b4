// Which way a text runs, and the order in which its parts stand on a line.
import bidiFactory from 'bidi-js';

// a table of the Unicode rules, costly to unpack
const bidi = bidiFactory();

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export interface Stretch {
	start: number;
	end: number;
	rtl: boolean;
}

/** Whether any part of the text runs from right to left. */
export function mixesDirections(text: string): boolean {
	return rightToLeft.test(text);
}

/** Whether the text as a whole runs from right to left: its first letter decides. */
export function runsRightToLeft(text: string): boolean {
	if (!mixesDirections(text)) return false;
	return (bidi.getEmbeddingLevels(text, 'auto').paragraphs[0]?.level ?? 0) % 2 === 1;
}

/** The stretches of one direction of a line, in the order they stand from left to right. */
export function visualStretches(line: string, rtl: boolean): Stretch[] {
	if (!rtl && !mixesDirections(line)) return [{ start: 0, end: line.length, rtl: false }];
	const { levels } = bidi.getEmbeddingLevels(line, rtl ? 'rtl' : 'ltr');
	const stretches: (Stretch & { level: number })[] = [];
	for (let at = 0; at < line.length; at++) {
		const level = levels[at] ?? 0;
		const last = stretches.at(-1);
		if (last?.level === level) last.end = at + 1;
		else stretches.push({ start: at, end: at + 1, rtl: level % 2 === 1, level });
	}
	const highest = Math.max(0, ...stretches.map((stretch) => stretch.level));
	for (let level = highest; level > 0; level--) {
		for (let from = 0; from < stretches.length; from++) {
			let to = from;
			while (to < stretches.length && (stretches[to]?.level ?? 0) >= level) to++;
			stretches.splice(from, to - from, ...stretches.slice(from, to).reverse());
			from = Math.max(from, to - 1);
		}
	}
	return stretches;
}
