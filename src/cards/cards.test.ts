import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cardFaults } from './card-faults.ts';
import { Card, SLOTS, cardMinutes, zonesOf } from './card.ts';
import { loadCards } from './index.ts';

const cards = loadCards();
const each = [...cards.entries()];

function card(id: string): Card {
	const found = cards.get(id);
	if (!found) throw new Error(`no card ${id}`);
	return found;
}

test('every folder of src/cards is in the catalogue, under its own name', () => {
	const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
		entry.isDirectory()
	);
	expect([...cards.keys()].sort()).toEqual(folders.map((folder) => folder.name).sort());
});

test('they stand in the order of the circle: dream, listen, connect, choose, do', () => {
	expect([...cards.keys()]).toEqual([
		'dromen',
		'rond-de-tafel-collegas',
		'rond-de-tafel-leerlingen',
		'rond-de-tafel-ouders',
		'perspectieven-verbinden',
		'tevredenheidsenquete',
		'tevredenheidsenquete-ouders',
		'speedsparren-visie',
		'golden-circle',
		'swot',
		'vier-begeleidingsdomeinen',
		'casusbespreking',
		'samen-zorg-dragen'
	]);
});

test.each([
	['dromen', 11, 85],
	['rond-de-tafel-collegas', 12, 90],
	['rond-de-tafel-leerlingen', 8, 50],
	['rond-de-tafel-ouders', 10, 90],
	['perspectieven-verbinden', 10, 90],
	['tevredenheidsenquete', 10, 50],
	['tevredenheidsenquete-ouders', 10, 50],
	['speedsparren-visie', 12, 120],
	['golden-circle', 10, 75],
	['swot', 9, 75],
	['vier-begeleidingsdomeinen', 9, 60],
	['casusbespreking', 10, 45],
	['samen-zorg-dragen', 12, 90]
])('%s has %i steps of together %i minutes', (id, steps, minutes) => {
	expect(card(id).steps).toHaveLength(steps);
	expect(cardMinutes(card(id))).toBe(minutes);
});

test.each(each)('%s has no faults', (_, parsed) => {
	expect(cardFaults(parsed)).toEqual([]);
});

test.each(each)('%s: no prompt is longer than 90 characters', (_, { steps }) => {
	for (const step of steps) expect(step.prompt.length, step.id).toBeLessThanOrEqual(90);
});

test.each(each)('%s: every slot exists', (_, { zones, labelSets, harvest }) => {
	const labels = labelSets.flatMap((set) => set.labels);
	for (const { slot } of [...zones, ...labels, ...harvest]) if (slot) expect(SLOTS).toContain(slot);
});

test.each(each)('%s survives JSON', (_, parsed) => {
	expect(Card.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
});

test('the phases of vier-begeleidingsdomeinen are labels, never places', () => {
	const { zones, labelSets, steps } = card('vier-begeleidingsdomeinen');
	expect(zones.filter((zone) => zone.id.startsWith('fase-'))).toEqual([]);
	expect(labelSets.flatMap((set) => set.labels.map((label) => label.id))).toEqual([
		'fase-basis',
		'fase-verhoogd',
		'fase-uitbreiding',
		'fase-iac'
	]);
	const domains = zones.slice(0, 4).map((zone) => zone.id);
	for (const step of [steps[3], steps[8]]) expect(step?.activities.flatMap(zonesOf)).toEqual(domains);
});
