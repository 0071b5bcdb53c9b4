import { expect, test } from 'vitest';
import type { PosterEntry } from '#lib/poster/from-board.ts';
import { boardWords } from './board-words.ts';

const entry = (change: Partial<PosterEntry>): PosterEntry => ({
	id: 'a',
	slot: 'poster.slogan',
	text: 'Samen sterk',
	boardText: 'Samen sterk',
	hidden: false,
	count: 1,
	...change
});

test('an empty field takes the first text of its slot that is on the poster', () => {
	const entries = [
		entry({ slot: 'poster.sterren', text: 'Een ster' }),
		entry({ hidden: true, text: 'Verborgen' }),
		entry({ text: ' ' }),
		entry({ text: 'Elk kind telt' })
	];
	expect(boardWords(entries, 'poster.slogan')).toBe('Elk kind telt');
	expect(boardWords(entries, 'poster.titel')).toBe('');
});
