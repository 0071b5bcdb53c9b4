import { expect, test } from 'vitest';
import { fitNotes } from './fit-notes.ts';

const measure = (line: string) => line.length * 0.52;
const screen = { width: 1840, height: 860, measure };

test('six ordinary notes stand at six percent of a board of 1080 lines or larger', () => {
	const texts = Array.from({ length: 6 }, () => 'Ouders sneller uitnodigen, niet pas als het misloopt');
	expect(fitNotes({ texts, ...screen }).size).toBeGreaterThanOrEqual(0.06 * 1080);
});

test('six notes of the greatest length still fit, at a smaller size', () => {
	const texts = Array.from({ length: 6 }, () => 'woorden van acht '.repeat(9).slice(0, 140));
	const { size, columns } = fitNotes({ texts, ...screen });
	expect(columns).toBeGreaterThan(1);
	expect(size).toBeGreaterThan(35);
});

test('one short note does not become larger than is pleasant', () => {
	expect(fitNotes({ texts: ['Ja'], ...screen }).size).toBeCloseTo(0.16 * screen.height);
});
