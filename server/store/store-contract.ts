// What every store must do, whatever database is behind it. Each engine's own test file calls this.
import { expect, test } from 'vitest';
import { loadCards } from '#cards/index.ts';
import type { Contribution } from '#lib/session/contribution.ts';
import { newPosterRecord } from '#lib/session/poster-record.ts';
import type { PosterVersion } from '#lib/session/poster-versions.ts';
import { newStage } from '#lib/session/stage.ts';
import { newId, newToken } from '../tokens.ts';
import { CONFLICT, type Change, type SessionRecord, type Store } from './store.ts';

const swot = loadCards().get('swot')!;

function newRecord(change: Partial<SessionRecord> = {}): SessionRecord {
	return {
		id: newId(),
		title: 'Proef',
		code: newId().toUpperCase(),
		example: false,
		createdAt: 1000,
		keepUntil: 2000,
		programme: [{ id: 'swot', card: swot }],
		links: { bord: newToken(), projector: newToken(), join: newToken() },
		joinAddress: null,
		epoch: 0,
		stage: newStage('nobody'),
		...change
	};
}

const row = (id: string, change: Partial<Contribution> = {}): Contribution => ({
	id,
	participant: 'an',
	item: 'swot',
	step: 'binnenkant',
	kind: 'note',
	zone: 'sterktes',
	text: 'overleg ‘samen’ – ça va? ğüşİ 🎉',
	value: null,
	round: 0,
	rev: 1,
	state: 'private',
	boardId: null,
	image: null,
	fields: {},
	about: null,
	group: null,
	sentence: 0,
	behalf: 0,
	names: 'nobody',
	at: 5,
	...change
});
const person = (id: string): Change => ({
	kind: 'participant',
	participant: { id, name: 'An', voice: null, outside: false, joinedAt: Number(id.length) }
});
const bytes = (...values: number[]) => new Uint8Array(values);

/** Tests a store that `open` gives, empty each time; each test closes the one it opened. */
export function testStore(name: string, open: () => Promise<Store>): void {
	const check = (what: string, work: (store: Store, record: SessionRecord) => Promise<void>) =>
		test(`${name}: ${what}`, async () => {
			const store = await open();
			const record = newRecord();
			await store.create(record, []);
			try {
				await work(store, record);
			} finally {
				await store.close();
			}
		});

	check('a session comes back as it was made', async (store, record) => {
		const stored = await store.load(record.id);
		expect(stored?.record).toEqual(record);
		expect(stored).toMatchObject({
			participants: [],
			contributions: [],
			board: { snapshot: null, updates: [], seq: 0 }
		});
		expect(stored?.posters.size).toBe(0);
		expect(await store.load('nergens')).toBeUndefined();
	});

	check('what was made beside a session is kept with it, or not at all', async (store) => {
		const record = newRecord();
		const twice: Change = { kind: 'access', hash: 'dubbel', access: 'regie', participant: null };
		await expect(store.create(record, [twice, twice])).rejects.toThrow();
		expect(await store.load(record.id)).toBeUndefined();
		expect(await store.access('dubbel')).toBeUndefined();
	});

	check('an access is found by its hash, until it is revoked', async (store, { id }) => {
		await store.commit(id, [{ kind: 'access', hash: 'h1', access: 'deelnemer', participant: 'an' }]);
		expect(await store.access('h1')).toEqual({ session: id, access: 'deelnemer', participant: 'an' });
		expect(await store.access('h2')).toBeUndefined();
		await store.commit(id, [{ kind: 'revoke', access: 'deelnemer' }]);
		expect(await store.access('h1')).toBeUndefined();
	});

	check(
		'a session is found by its code until joining ends, and by the join token it has now',
		async (store, record) => {
			expect(await store.byCode(record.code ?? '')).toBe(record.id);
			expect(await store.byJoinToken(record.links.join)).toBe(record.id);
			expect(await store.byCode('NERGENS')).toBeUndefined();
			await store.commit(record.id, [{ kind: 'session', record: { ...record, code: null }, expect: 1 }]);
			expect(await store.byCode(record.code ?? '')).toBeUndefined();
			expect(await store.byJoinToken(record.links.join)).toBe(record.id);
			const links = { ...record.links, join: 'een-ander-geheim' };
			await store.commit(record.id, [{ kind: 'session', record: { ...record, links }, expect: 1 }]);
			expect(await store.byJoinToken(record.links.join)).toBeUndefined();
		}
	);

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

	check('a survey is found by its token while it is in the stage', async (store, record) => {
		const { id, stage } = record;
		const surveys = { swot: { until: 9, token: 'geheim' } };
		const open = { ...record, stage: { ...stage, version: 2, surveys } };
		await store.commit(id, [{ kind: 'session', record: open, expect: 1 }]);
		expect(await store.bySurveyToken('geheim')).toBe(id);
		await store.commit(id, [
			{ kind: 'session', record: { ...record, stage: { ...stage, version: 3 } }, expect: 2 }
		]);
		expect(await store.bySurveyToken('geheim')).toBeUndefined();
	});

	check('the cards of a session change only by a change of their own', async (store, record) => {
		const programme = [{ id: 'swot', card: { ...swot, title: 'Anders' } }];
		await store.commit(record.id, [
			{ kind: 'session', record: { ...record, programme, stage: { ...record.stage, version: 2 } }, expect: 1 }
		]);
		expect(await store.cardTitles(record.id)).toEqual([swot.title]);
		await store.commit(record.id, [{ kind: 'programme', programme }]);
		expect(await store.cardTitles(record.id)).toEqual(['Anders']);
		expect((await store.load(record.id))?.record.programme).toEqual(programme);
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

	check('a list tells how many people a session still knows', async (store, { id }) => {
		await store.commit(id, [person('an'), person('bo')]);
		expect((await store.list()).map(({ people }) => people)).toEqual([2]);
		await store.commit(id, [{ kind: 'forget-people' }]);
		expect((await store.list()).map(({ people }) => people)).toEqual([0]);
	});

	check('a commit is kept whole or not at all', async (store, { id }) => {
		const bad: Change = { kind: 'board', seq: 1, update: bytes(1) };
		await store.commit(id, [bad]);
		await expect(
			store.commit(id, [person('an'), { kind: 'contribution', row: row('een') }, bad])
		).rejects.toThrow();
		const stored = await store.load(id);
		expect(stored?.participants).toEqual([]);
		expect(stored?.contributions).toEqual([]);
		expect(stored?.board).toEqual({ snapshot: null, updates: [bytes(1)], seq: 1 });
		// And the store goes on.
		await store.commit(id, [person('an')]);
		expect((await store.load(id))?.participants).toHaveLength(1);
	});

	check('a stage that somebody else moved on is a conflict', async (store, record) => {
		const moved = { ...record, epoch: 1, stage: { ...record.stage, version: 2 } };
		await store.commit(record.id, [{ kind: 'session', record: moved, expect: 1 }]);
		await expect(store.commit(record.id, [{ kind: 'session', record: moved, expect: 1 }])).rejects.toThrow(
			CONFLICT
		);
		expect((await store.load(record.id))?.record).toEqual(moved);
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

	check('forgetting people cuts every tie and keeps what they wrote', async (store, { id }) => {
		await store.commit(id, [
			person('an'),
			{ kind: 'contribution', row: row('een') },
			{ kind: 'access', hash: 'h1', access: 'deelnemer', participant: 'an' },
			{ kind: 'access', hash: 'h2', access: 'regie', participant: null }
		]);
		await store.commit(id, [{ kind: 'forget-people' }]);
		const stored = await store.load(id);
		expect(stored?.participants).toEqual([]);
		expect(stored?.contributions).toEqual([row('een', { participant: null })]);
		expect(await store.access('h1')).toBeUndefined();
		expect(await store.access('h2')).toBeDefined();
	});

	check('erasing takes a session away with all of it, and nothing of another', async (store, record) => {
		const other = newRecord();
		await store.create(other, []);
		for (const { id } of [record, other])
			await store.commit(id, [
				person('an'),
				{ kind: 'contribution', row: row('een') },
				{ kind: 'board', seq: 1, update: bytes(1) },
				{ kind: 'access', hash: `h-${id}`, access: 'bord', participant: null },
				{ kind: 'poster', poster: 'samen-zorg-dragen', record: newPosterRecord() }
			]);
		await store.erase(record.id);
		expect(await store.load(record.id)).toBeUndefined();
		expect(await store.access(`h-${record.id}`)).toBeUndefined();
		const kept = await store.load(other.id);
		expect(kept).toMatchObject({
			participants: [{ id: 'an' }],
			contributions: [{ id: 'een' }],
			board: { seq: 1 }
		});
		expect(kept?.posters.size).toBe(1);
		// The same id and code may come again: nothing is left of the first.
		await store.create(record, []);
		expect(await store.load(record.id)).toMatchObject({
			participants: [],
			contributions: [],
			board: { seq: 0 }
		});
	});

	check('the list names every session, newest first', async (store, { id }) => {
		const later = newRecord({
			createdAt: 5000,
			example: true,
			stage: { ...newStage('nobody'), finishedAt: 7000 }
		});
		await store.create(later, []);
		expect(await store.list()).toMatchObject([
			{ id: later.id, example: true, finishedAt: 7000, keepUntil: 2000 },
			{ id, example: false, finishedAt: null }
		]);
	});

	check('a probe and a scrub leave everything as it was', async (store, record) => {
		await store.probe();
		await store.scrub();
		expect((await store.load(record.id))?.record).toEqual(record);
	});
}
