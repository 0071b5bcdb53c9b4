import { expect, test } from 'vitest';
import type { ResultItem } from './result.ts';
import { votedReader } from './voted-reader.ts';

const vote = (dots: Record<string, number>, item = 'poster') => ({
	kind: 'vote' as const,
	item,
	items: Object.entries(dots).map(([id, given]): ResultItem => ({
		id,
		text: id,
		dots: given,
		distribution: [],
		dontKnow: 0,
		n: 0,
		mean: null,
		byAxis: []
	}))
});

test('the flowchart is for whom most people voted, not for who stands first', () => {
	expect(votedReader([vote({ leerkracht: 2, ouder: 5, leerling: 1 })], 'poster')).toBe('ouder');
});

test('the newest vote about readers counts; another card, or other items, never', () => {
	const first = vote({ leerkracht: 3, ouder: 1 });
	const again = vote({ leerkracht: 1, ouder: 3 });
	const notes = vote({ briefje: 9 });
	const elsewhere = vote({ extern: 9 }, 'ander');
	expect(votedReader([first, again, notes, elsewhere], 'poster')).toBe('ouder');
});

test('without votes for a reader nothing is said', () => {
	expect(votedReader([vote({ leerkracht: 0, ouder: 0 }), vote({})], 'poster')).toBeUndefined();
});
