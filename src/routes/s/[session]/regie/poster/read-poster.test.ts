import { expect, test } from 'vitest';
import { newPosterRecord, type PosterId, type PosterRecord } from '#lib/session/poster-record.ts';
import { postersOf } from './read-poster.ts';

const session =
	(made: Partial<Record<PosterId, Partial<PosterRecord>>>) =>
	(id: PosterId): PosterRecord => ({ ...newPosterRecord(id), ...made[id] });
const numbers = (posters: { number: number }[]) => posters.map(({ number }) => number);

test('the first poster is always there, the next can be made', () => {
	const { posters, away, free } = postersOf(session({}));
	expect([numbers(posters), away, free]).toEqual([[1], [], 'samen-zorg-dragen-2']);
});

test('a poster that was taken away stands apart, and its place is not given away', () => {
	const { posters, away, free } = postersOf(
		session({
			'samen-zorg-dragen-2': { version: 3, away: true, title: 'Ouders' },
			'samen-zorg-dragen-3': { version: 1 }
		})
	);
	expect([numbers(posters), free]).toEqual([[1, 3], 'samen-zorg-dragen-4']);
	expect(away).toEqual([{ id: 'samen-zorg-dragen-2', number: 2, title: 'Ouders', version: 3 }]);
});

test('no more can be made than there are places', () => {
	const full = { version: 1, away: true };
	const { free } = postersOf(
		session({ 'samen-zorg-dragen-2': full, 'samen-zorg-dragen-3': full, 'samen-zorg-dragen-4': full })
	);
	expect(free).toBeNull();
});
