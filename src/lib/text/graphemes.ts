// What a reader sees as one character: the smallest piece a line break may leave behind.

const plain = /^[\u0000-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u20ac]*$/;

// costly to make; some older browsers lack it
const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('nl') : undefined;

/** The text in user-perceived characters. CR LF counts as one. */
export function graphemes(text: string): string[] {
	if (plain.test(text) && !text.includes('\r')) return text.split('');
	if (!segmenter) return Array.from(text);
	return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** Offsets between two graphemes, the end included; undefined when every offset is one. */
export function graphemeEnds(text: string): Set<number> | undefined {
	if (plain.test(text)) return undefined;
	const ends = new Set<number>();
	let at = 0;
	for (const part of graphemes(text)) ends.add((at += part.length));
	return ends;
}
