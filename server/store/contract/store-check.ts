// What every test of a store starts with: a store that holds one session, and rows to put into it.
import { test } from 'vitest';
import { loadCards } from '#cards/index.ts';
import type { Contribution } from '#lib/session/contribution.ts';
import { newStage } from '#lib/session/stage.ts';
import { contribution } from '../../../tests/fixtures/contributions.ts';
import { newId, newToken } from '../../tokens.ts';
import type { Change, SessionRecord, Store } from '../store.ts';

/** The card of every session here. */
export const swot = loadCards().get('swot')!;

/** A session that nobody began, changed as a test needs it. */
export function newRecord(change: Partial<SessionRecord> = {}): SessionRecord {
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

/** A note whose letters are of many alphabets. */
export const row = (id: string, change: Partial<Contribution> = {}): Contribution =>
	contribution({ id, text: 'overleg ‘samen’ – ça va? ğüşİ 🎉', at: 5, ...change });

/** Lets somebody in; the longer the id, the later. */
export const person = (id: string): Change => ({
	kind: 'participant',
	participant: { id, name: 'An', voice: null, outside: false, joinedAt: id.length }
});

/** A few bytes, as of a picture or a board. */
export const bytes = (...values: number[]) => new Uint8Array(values);

/** Adds one test, with a store of its own that holds one session. */
export type Check = (what: string, work: (store: Store, record: SessionRecord) => Promise<void>) => void;

/** Tests on stores that `open` gives, empty each time; each test closes the one it opened. */
export function checkOn(name: string, open: () => Promise<Store>): Check {
	return (what, work) =>
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
}
