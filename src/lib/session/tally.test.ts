import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Activity, type ActivityOf } from '#cards/activities.ts';
import { contribution } from '../../../tests/fixtures/contributions.ts';
import type { Contribution } from './contribution.ts';
import type { Ballot } from './stage.ts';
import { meanOf, tally } from './tally.ts';

const IDS = ['a', 'b', 'c'];
const ballot: Ballot = { round: 2, items: IDS.map((id) => ({ id, text: id })), frozen: [], revealed: true };
const scale = (length: number) => Array.from({ length }, (_, i) => ({ id: `w${i}`, title: String(i + 1) }));

function voteOf(change: object = {}): ActivityOf<'vote'> {
	const activity = Activity.parse({ kind: 'vote', items: 'options', dots: 4, ...change });
	if (activity.kind !== 'vote') throw new Error('no vote');
	return activity;
}
function rateOf(change: object = {}): ActivityOf<'rate'> {
	const activity = Activity.parse({
		kind: 'rate',
		items: 'options',
		scale: scale(3),
		dontKnow: true,
		...change
	});
	if (activity.kind !== 'rate') throw new Error('no rating');
	return activity;
}

/** Rows of any kind, round and state, of people and of the desk. */
const row = (kind: 'vote' | 'rate', keys: string[] = ['a', 'b', 'z']) =>
	fc
		.record({
			id: fc.uuid(),
			participant: fc.constantFrom('an', 'bo', null),
			kind: fc.constantFrom<Contribution['kind']>(kind, kind, 'note', 'draft', 'join'),
			text: fc.constantFrom('', 'want'),
			value: fc.option(fc.dictionary(fc.constantFrom(...keys), fc.integer({ min: 0, max: 3 })), {
				nil: null
			}),
			round: fc.constantFrom(1, 2, 2),
			state: fc.constantFrom<Contribution['state']>('private', 'withdrawn', 'private', 'removed'),
			behalf: fc.constantFrom(0, 0, 1, 5)
		})
		.map((change) => contribution(change));

/** The same, said as plainly as possible: every single answer in a list, one for each person. */
function answersOf(rows: readonly Contribution[], kind: 'vote' | 'rate') {
	const live = rows.filter(
		(one) => one.kind === kind && one.round === 2 && one.state !== 'withdrawn' && one.state !== 'removed'
	);
	const each = live.flatMap((one) => Array.from({ length: one.behalf || 1 }, () => one));
	const given = (key: string, from: readonly Contribution[] = each) =>
		from.flatMap(({ value }) => (value && key in value ? [value[key]!] : []));
	return { people: each.length, remarks: live.filter(({ text }) => text !== '').length, given, live };
}

/** Adds and divides in decimals of a thousandth, rounding by hand. */
function plainMean(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	let sum = 0;
	for (const value of values) sum += value + 1;
	const thousandths = (sum * 1000) / values.length;
	const cents = Math.floor(thousandths / 10);
	// Exactly a half or more goes up; compared as whole numbers.
	const rest = sum * 100 - cents * values.length;
	return (rest * 2 >= values.length ? cents + 1 : cents) / 100;
}

test('the dots of a vote are the plain sum of live rows of its round, and people those who answered', () => {
	fc.assert(
		fc.property(fc.array(row('vote')), (rows) => {
			const plain = answersOf(rows, 'vote');
			const { people, items, remarks } = tally(ballot, voteOf(), rows);
			expect(people).toBe(plain.people);
			expect(remarks).toHaveLength(plain.remarks);
			for (const { id, dots, byAxis, mean, n } of items) {
				expect(dots).toBe(plain.given(id, plain.live).reduce((sum, one) => sum + one, 0));
				expect({ byAxis, mean, n }).toEqual({ byAxis: [], mean: null, n: 0 });
			}
		})
	);
});

test('in an ordered vote the first of four places is worth four points and the last one, for each person', () => {
	fc.assert(
		fc.property(fc.array(row('vote')), (rows) => {
			const plain = answersOf(rows, 'vote');
			for (const { id, dots } of tally(ballot, voteOf({ ordered: true }), rows).items) {
				const points = plain.given(id).map((place) => [0, 4, 3, 2, 1][place] ?? 0);
				expect(dots).toBe(points.reduce((sum, one) => sum + one, 0));
			}
		})
	);
});

test('a rating counts each value, and keeps "weet ik niet" out of n, mean and distribution', () => {
	fc.assert(
		fc.property(fc.array(row('rate')), (rows) => {
			const plain = answersOf(rows, 'rate');
			for (const item of tally(ballot, rateOf(), rows).items) {
				const given = plain.given(item.id);
				const known = given.filter((value) => value < 3);
				expect(item.distribution).toEqual(
					[0, 1, 2].map((value) => known.filter((one) => one === value).length)
				);
				expect(item.dontKnow).toBe(given.length - known.length);
				expect(item.n).toBe(known.length);
				expect(item.mean).toBe(plainMean(known));
				expect(item.dots).toBe(0);
				expect(item.distribution.reduce((sum, one) => sum + one, 0)).toBe(item.n);
			}
		})
	);
});

test('with axes every axis has its own count, and the item carries the first', () => {
	const axes = [
		{ id: 'impact', title: 'Impact' },
		{ id: 'haalbaar', title: 'Haalbaar' }
	];
	const keys = ['a:impact', 'a:haalbaar', 'b:impact', 'a', 'c:weg'];
	fc.assert(
		fc.property(fc.array(row('rate', keys)), (rows) => {
			const plain = answersOf(rows, 'rate');
			for (const item of tally(ballot, rateOf({ axes }), rows).items) {
				expect(item.byAxis.map(({ axis }) => axis)).toEqual(['impact', 'haalbaar']);
				for (const { axis, n, mean, dontKnow } of item.byAxis) {
					const known = plain.given(`${item.id}:${axis}`).filter((value) => value < 3);
					expect({ n, mean }).toEqual({ n: known.length, mean: plainMean(known) });
					expect(dontKnow).toBe(plain.given(`${item.id}:${axis}`).length - known.length);
				}
				const { axis: _, ...first } = item.byAxis[0]!;
				expect(item).toMatchObject(first);
			}
		})
	);
});

test('a mean is rounded half up to two decimals', () => {
	// 1,005 and 2,125 lie just under a half for who divides first.
	expect(meanOf([199, 1])).toBe(1.01);
	expect(meanOf([0, 7, 1])).toBe(2.13);
	expect(meanOf([1, 1, 1])).toBe(2);
	expect(meanOf([2, 1])).toBe(1.33);
	expect(meanOf([1, 2])).toBe(1.67);
	expect(meanOf([0, 0])).toBeNull();
});

test('the order of remarks says nothing about who came first', () => {
	const remark = (id: string, text: string) => contribution({ id, kind: 'rate', text, value: {}, round: 2 });
	const rows = [remark('an', 'zeker'), remark('bo', 'École'), remark('cas', 'anders')];
	expect(tally(ballot, rateOf(), rows).remarks).toEqual(['anders', 'École', 'zeker']);
});

test('an item whose id is the name of something every object has counts like any other', () => {
	const odd: Ballot = { ...ballot, items: [{ id: 'constructor', text: 'x' }] };
	const rows = [contribution({ kind: 'vote', value: {}, round: 2 })];
	expect(tally(odd, voteOf(), rows).items[0]?.dots).toBe(0);
});
