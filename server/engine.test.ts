import { afterEach, expect, test } from 'vitest';
import { openEngine, openSession, codeOf, granted } from '../tests/fixtures/open-engine.ts';
import { Engine } from './engine.ts';
import { endOfNextSchoolYear } from './new-session.ts';
import { chooseJoinAddress } from './session/people.ts';
import { readSettings } from './settings.ts';
import { openSqlite } from './store/sqlite.ts';
import type { Store } from './store/store.ts';

const HOUR = 3_600_000;
const opened: Engine[] = [];
afterEach(async () => {
	await Promise.all(opened.splice(0).map((engine) => engine.close()));
});
function start(...options: Parameters<typeof openEngine>) {
	const all = openEngine(...options);
	opened.push(all.engine);
	return all;
}
const nobody = { name: null, voice: null, cookie: () => undefined };

test('an example is erased after twenty-four hours, another session is not', async () => {
	const { engine, clock } = start();
	const example = await openSession(engine, { example: true });
	const real = await openSession(engine);
	clock.pass(24 * HOUR - 1);
	await engine.sweep();
	expect(await engine.session(example.id)).toBeDefined();
	clock.pass(1);
	await engine.sweep();
	expect(await engine.session(example.id)).toBeUndefined();
	expect(await engine.session(real.id)).toBeDefined();
});

test('twenty-four hours after the end nobody can tell who wrote what, and the texts stay', async () => {
	const { engine, clock } = start();
	const room = await openSession(engine);
	const an = await room.person('An');
	await room.goto('swot', 'binnenkant');
	await room.note(an, 'overleg');
	await room.goto('swot', 'onthullen-en-turven');
	granted(await room.lead({ command: 'reveal' }));
	granted(await room.lead({ command: 'finish', discard: 0 }));
	const runtime = await room.session();
	clock.pass(24 * HOUR - 1);
	await engine.sweep();
	expect(runtime.state.participants.size).toBe(1);
	clock.pass(1);
	await engine.sweep();
	expect(runtime.state.participants.size).toBe(0);
	expect([...runtime.contributions.values()]).toMatchObject([{ participant: null, text: 'overleg' }]);
	expect([...runtime.board.notes.values()].map(({ text }) => text)).toEqual(['overleg']);
});

test('a session is kept until the end of the next school year, and then erased', async () => {
	const { engine, clock } = start();
	const room = await openSession(engine);
	const { keepUntil } = (await room.session()).record;
	expect(new Date(keepUntil).getFullYear()).toBe(2028);
	clock.pass(keepUntil - clock.now() - 1);
	await engine.sweep();
	expect(await engine.session(room.id)).toBeDefined();
	clock.pass(1);
	await engine.sweep();
	expect(await engine.session(room.id)).toBeUndefined();
});

test.each([
	['2026-08-31T12:00', 2027],
	['2026-09-01T12:00', 2028],
	['2027-01-10T12:00', 2028],
	['2027-08-31T12:00', 2028]
])('seen from %s the next school year ends in August %i', (day, year) => {
	const end = new Date(endOfNextSchoolYear(new Date(day).getTime()));
	expect([end.getFullYear(), end.getMonth(), end.getDate()]).toEqual([year, 7, 31]);
});

test('at most a thousand guesses are answered in any hour, and right codes use none up', async () => {
	const { engine, clock } = start();
	const room = await openSession(engine);
	const answered: number[] = [];
	for (let second = 0; second < 3 * 3600; second += 2) {
		for (let i = 0; i < 4; i++)
			if (codeOf(await engine.join({ code: 'AAAAAA' }, nobody)) === 'code-wrong') answered.push(clock.now());
		clock.pass(2000);
	}
	expect(answered.length).toBeGreaterThan(1500);
	for (let i = 1000; i < answered.length; i++)
		expect(answered[i]! - answered[i - 1000]!).toBeGreaterThanOrEqual(HOUR - 2000);
	expect(codeOf(await engine.join({ code: room.code }, nobody))).toBe('code-slowed');
	expect(codeOf(await engine.join({ token: room.joinUrl.split('#')[1] ?? '' }, nobody))).toBe('granted');
}, 60_000);

test('three hundred right codes in a row are all let in, however few guesses there are', async () => {
	const { engine } = start({ settings: { GUESSES_PER_HOUR: '20' } });
	const created = granted(await engine.createSession({ title: 'Proef', cards: ['swot'], names: 'nobody' }));
	const codes: unknown[] = [];
	for (let i = 0; i < 300; i++) codes.push(await engine.join({ code: created.session.code }, nobody));
	expect(new Set(codes.map(codeOf))).toEqual(new Set(['granted']));
	expect(codeOf(await engine.join({ code: created.session.code }, nobody))).toBe('session-full');
});

/** A store whose commits fail while `broken` says so. */
function breakable(): { store: Store; disk: { broken: boolean } } {
	const disk = { broken: false };
	const store = openSqlite(':memory:');
	const commit = store.commit;
	store.commit = (session, changes) =>
		disk.broken ? Promise.reject(new Error('the disk is full')) : commit(session, changes);
	return { store, disk };
}

test('a write that was not kept is never called saved, and the session goes on with what is on disk', async () => {
	const { store, disk } = breakable();
	const engine = new Engine({ store, settings: readSettings({}), port: () => 3000, log: () => {} });
	opened.push(engine);
	const heard: string[] = [];
	engine.onChange((_, what) => void heard.push(what));
	const room = await openSession(engine);
	const an = await room.person();
	await room.goto('swot', 'binnenkant');
	const runtime = await room.session();
	const input = {
		rev: 1,
		item: 'swot',
		step: 'binnenkant',
		kind: 'note' as const,
		zone: 'sterktes',
		text: 'overleg'
	};
	disk.broken = true;
	const first = runtime.put('een-briefje', input, an);
	const retry = runtime.put('een-briefje', input, an);
	await expect(first).rejects.toThrow('the disk is full');
	await expect(retry).rejects.toThrow('the session is closed');
	await expect(runtime.settled()).rejects.toThrow('the session is closed');
	disk.broken = false;
	const again = await room.session();
	expect(again).not.toBe(runtime);
	expect(again.contributions.size).toBe(0);
	expect(heard).toEqual(['failed']);
	expect(granted(await again.put('een-briefje', input, an)).created).toBe(true);
});

test('while the engine closes it says "try again", not that a session does not exist', async () => {
	const { engine } = openEngine();
	const room = await openSession(engine);
	await room.session();
	engine.announceClose();
	await expect(engine.probe()).rejects.toThrow();
	await expect(engine.session('iets-anders')).rejects.toThrow('the session is closed');
	await expect(engine.join({ token: 'x' }, nobody)).rejects.toThrow('the session is closed');
	await engine.close();
	await expect(engine.session(room.id)).rejects.toThrow('the session is closed');
});

test('a lost regie link is replaced by a new one beside it', async () => {
	const { engine } = start();
	const room = await openSession(engine);
	const link = await engine.newRegieLink(room.id);
	const token = link?.split('#')[1] ?? '';
	expect(granted(await engine.openAccess(token))).toMatchObject({ session: room.id, access: 'regie' });
	expect(granted(await engine.openAccess(room.access.regie.token))).toMatchObject({ access: 'regie' });
	expect(await engine.newRegieLink('bestaatniet')).toBeUndefined();
});

test('the same card twice gets an item of its own', async () => {
	const { engine } = start();
	const room = await openSession(engine, { cards: ['swot', 'swot', 'samen-zorg-dragen'] });
	expect((await room.session()).state.programme.map(({ id }) => id)).toEqual([
		'swot',
		'swot-2',
		'samen-zorg-dragen'
	]);
});

/** The desk of a session whose QR was set to `address`, as an engine with these settings shows it. */
async function deskWithAddress(address: string, settings: Record<string, string> = {}) {
	const { engine } = start({ settings });
	const room = await openSession(engine);
	const runtime = await room.session();
	await runtime.change((memory) => chooseJoinAddress(memory, address));
	const view = runtime.view({ session: room.id, access: 'regie', participant: null });
	if (view.access === 'deelnemer' || !view.desk) throw new Error('no desk');
	return { engine, url: new URL(view.join.url).origin, desk: view.desk };
}

test('a chosen address that this machine lost gives way to the likeliest, and the desk hears of it', async () => {
	for (const gone of ['http://203.0.113.77:3000', 'http://localhost:4000']) {
		const { engine, url, desk } = await deskWithAddress(gone);
		const [likeliest] = engine.addresses();
		expect(url).toBe(likeliest?.url);
		expect(desk.lostAddress).toBe(gone);
		expect(desk.addresses.filter(({ chosen }) => chosen).map((address) => address.url)).toEqual([url]);
		expect(desk.links.bord).toContain(url);
	}
});

test.each([
	['an address this machine has', 'http://localhost:3000', {}],
	['a name, which goes along with the machine', 'http://zorg-pc.school.test:3000', {}],
	['any address behind a proxy', 'http://203.0.113.77:3000', { PUBLIC_ORIGIN: 'https://bord.school.test' }]
])('%s stays the address of the QR', async (_, address, settings) => {
	const { url, desk } = await deskWithAddress(address, settings);
	expect(url).toBe(address);
	expect(desk.lostAddress).toBeNull();
});
