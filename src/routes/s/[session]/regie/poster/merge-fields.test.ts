import { expect, test } from 'vitest';
import { newPosterRecord, type PosterFields } from '#lib/session/poster-record.ts';
import { mergeFields } from './merge-fields.ts';

const { version: _, ...fresh } = newPosterRecord();
const fields = (some: Partial<PosterFields>): PosterFields => ({ ...fresh, ...some });

test('a wording that another desk saved stays when this one worded another note', () => {
	const base = fields({ wording: { a: 'oud' } });
	const theirs = fields({ wording: { a: 'oud', b: 'van hen' } });
	expect(mergeFields({ wording: { a: 'van ons' } }, base, theirs).wording).toEqual({
		a: 'van ons',
		b: 'van hen'
	});
});

test('a wording that was taken away here goes, one that was not touched here is theirs', () => {
	const base = fields({ wording: { a: 'weg', b: 'oud' } });
	const theirs = fields({ wording: { a: 'weg', b: 'nieuw' } });
	expect(mergeFields({ wording: { b: 'oud' } }, base, theirs).wording).toEqual({ b: 'nieuw' });
});

test('both desks hide and show again, each their own notes', () => {
	const base = fields({ hidden: ['a', 'b'] });
	const theirs = fields({ hidden: ['b', 'c'] });
	expect(mergeFields({ hidden: ['a', 'd'] }, base, theirs).hidden).toEqual(['c', 'd']);
});

test('an order of one slot leaves the order of another alone', () => {
	const theirs = fields({ order: { 'poster.samen': ['x', 'y'] } });
	expect(mergeFields({ order: { 'poster.sterren': ['b', 'a'] } }, fields({}), theirs).order).toEqual({
		'poster.samen': ['x', 'y'],
		'poster.sterren': ['b', 'a']
	});
});

test('a field that was typed here counts, one that was not is not sent', () => {
	expect(mergeFields({ title: 'ons' }, fields({}), fields({ title: 'hun', slogan: 'hun' }))).toEqual({
		title: 'ons'
	});
});
