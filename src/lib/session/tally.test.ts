import { expect, test } from 'vitest';
import fc from 'fast-check';
import { loadCards } from '#cards/index.ts';
import { isBallot } from '#cards/card.ts';
import type { Contribution } from './contribution.ts';
import type { Ballot } from './stage.ts';
import { tally } from './tally.ts';

const activityOf = (card: string, step: string) => {
	const found = loadCards()
		.get(card)
		?.steps.find(({ id }) => id === step)
		?.activities.find(isBallot);
	if (!found) throw new Error('no ballot');
	return found;
};
const vote = activityOf('swot', 'stippen');
const rate = activityOf('vier-begeleidingsdomeinen', 'verkeerslicht');
const IDS = ['a', 'b', 'c'];
const ballot: Ballot = { round: 2, items: IDS.map((id) => ({ id, text: id })), frozen: [], revealed: true };

const row = (kind: 'vote' | 'rate') =>
	fc.record({
		id: fc.uuid(),
		participant: fc.constantFrom('an', 'bo', null),
		item: fc.constant('swot'),
		step: fc.constant('stippen'),
		kind: fc.constantFrom(kind, kind, 'note' as const),
		zone: fc.constant(null),
		text: fc.constantFrom('', 'want'),
		value: fc.option(fc.dictionary(fc.constantFrom('a', 'b', 'z'), fc.integer({ min: 0, max: 4 })), {
			nil: null
		}),
		round: fc.constantFrom(1, 2, 2),
		rev: fc.constant(1),
		state: fc.constantFrom<Contribution['state']>('private', 'withdrawn', 'private', 'removed'),
		boardId: fc.constant(null),
		names: fc.constant('nobody' as const),
		at: fc.constant(0)
	});

/** The same, said as plainly as possible. */
function plainly(rows: readonly Contribution[], kind: 'vote' | 'rate', scale: number) {
	const count = { people: 0, dots: new Map<string, number>(), values: new Map<string, number>(), remarks: 0 };
	for (const { kind: is, round, state, value, text } of rows) {
		if (is !== kind || round !== 2 || state === 'withdrawn' || state === 'removed') continue;
		count.people += 1;
		if (text !== '') count.remarks += 1;
		for (const [id, given] of Object.entries(value ?? {})) {
			count.dots.set(id, (count.dots.get(id) ?? 0) + given);
			const key = `${id}:${given < scale ? given : 'weet niet'}`;
			count.values.set(key, (count.values.get(key) ?? 0) + 1);
		}
	}
	return count;
}

test('the dots of a vote are the plain sum of live rows of its round', () => {
	fc.assert(
		fc.property(fc.array(row('vote')), (rows) => {
			const plain = plainly(rows, 'vote', 0);
			const { people, items, remarks } = tally(ballot, vote, rows);
			expect(people).toBe(plain.people);
			expect(remarks).toHaveLength(plain.remarks);
			expect(items.map(({ id, dots }) => [id, dots])).toEqual(IDS.map((id) => [id, plain.dots.get(id) ?? 0]));
		})
	);
});

test('a rating counts each value of the scale, and "weet ik niet" beside it', () => {
	fc.assert(
		fc.property(fc.array(row('rate')), (rows) => {
			const plain = plainly(rows, 'rate', 3);
			for (const { id, distribution, dontKnow, dots } of tally(ballot, rate, rows).items) {
				expect(distribution).toEqual([0, 1, 2].map((value) => plain.values.get(`${id}:${value}`) ?? 0));
				expect(dontKnow).toBe(plain.values.get(`${id}:weet niet`) ?? 0);
				expect(dots).toBe(0);
			}
		})
	);
});

test('the order of remarks says nothing about who came first', () => {
	const remark = (id: string, text: string): Contribution => ({
		id,
		participant: id,
		item: 'vier-begeleidingsdomeinen',
		step: 'verkeerslicht',
		kind: 'rate',
		zone: null,
		text,
		value: {},
		round: 2,
		rev: 1,
		state: 'private',
		boardId: null,
		names: 'nobody',
		at: 0
	});
	const rows = [remark('an', 'zeker'), remark('bo', 'École'), remark('cas', 'anders')];
	expect(tally(ballot, rate, rows).remarks).toEqual(['anders', 'École', 'zeker']);
});

test('an item whose id is the name of something every object has counts like any other', () => {
	const odd: Ballot = { ...ballot, items: [{ id: 'constructor', text: 'x' }] };
	const empty = { participant: 'an', item: 'swot', step: 'stippen', kind: 'vote', zone: null } as const;
	const row: Contribution = {
		...empty,
		...{ id: 'a', text: '', value: {}, round: 2, rev: 1, state: 'private', boardId: null },
		...{ names: 'nobody', at: 0 }
	};
	expect(tally(odd, vote, [row]).items[0]?.dots).toBe(0);
});
