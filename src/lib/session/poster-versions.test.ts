import { expect, test } from 'vitest';
import { readBoard } from './board-snapshot.ts';
import { newPosterRecord } from './poster-record.ts';
import { forgetPrinted, PosterVersion } from './poster-versions.ts';

const note = (text: string) => ({ text, item: 'p', zone: 'z', step: 's', order: 0 });
const board = readBoard([
	['note:a', note('overleg')],
	['note:b', note('Samen sterk')],
	['note:c', note('overleg')]
]);
const { version: _, ...untouched } = newPosterRecord();
const kept: PosterVersion = PosterVersion.parse({
	id: 'v1',
	poster: 'samen-zorg-dragen',
	at: 1,
	name: 'voor de ouderraad',
	fields: { ...untouched, wording: { a: 'overleg elke week', b: 'sterk' } },
	words: {
		title: 'Samen sterk',
		slogan: '',
		school: 'De Vlinder',
		date: '',
		origin: 'Studiedag',
		care: { basis: [{ id: 'a', text: 'overleg elke week' }], verhoogd: [], uitbreiding: [], iac: [] },
		together: [{ id: 'stapel', text: 'overleg' }],
		stars: [{ id: 'c', text: 'overleg' }],
		keys: []
	}
});

test('a note that leaves the session leaves every version: by its id, by its words, and its wording', () => {
	const after = forgetPrinted(kept, new Set(['a']), board);
	expect(after.words.care.basis).toEqual([]);
	expect(after.words.together).toEqual([]);
	expect(after.fields.wording).toEqual({ b: 'sterk' });
});

test('another note with the same words stays', () => {
	expect(forgetPrinted(kept, new Set(['a']), board).words.stars).toEqual([{ id: 'c', text: 'overleg' }]);
});

test('a title that was a note goes with it', () => {
	expect(forgetPrinted(kept, new Set(['b']), board).words.title).toBe('');
});

test('a version without the note stays the same object', () => {
	expect(forgetPrinted(kept, new Set(['elders']), board)).toBe(kept);
});
