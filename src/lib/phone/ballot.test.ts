import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotsLeft, tapBallot, type Value } from './ballot.ts';
import type { BallotAsk } from './fields.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
const at = { item: 'i1', step: 's1', round: 1, items, open: true };
const vote = (dots: number, perItem: number | null): BallotAsk => ({
	kind: 'vote',
	...at,
	dots,
	perItem,
	mark: 'dot'
});
const scale = ['ja', 'nee'].map((id) => ({ id, title: id }));
const rate: BallotAsk = { kind: 'rate', ...at, scale, dontKnow: false, remark: false };

test('no row of taps spends more than the budget or more than one item may have', () => {
	const tap = fc
		.tuple(fc.constantFrom('+', '-'), fc.constantFrom('a', 'b', 'c', 'x'))
		.map(([act, id]) => `${act}:${id}`);
	fc.assert(
		fc.property(
			fc.array(tap),
			fc.integer({ min: 2, max: 6 }),
			fc.integer({ min: 1, max: 3 }),
			(taps, dots, perItem) => {
				const ask = vote(dots, perItem);
				const value = taps.reduce<Value>((before, next) => tapBallot(ask, before, next), {});
				expect(dotsLeft(dots, value)).toBeGreaterThanOrEqual(0);
				for (const given of Object.values(value)) {
					expect(given).toBeGreaterThan(0);
					expect(given).toBeLessThanOrEqual(perItem);
				}
			}
		)
	);
});

test('a dot can be taken back and given elsewhere', () => {
	const ask = vote(2, null);
	const full = ['+:a', '+:a'].reduce<Value>((value, tap) => tapBallot(ask, value, tap), {});
	expect(tapBallot(ask, full, '+:b')).toEqual({ a: 2 });
	expect(tapBallot(ask, tapBallot(ask, full, '-:a'), '+:b')).toEqual({ a: 1, b: 1 });
});

test('with one dot another choice replaces the first, and the same choice takes it back', () => {
	const ask = vote(1, null);
	expect(tapBallot(ask, { a: 1 }, '+:b')).toEqual({ b: 1 });
	expect(tapBallot(ask, { b: 1 }, '-:b')).toEqual({});
});

test('a rating keeps one value for every item', () => {
	expect(tapBallot(rate, { a: 0, b: 1 }, '=:a:1')).toEqual({ a: 1, b: 1 });
	expect(tapBallot(rate, { a: 0 }, '=:x:1')).toEqual({ a: 0 });
});
