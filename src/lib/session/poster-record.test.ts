import { expect, test } from 'vitest';
import { newPosterRecord, PosterFields, StoredPosterFields } from './poster-record.ts';

test('a record of before themes, labels and pictures is read with the usual ones', () => {
	const {
		version: _,
		fill: _fill,
		labels: _labels,
		logo: _logo,
		collage: _collage,
		...old
	} = newPosterRecord();
	const read = StoredPosterFields.parse({ ...old, title: 'Zorg', theme: 'van vroeger' });
	expect(read).toEqual({
		...old,
		title: 'Zorg',
		theme: 'kleur',
		fill: 'bigger',
		labels: {},
		logo: null,
		collage: null
	});
	expect(PosterFields.parse(read)).toEqual(read);
});

test('a change of one field brings no defaults for the others', () => {
	expect(PosterFields.partial().parse({ title: 'Zorg' })).toEqual({ title: 'Zorg' });
	expect(PosterFields.partial().safeParse({ theme: 'neon' }).success).toBe(false);
});
