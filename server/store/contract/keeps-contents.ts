// What a session holds: each kind of thing comes back as it was kept, in its order.
import { expect } from 'vitest';
import { newPosterRecord } from '#lib/session/poster-record.ts';
import type { PosterVersion } from '#lib/session/poster-versions.ts';
import type { Change } from '../store.ts';
import { bytes, person, row, type Check } from './store-check.ts';

/** Checks what a store does with notes, people, pictures, lists, the board and posters. */
export function keepsContents(check: Check): void {
	check('contributions keep their first order and their newest content', async (store, { id }) => {
		await store.commit(
			id,
			['een', 'twee', 'drie'].map((one) => ({ kind: 'contribution', row: row(one) }))
		);
		const changed = row('een', { rev: 2, text: 'anders', value: { a: 1 } });
		await store.commit(id, [
			{ kind: 'contribution', row: changed },
			{ kind: 'forget-contributions', ids: ['twee'] }
		]);
		expect((await store.load(id))?.contributions).toEqual([changed, row('drie')]);
	});

	check('people are kept in the order they came', async (store, { id }) => {
		await store.commit(id, [person('langer'), person('an')]);
		expect((await store.load(id))?.participants.map((one) => one.id)).toEqual(['an', 'langer']);
	});

	check('who answers outside the room is known as such, and may come in', async (store, { id }) => {
		const known = { id: 'an', name: null, voice: null, joinedAt: 1 };
		await store.commit(id, [{ kind: 'participant', participant: { ...known, outside: true } }]);
		expect((await store.load(id))?.participants).toEqual([{ ...known, outside: true }]);
		await store.commit(id, [{ kind: 'participant', participant: { ...known, outside: false } }]);
		expect((await store.load(id))?.participants).toEqual([{ ...known, outside: false }]);
	});

	const media = (id: string, owner: string) => ({
		id,
		owner,
		mime: 'image/jpeg' as const,
		width: 8,
		height: 6,
		at: 5,
		size: 3
	});

	check('pictures are loaded without their bytes, which come when they are asked', async (store, { id }) => {
		const pictures = [media('eerste', 'an'), media('tweede', 'regie')];
		await store.commit(
			id,
			pictures.map((one) => ({ kind: 'media', media: one, bytes: bytes(1, 2, 3) }))
		);
		expect((await store.load(id))?.media).toEqual(pictures);
		expect(await store.mediaBytes(id, 'eerste')).toEqual(bytes(1, 2, 3));
		expect(await store.mediaBytes('elders', 'eerste')).toBeUndefined();
		await store.commit(id, [{ kind: 'forget-people' }]);
		expect((await store.load(id))?.media.map(({ owner }) => owner)).toEqual(['', 'regie']);
		await store.commit(id, [{ kind: 'forget-media', ids: ['eerste'] }]);
		expect(await store.mediaBytes(id, 'eerste')).toBeUndefined();
		await store.erase(id);
		expect(await store.mediaBytes(id, 'tweede')).toBeUndefined();
	});

	check('a class list is kept, found on its day and wiped', async (store, { id }) => {
		const list = { version: 1, codes: ['K1'], cells: { K1: { gezondheid: 2 } }, wipeOn: '2027-01-15' };
		await store.commit(id, [{ kind: 'class-list', item: 'casus', list }]);
		const newer = { ...list, version: 2, codes: ['K1', 'K2'] };
		await store.commit(id, [{ kind: 'class-list', item: 'casus', list: newer }]);
		expect((await store.load(id))?.classLists).toEqual(new Map([['casus', newer]]));
		expect(await store.dueClassLists('2027-01-14')).toEqual([]);
		expect(await store.dueClassLists('2027-01-15')).toEqual([{ session: id, item: 'casus' }]);
		await store.commit(id, [{ kind: 'class-list', item: 'casus', list: null }]);
		expect((await store.load(id))?.classLists.size).toBe(0);
	});

	check('series of earlier sessions are kept by item', async (store, { id }) => {
		const one = {
			title: 'Vorig jaar',
			at: 5,
			step: 'stellingen',
			items: [{ id: 's1', n: 2, mean: 1.5, distribution: [1, 1], dontKnow: 0 }]
		};
		await store.commit(id, [{ kind: 'series', item: 'enquete', series: [one] }]);
		expect((await store.load(id))?.series).toEqual(new Map([['enquete', [one]]]));
	});

	check('the board comes back as its snapshot and the updates after it', async (store, { id }) => {
		const update = (seq: number): Change => ({ kind: 'board', seq, update: bytes(seq, 0, 255) });
		await store.commit(id, [update(1), update(2)]);
		await store.commit(id, [{ kind: 'compact', seq: 2, snapshot: bytes(9, 9) }]);
		expect((await store.load(id))?.board).toEqual({ snapshot: bytes(9, 9), updates: [], seq: 2 });
		await store.commit(id, [update(3)]);
		expect((await store.load(id))?.board).toEqual({
			snapshot: bytes(9, 9),
			updates: [bytes(3, 0, 255)],
			seq: 3
		});
		await store.commit(id, [update(4), { kind: 'compact', seq: 4, snapshot: bytes(8) }]);
		expect((await store.load(id))?.board).toEqual({ snapshot: bytes(8), updates: [], seq: 4 });
	});

	check('a poster keeps its newest version', async (store, { id }) => {
		const poster = (version: number, title: string): Change => ({
			kind: 'poster',
			poster: 'samen-zorg-dragen',
			record: { ...newPosterRecord(), version, title, wording: { a: 'b' } }
		});
		await store.commit(id, [poster(1, 'Een')]);
		await store.commit(id, [poster(2, 'Twee')]);
		expect((await store.load(id))?.posters.get('samen-zorg-dragen')).toMatchObject({
			version: 2,
			title: 'Twee',
			wording: { a: 'b' }
		});
	});

	check(
		'versions of posters keep their order, their newest words, and go one by one',
		async (store, { id }) => {
			const { version: _, ...fields } = newPosterRecord();
			const words = {
				title: 'Zorg',
				slogan: '',
				school: '',
				date: '',
				origin: '',
				together: [],
				stars: [],
				keys: []
			};
			const care = { basis: [{ id: 'a', text: 'overleg ‘samen’' }], verhoogd: [], uitbreiding: [], iac: [] };
			const kept = (one: string, name: string): PosterVersion => ({
				id: one,
				poster: 'samen-zorg-dragen',
				at: 7,
				name,
				fields,
				words: { ...words, care }
			});
			await store.commit(
				id,
				['een', 'twee', 'drie'].map((one) => ({ kind: 'poster-version', version: kept(one, one) }))
			);
			await store.commit(id, [
				{ kind: 'poster-version', version: kept('een', 'anders') },
				{ kind: 'forget-poster-version', id: 'twee' }
			]);
			expect((await store.load(id))?.versions).toEqual([kept('een', 'anders'), kept('drie', 'drie')]);
		}
	);
}
