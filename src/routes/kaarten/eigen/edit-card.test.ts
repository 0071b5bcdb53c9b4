import { expect, test } from 'vitest';
import { findFaults } from '#cards/card-faults.ts';
import { Card } from '#cards/card.ts';
import { loadCards } from '#cards/index.ts';
import {
	movedStep,
	NEW_KINDS,
	titledLines,
	withoutStep,
	withoutZone,
	withStep,
	withZone
} from './edit-card.ts';

const cards = loadCards();
const card = (id: string) => Card.parse(cards.get(id));

test.each([...NEW_KINDS])('a new step of kind %s fits in a card as it is', (kind) => {
	const changed = withStep(card('swot'), kind);
	expect(changed.steps).toHaveLength(10);
	expect(Card.safeParse(changed).success).toBe(true);
});

test('a rating that was just added still asks for its statements', () => {
	expect(findFaults(withStep(card('swot'), 'rate'))).toEqual([{ fault: 'missing-options', id: 'stap-10' }]);
});

test.each([...cards.keys()])('%s: any step can be taken out, and nothing points to it any more', (id) => {
	for (const step of card(id).steps)
		expect(Card.safeParse(withoutStep(card(id), step.id)).success, step.id).toBe(true);
});

test('a zone that goes leaves every step and rule', () => {
	const without = withoutZone(card('swot'), 'zwaktes');
	expect(Card.safeParse(without).success).toBe(true);
	expect(JSON.stringify(without)).not.toContain('"zwaktes"');
});

test('a step moves one place and stays at the edge', () => {
	const ids = (of: Card) => of.steps.map(({ id }) => id);
	const swot = card('swot');
	expect(ids(movedStep(swot, 0, 1)).slice(0, 2)).toEqual(['binnenkant', 'kader']);
	expect(ids(movedStep(swot, 0, -1))).toEqual(ids(swot));
	expect(withZone(swot).zones.at(-1)?.id).toBe('vak-6');
});

test('a statement that keeps its words or its place keeps its id', () => {
	const before = [
		{ id: 'c01', title: 'Een', category: 'x' },
		{ id: 'c02', title: 'Twee', category: 'x' }
	];
	expect(titledLines(['Twee', 'Een', 'Drie'], before, 's').map(({ id }) => id)).toEqual([
		'c02',
		'c01',
		's-3'
	]);
	expect(titledLines(['Een!', 'Twee'], before, 's').map(({ id }) => id)).toEqual(['c01', 'c02']);
	expect(titledLines(['Nieuw', 'Een'], before, 's').map(({ id }) => id)).toEqual(['s-3', 'c01']);
	expect(titledLines(['Een', 'Een'], before, 's').map(({ id }) => id)).toEqual(['c01', 's-3']);
});
