import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import swot from '#cards/swot/card.ts';
import { readOwnCards } from './read-own-cards.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-cards-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('good files become cards; each mistake of a bad one is told with its file and path', () => {
	const steps = [{ ...swot.steps[0], prompt: 'x'.repeat(91), promt: 'x' }, ...swot.steps.slice(1)];
	writeFileSync(join(folder, 'a.json'), JSON.stringify({ ...swot, id: 'onze-swot' }));
	writeFileSync(join(folder, 'b.json'), JSON.stringify({ ...swot, id: 'stuk', steps }));
	writeFileSync(join(folder, 'c.json'), '{');
	writeFileSync(join(folder, 'd.json'), JSON.stringify(swot));
	writeFileSync(join(folder, 'e.txt'), 'no card');
	const { cards, faults } = readOwnCards(folder, new Set(['swot']));
	expect(cards.map(({ id }) => id)).toEqual(['onze-swot']);
	expect(faults).toHaveLength(4);
	expect(faults[0]).toMatch(/^b\.json: steps\.0\.prompt: /);
	expect(faults[1]).toMatch(/^b\.json: steps\.0\.promt: /);
	expect(faults[2]).toMatch(/^c\.json: /);
	expect(faults[3]).toBe('d.json: there is a card "swot" already');
});

test('without a folder there are no cards and no faults', () => {
	expect(readOwnCards(join(folder, 'nothing'), new Set())).toEqual({ cards: [], faults: [] });
});
