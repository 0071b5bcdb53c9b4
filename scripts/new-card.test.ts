import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { cardFaults } from '#cards/card-faults.ts';
import { Card, cardMinutes } from '#cards/card.ts';
import { cardSource, idOf, nameOf, withCard } from './new-card-file.ts';

const cards = resolve(import.meta.dirname, '../src/cards');
const folder = mkdtempSync(join(tmpdir(), 'new-card-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('an id and a name come from the title', () => {
	expect(idOf('Waar zijn we trots op? Één ding!')).toBe('waar-zijn-we-trots-op-een-ding');
	expect(idOf('’t Gesprek met collega’s')).toBe('t-gesprek-met-collegas');
	expect(nameOf('waar-zijn-we-trots-op')).toBe('waarZijnWeTrotsOp');
	expect(nameOf('3-vragen')).toBe('card3Vragen');
});

test('the card it makes is valid and has no faults', async () => {
	const source = cardSource({ id: 'proef', title: "Collega's aan 't woord" });
	const schema = pathToFileURL(join(cards, 'card.ts')).href;
	writeFileSync(join(folder, 'card.ts'), source.replace('../card.ts', schema));
	const made: unknown = await import(pathToFileURL(join(folder, 'card.ts')).href);
	const card = Card.parse(made && typeof made === 'object' && 'default' in made ? made.default : null);
	expect(card.title).toBe('Collega’s aan ’t woord');
	expect(cardFaults(card)).toEqual([]);
	expect(cardMinutes(card)).toBe(35);
});

test('the catalogue gets an import and an entry at its end', () => {
	const before = readFileSync(join(cards, 'index.ts'), 'utf8');
	const after = withCard(before, 'waar-zijn-we-trots-op');
	expect(after).toContain("import waarZijnWeTrotsOp from './waar-zijn-we-trots-op/card.ts';");
	expect(after).toMatch(/samenZorgDragen,\n\twaarZijnWeTrotsOp\n\];/);
	expect(() => withCard('export {};', 'x')).toThrow('no list of cards');
});
