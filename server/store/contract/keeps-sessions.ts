// A session as a whole: how it is found, that a commit is kept whole or not at all, and that it can go for good.
import { expect } from 'vitest';
import { newPosterRecord } from '#lib/session/poster-record.ts';
import { newStage } from '#lib/session/stage.ts';
import { CONFLICT, type Change } from '../store.ts';
import { bytes, newRecord, person, row, swot, type Check } from './store-check.ts';

/** Checks what a store does with sessions, their access and their people. */
export function keepsSessions(check: Check): void {
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

	check('a list tells how many people a session still knows', async (store, { id }) => {
		await store.commit(id, [person('an'), person('bo')]);
		expect((await store.list()).map(({ people }) => people)).toEqual([2]);
		await store.commit(id, [{ kind: 'forget-people' }]);
		expect((await store.list()).map(({ people }) => people)).toEqual([0]);
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
