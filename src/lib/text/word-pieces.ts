// Where a paragraph may be broken without cutting into a word.
import LineBreaker from 'linebreak';
import { graphemeEnds } from './graphemes.ts';

const longestWhole = 10;

/**
 * The paragraph in pieces that may stand at the end of a line (UAX #14), each with the spaces that
 * follow it. Joined they are the paragraph again. The paragraph holds no newlines.
 */
export function wordPieces(paragraph: string): string[] {
	const ends = graphemeEnds(paragraph);
	const breaker = new LineBreaker(paragraph);
	const pieces: string[] = [];
	let from = 0;
	for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
		// the tables of the breaker are older than some emoji: a grapheme always wins
		if (next.position <= from || (ends && !ends.has(next.position))) continue;
		pieces.push(paragraph.slice(from, next.position));
		from = next.position;
	}
	if (from < paragraph.length) pieces.push(paragraph.slice(from));
	return joinShortWords(pieces);
}

/** A short word with a hyphen stays in one piece: "I-like", "mini-klas", but not "co-teaching". */
function joinShortWords(pieces: readonly string[]): string[] {
	const joined: string[] = [];
	for (const piece of pieces) {
		const last = joined.at(-1);
		const whole = last !== undefined && /[^\s-]-$/.test(last) ? (last + piece).trim() : '';
		if (last !== undefined && whole && (whole.length <= longestWhole || /^\W*\w{1,2}-$/.test(last)))
			joined[joined.length - 1] = last + piece;
		else joined.push(piece);
	}
	return joined;
}
