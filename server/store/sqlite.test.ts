import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { openEngine, openSession, granted } from '../../tests/fixtures/open-engine.ts';
import { openSqlite } from './sqlite.ts';
import { testStore } from './store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'kansenbord-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let turn = 0;
const newFile = () => join(folder, String(++turn), 'kansenbord.sqlite');

testStore('SQLite in memory', async () => openSqlite(':memory:'));
testStore('SQLite in a file', async () => openSqlite(newFile()));

/** All bytes of the database, its log files and whatever lies beside them. */
function allBytes(file: string): string {
	const at = join(file, '..');
	return readdirSync(at)
		.map((name) => readFileSync(join(at, name)).toString('latin1'))
		.join('\n');
}

test('every commit waits for the disk (WAL, synchronous FULL)', async () => {
	const file = newFile();
	const store = openSqlite(file);
	const db = new DatabaseSync(file);
	expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
	db.close();
	await store.close();
	const source = readFileSync(new URL('./sqlite.ts', import.meta.url), 'utf8');
	expect(source).toContain('PRAGMA synchronous = FULL');
});

/** A session on a file with revealed notes, a handmade one and a poster wording that hold a canary. */
async function canarySession(file: string) {
	const opened = openEngine({ file });
	const room = await openSession(opened.engine, { cards: ['swot', 'samen-zorg-dragen'] });
	const an = await room.person('KANARIENAAM');
	await room.goto('swot', 'binnenkant');
	await room.note(an, 'KANARIEBRIEFJE');
	await room.note(an, 'gewoon briefje');
	await room.goto('swot', 'onthullen-en-turven');
	granted(await room.lead({ command: 'reveal' }));
	const session = await room.session();
	const [noteId = ''] = [...session.board.notes.values()]
		.filter(({ text }) => text === 'KANARIEBRIEFJE')
		.map(({ id }) => id);
	await session.writeBoard([
		{ key: `text:${noteId}`, value: 'KANARIEWOORDEN' },
		{ key: 'copy:kopie1', value: { of: noteId, item: 'swot', zone: 'kansen', order: 1 } },
		{ key: 'copy:kopie2', value: { of: 'kopie1', item: 'swot', zone: 'kansen', order: 2 } },
		{ key: 'text:kopie2', value: 'KANARIEKOPIE' }
	]);
	await room.goto('swot', 'stippen');
	granted(await room.lead({ command: 'run' }));
	granted(
		await session.putPoster('samen-zorg-dragen', 0, {
			wording: { [noteId]: 'KANARIEPOSTER', kopie2: 'KANARIEPOSTER2', ander: 'blijft' }
		})
	);
	return { ...opened, room, session, noteId };
}

test('an erased session leaves no trace in the files, even while the server runs', async () => {
	const file = newFile();
	const { engine, room } = await canarySession(file);
	expect(allBytes(file)).toContain('KANARIE');
	await engine.erase(room.id);
	expect(allBytes(file)).not.toContain('KANARIE');
	expect(await engine.session(room.id)).toBeUndefined();
	await engine.close();
	expect(allBytes(file)).not.toContain('KANARIE');
});

test('a note erased for good leaves no word in rows, board, log, ballots, posters or files', async () => {
	const file = newFile();
	const { engine, session, noteId } = await canarySession(file);
	granted(await session.eraseNote(noteId));
	expect(allBytes(file).replaceAll('KANARIENAAM', '')).not.toContain('KANARIE');
	expect(JSON.stringify([...session.board.notes.values()])).not.toContain('KANARIE');
	expect(JSON.stringify(session.state.stage)).not.toContain('KANARIE');
	expect(session.poster('samen-zorg-dragen').wording).toEqual({ ander: 'blijft' });
	expect([...session.board.notes.values()].map(({ text }) => text)).toEqual(['gewoon briefje']);
	expect(await session.eraseNote(noteId)).toMatchObject({ refused: 'not-found' });
	await engine.close();
});

test('a session that is erased while somebody writes comes not back and leaves no row', async () => {
	const file = newFile();
	const { engine } = openEngine({ file });
	const room = await openSession(engine);
	const an = await room.person();
	await room.goto('swot', 'binnenkant');
	const runtime = await room.session();
	const note = {
		rev: 1,
		item: 'swot',
		step: 'binnenkant',
		kind: 'note' as const,
		zone: 'sterktes',
		text: 'KANARIE'
	};
	const erasing = engine.erase(room.id);
	// Whoever asks for it meanwhile must not load it again from what is about to go.
	const meanwhile = engine.session(room.id);
	const writes: Promise<unknown>[] = [];
	for (let i = 0; i < 40; i++) {
		writes.push(runtime.put(`te-laat-${i}`, note, an));
		await Promise.resolve();
	}
	const done = await Promise.allSettled(writes);
	expect(done.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
	await erasing;
	expect(await meanwhile).toBeUndefined();
	expect(await engine.session(room.id)).toBeUndefined();
	expect(allBytes(file)).not.toContain('KANARIE');
	await engine.close();
});

test('a database from before sessions had an epoch still opens', async () => {
	const file = newFile();
	const { engine } = openEngine({ file });
	const { id } = await openSession(engine);
	await engine.close();
	const db = new DatabaseSync(file);
	db.exec('ALTER TABLE session DROP COLUMN epoch');
	db.close();
	const store = openSqlite(file);
	expect((await store.load(id))?.record.epoch).toBe(0);
	await store.close();
});

test.each([
	['no JSON at all', 'KANARIE {'],
	['a row of another shape', JSON.stringify({ id: 'kapot-briefje', text: 'KANARIE' })]
])(
	'one contribution that cannot be read (%s) is left out and stays; the session opens',
	async (_, broken) => {
		const file = newFile();
		const first = openEngine({ file });
		const room = await openSession(first.engine);
		const an = await room.person();
		await room.goto('swot', 'binnenkant');
		await room.note(an, 'leesbaar');
		await first.engine.close();
		const db = new DatabaseSync(file);
		db.prepare('INSERT INTO contribution (session, id, row) VALUES (?, ?, ?)').run(
			room.id,
			'kapot-briefje',
			broken
		);
		const logged: string[] = [];
		const store = openSqlite(file, (line) => void logged.push(line));
		const stored = await store.load(room.id);
		expect(stored?.contributions.map(({ text }) => text)).toEqual(['leesbaar']);
		expect(logged).toEqual([`session ${room.id}: contribution kapot-briefje cannot be read and is left out`]);
		expect(db.prepare('SELECT row FROM contribution WHERE id = ?').get('kapot-briefje')).toEqual({
			row: broken
		});
		await store.commit(room.id, [{ kind: 'forget-people' }]);
		expect((await store.load(room.id))?.contributions.map(({ participant }) => participant)).toEqual([null]);
		await store.close();
		db.close();
	}
);

test('one session that cannot be read hides no other from the list', async () => {
	const file = newFile();
	const { engine } = openEngine({ file });
	const good = await openSession(engine);
	const bad = await openSession(engine);
	await engine.close();
	const db = new DatabaseSync(file);
	db.prepare('UPDATE session SET programme = ?, stage = ? WHERE id = ?').run('{', '{', bad.id);
	db.close();
	const store = openSqlite(file);
	expect((await store.list()).map(({ id }) => id).sort()).toEqual([good.id, bad.id].sort());
	await store.close();
});
