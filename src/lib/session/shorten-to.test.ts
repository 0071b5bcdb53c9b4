import { expect, test } from 'vitest';
import fc from 'fast-check';
import { loadCards } from '#cards/index.ts';
import { shortenTo } from './shorten-to.ts';

const step = (id: string, minutes: number, droppable = true) => ({ id, minutes, droppable });
const card = {
	steps: [step('welkom', 5, false), step('a', 10), step('b', 10), step('c', 7), step('oogst', 20, false)]
};

test('a card that fits loses nothing', () => {
	expect(shortenTo({ card, minutes: 52, done: [] })).toEqual({ drop: [], minutes: 52, fits: true, over: 0 });
});

test('it drops no more minutes than needed, few steps, and rather a later one', () => {
	expect(shortenTo({ card, minutes: 46, done: [] }).drop).toEqual(['c']);
	expect(shortenTo({ card, minutes: 43, done: [] }).drop).toEqual(['b']);
	expect(shortenTo({ card, minutes: 35, done: [] }).drop).toEqual(['b', 'c']);
});

test('what is done takes no time and is not dropped', () => {
	expect(shortenTo({ card, minutes: 37, done: ['welkom', 'a'] })).toEqual({
		drop: [],
		minutes: 37,
		fits: true,
		over: 0
	});
	expect(shortenTo({ card, minutes: 30, done: ['welkom', 'b'] }).drop).toEqual(['c']);
});

test('too little time drops all that may, and says how much it is over', () => {
	expect(shortenTo({ card, minutes: 20, done: [] })).toEqual({
		drop: ['a', 'b', 'c'],
		minutes: 25,
		fits: false,
		over: 5
	});
});

test('no choice of droppable steps that fits keeps more minutes', () => {
	const steps = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 30 }), droppable: fc.boolean() }), {
		minLength: 1,
		maxLength: 9
	});
	fc.assert(
		fc.property(steps, fc.integer({ min: 0, max: 150 }), (list, minutes) => {
			const all = list.map((one, i) => ({ ...one, id: `s-${i}` }));
			const found = shortenTo({ card: { steps: all }, minutes, done: [] });
			const droppable = all.filter((one) => one.droppable);
			const total = all.reduce((sum, one) => sum + one.minutes, 0);
			const lengths = Array.from({ length: 2 ** droppable.length }, (_, choice) =>
				droppable.reduce((left, one, i) => (choice & (1 << i) ? left - one.minutes : left), total)
			);
			const fitting = lengths.filter((length) => length <= minutes);
			expect(found.fits).toBe(fitting.length > 0);
			expect(found.minutes).toBe(fitting.length > 0 ? Math.max(...fitting) : Math.min(...lengths));
			const kept = all.filter(({ id }) => !found.drop.includes(id));
			expect(kept.reduce((sum, one) => sum + one.minutes, 0)).toBe(found.minutes);
			expect(all.filter(({ id }) => found.drop.includes(id)).every((one) => one.droppable)).toBe(true);
		})
	);
});

test('every card of the catalogue can be shortened, down to its steps that must stay', () => {
	for (const one of loadCards().values()) {
		const must = one.steps
			.filter(({ droppable }) => !droppable)
			.reduce((sum, { minutes }) => sum + minutes, 0);
		expect(shortenTo({ card: one, minutes: must, done: [] }), one.id).toMatchObject({
			fits: true,
			minutes: must
		});
	}
});
