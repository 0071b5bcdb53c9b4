import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotsLeft, tapBallot, type Value } from './ballot.ts';
import type { AskOf } from './asks.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
const at = { item: 'i1', step: 's1', prompt: 'Kies.', round: 1, items, open: true };
const vote = (dots: number, perItem: number | null): AskOf<'vote'> => ({
	kind: 'vote',
	...at,
	dots,
	perItem,
	ordered: false,
	mark: 'dot'
});
const scale = ['ja', 'nee'].map((id) => ({ id, title: id }));
const rate: AskOf<'rate'> = {
	kind: 'rate',
	...at,
	scale,
	axes: [],
	names: 'all',
	dontKnow: false,
	remark: false
};

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
				expect(dotsLeft(ask, value)).toBeGreaterThanOrEqual(0);
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

test('with axes every item has a value for each', () => {
	const ask = { ...rate, axes: ['effect', 'haalbaar'].map((id) => ({ id, title: id })) };
	const value = ['=:a:effect:1', '=:a:haalbaar:0'].reduce<Value>(
		(before, tap) => tapBallot(ask, before, tap),
		{}
	);
	expect(value).toEqual({ 'a:effect': 1, 'a:haalbaar': 0 });
	expect(tapBallot(ask, value, '=:a:1')).toEqual(value);
	expect(tapBallot(ask, value, '=:a:effect:2')).toEqual(value);
});

const ordered = { ...vote(3, null), ordered: true };
const order = (...taps: string[]) => taps.reduce<Value>((value, tap) => tapBallot(ordered, value, tap), {});

test('in an order each tap gives the next place, and the last one can be taken back', () => {
	expect(order('+:c', '+:a')).toEqual({ c: 1, a: 2 });
	expect(order('+:c', '+:a', 'undo:')).toEqual({ c: 1 });
	expect(order('undo:')).toEqual({});
});

test('what is taken out of an order lets the ones behind it move up', () => {
	expect(order('+:c', '+:a', '+:b', '-:c')).toEqual({ a: 1, b: 2 });
});

test('an order always has the places from 1 without a gap', () => {
	const tap = fc.constantFrom('+:a', '+:b', '+:c', '-:a', '-:b', '-:c', 'undo:', '+:x');
	fc.assert(
		fc.property(fc.array(tap), (taps) => {
			const places = Object.values(order(...taps)).sort();
			expect(places).toEqual(places.map((_, index) => index + 1));
			expect(places.length).toBeLessThanOrEqual(3);
		})
	);
});
