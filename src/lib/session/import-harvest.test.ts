import { expect, test } from 'vitest';
import fc from 'fast-check';
import { loadCards } from '#cards/index.ts';
import { readBoard } from './board-snapshot.ts';
import { derivedId, importHarvest } from './import-harvest.ts';

const cards = loadCards();
const item = (id: string, card = id) => ({ id, card: cards.get(card)! });
const programme = [
	item('vier-begeleidingsdomeinen'),
	item('swot'),
	item('samen-zorg-dragen'),
	item('swot-2', 'swot')
];
const into = programme[2]!;
const note = (from: string, text: string, order = 1, zone = 'sterktes') => ({
	item: from,
	zone,
	text,
	step: 'x',
	order
});

/** Imports into a board and gives back the board with what was written. */
function imported(records: Map<string, unknown>) {
	const writes = importHarvest({
		board: readBoard(records),
		programme,
		into,
		exists: (id) => records.has(`copy:${id}`)
	});
	return { writes, after: new Map([...records, ...writes.map(({ key, value }) => [key, value] as const)]) };
}
const inZones = (records: Map<string, unknown>) =>
	[...readBoard(records).notes.values()]
		.filter((one) => one.item === 'samen-zorg-dragen')
		.map(({ text, zone, marks }) => [text, zone, ...marks]);

test('what earlier cards marked is taken over, in the zone of its slot, already marked', () => {
	const { after } = imported(
		new Map<string, unknown>([
			['note:a', note('swot', 'sterk team')],
			['mark:a:poster.sterren', true],
			['note:b', note('swot', 'meer rust', 2)],
			['mark:b:poster.sleutels', true],
			['note:c', note('vier-begeleidingsdomeinen', 'leesuur')],
			['mark:c:poster.zorg.basis', true],
			['note:d', note('swot', 'niet gekozen')],
			['note:e', note('swot-2', 'van een latere kaart')],
			['mark:e:poster.sterren', true],
			['note:f', note('swot', 'voor het verslag')],
			['mark:f:verslag', true],
			['note:g', note('swot', 'weggehaald')],
			['mark:g:poster.sterren', true],
			['hide:g', true]
		])
	);
	expect(inZones(after)).toEqual([
		['leesuur', 'zorg-basis', 'poster.zorg.basis'],
		['sterk team', 'sterren', 'poster.sterren'],
		['meer rust', 'sleutels', 'poster.sleutels']
	]);
});

test('a second time adds only what is new', () => {
	const first = imported(
		new Map<string, unknown>([
			['note:a', note('swot', 'een')],
			['mark:a:poster.sterren', true]
		])
	);
	expect(imported(first.after).writes).toEqual([]);
	const more = imported(
		new Map([...first.after, ['note:b', note('swot', 'twee')], ['mark:b:poster.sterren', true]])
	);
	expect(inZones(more.after).map(([text]) => text)).toEqual(['een', 'twee']);
});

test('a copy that a hand took off or unmarked is not brought back', () => {
	const { after, writes } = imported(
		new Map<string, unknown>([
			['note:a', note('swot', 'een')],
			['mark:a:poster.sterren', true]
		])
	);
	const copy = writes[0]?.key.split(':')[1];
	after.delete(`mark:${copy}:poster.sterren`);
	after.set(`hide:${copy}`, true);
	expect(imported(after).writes).toEqual([]);
});

test('one source comes once, also when its copy is marked too', () => {
	const { after } = imported(
		new Map<string, unknown>([
			['note:a', note('swot', 'een')],
			['mark:a:poster.sterren', true],
			['copy:k', { item: 'swot', zone: 'kansen', of: 'a', order: 1 }],
			['mark:k:poster.sterren', true],
			['copy:l', { item: 'swot', zone: 'kansen', of: 'k', order: 2 }],
			['mark:l:poster.sterren', true]
		])
	);
	expect(inZones(after)).toEqual([['een', 'sterren', 'poster.sterren']]);
});

test('what was taken over by way of a copy stays when a hand throws that copy away', () => {
	const { after } = imported(
		new Map<string, unknown>([
			['note:a', note('swot', 'een')],
			['copy:k', { item: 'swot', zone: 'kansen', of: 'a', order: 1 }],
			['mark:k:poster.sterren', true]
		])
	);
	after.delete('copy:k');
	expect(inZones(after)).toEqual([['een', 'sterren', 'poster.sterren']]);
});

test('a pile is taken over under its name', () => {
	const { after } = imported(
		new Map<string, unknown>([
			['note:a', note('swot', 'een')],
			['in:a', 'p'],
			['pile:p', { item: 'swot', zone: 'sterktes', name: 'Overleg', order: 1 }],
			['mark:p:poster.sterren', true]
		])
	);
	expect(inZones(after)).toEqual([['Overleg', 'sterren', 'poster.sterren']]);
});

test('a derived id is the same each time and another for other words', () => {
	expect(derivedId('a', 'b')).toBe(derivedId('a', 'b'));
	expect(derivedId('a', 'b')).not.toBe(derivedId('ab'));
	expect(derivedId('a', 'b')).toMatch(/^c[0-9a-f]{16}$/);
	const words =
		fc.sample(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 400, maxLength: 400 }), {
			numRuns: 1,
			seed: 4
		})[0] ?? [];
	expect(new Set(words.map((word) => derivedId('samen-zorg-dragen', word, 'poster.sterren'))).size).toBe(
		words.length
	);
});

test('a marked note in a pile that was taken off the board is not taken over', () => {
	const { writes } = imported(
		new Map<string, unknown>([
			['note:a', note('swot', 'weg met de stapel')],
			['mark:a:poster.sterren', true],
			['pile:p', { item: 'swot', zone: 'sterktes', name: 'weg', order: 1 }],
			['in:a', 'p'],
			['hide:p', true]
		])
	);
	expect(writes).toEqual([]);
});
