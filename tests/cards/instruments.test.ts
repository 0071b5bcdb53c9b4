import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Activity, type ActivityKind } from '#cards/activities.ts';
import { loadCards } from '#cards/index.ts';

const doc = readFileSync(resolve(import.meta.dirname, '../../docs/instruments.md'), 'utf8');
const words = (cell: string | undefined) =>
	[...(cell ?? '').matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '');
const rows = [...doc.matchAll(/^\| ([A-E]\d+) \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$/gm)].map(
	([, nr = '', name = '', needs, helps, card]) => ({
		nr,
		name,
		needs: words(needs),
		helps: words(helps),
		cards: words(card)
	})
);
const kinds = Activity.options.map((option): ActivityKind => option.shape.kind.value);
const cards = loadCards();

test('all 73 instruments stand there once', () => {
	const count = (letter: string) => rows.filter(({ nr }) => nr.startsWith(letter)).length;
	expect(['A', 'B', 'C', 'D', 'E'].map(count)).toEqual([24, 25, 8, 10, 6]);
	expect(new Set(rows.map(({ nr }) => nr)).size).toBe(73);
	expect(new Set(rows.map(({ name }) => name)).size).toBe(73);
});

test.each(rows)('$nr $name is hosted by activities that exist', ({ needs, helps }) => {
	expect(needs.length).toBeGreaterThan(0);
	for (const kind of [...needs, ...helps]) expect(kinds).toContain(kind);
	expect(needs.filter((kind) => helps.includes(kind))).toEqual([]);
});

test('every kind of activity is needed by an instrument', () => {
	const needed = new Set(rows.flatMap(({ needs }) => needs));
	expect([...needed].sort()).toEqual([...kinds].sort());
});

test('a card that is named for an instrument has every activity that the instrument needs', () => {
	for (const { nr, needs, cards: hosts } of rows)
		for (const id of hosts) {
			const card = cards.get(id);
			const has = card?.steps.flatMap((step) => step.activities.map(({ kind }) => kind)) ?? [];
			for (const kind of needs) expect(has, `${nr} in ${id}`).toContain(kind);
		}
});

test('every card hosts an instrument', () => {
	expect([...new Set(rows.flatMap((row) => row.cards))].sort()).toEqual([...cards.keys()].sort());
});
