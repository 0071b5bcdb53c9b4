import { DatabaseSync } from 'node:sqlite';
import { connect } from 'node:net';
import { join as path } from 'node:path';
import { expect } from '@playwright/test';
import fc from 'fast-check';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { openBoard } from './board-client.ts';
import { test, type RunningServer } from './run-server.ts';
import { call, join, lead, put, startSession, type Session } from './talk.ts';

const own = (text: string) => ({ text, item: 'swot', zone: 'sterktes', order: 1 });
const cookieOf = (session: Session, as: 'regie' | 'bord' | 'projector') =>
	`kb-${session.id}-${as}=${session[as]}`;

/** A session with one revealed note, which only the server may write. */
async function revealedNote(base: string): Promise<Session> {
	const session = await startSession(base);
	const person = await join(base, session);
	await lead(base, session, { command: 'goto', item: 'swot', step: 'binnenkant' });
	await put(base, session, person, {
		rev: 1,
		item: 'swot',
		step: 'binnenkant',
		kind: 'note',
		zone: 'sterktes',
		text: 'van een telefoon'
	});
	await lead(base, session, { command: 'goto', item: 'swot', step: 'onthullen-en-turven' });
	await lead(base, session, { command: 'reveal' });
	return session;
}

/** A bare socket; its first frame, and the code it is closed with. */
function rawSocket(server: RunningServer, session: Session, token: string) {
	const socket = new WebSocket(
		`${server.base.replace('http', 'ws')}/sync/${session.id}/board?token=${token}`
	);
	const greeted = new Promise<void>((resolve) => socket.once('message', () => resolve()));
	const closed = new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));
	socket.on('error', () => {});
	return { socket, greeted, closed };
}

test('an unmodified y-websocket client syncs as regie, bord and projector, by token and by cookie', async ({
	serve
}) => {
	const { base } = await serve();
	const session = await revealedNote(base);
	const clients = (['regie', 'bord', 'projector'] as const).flatMap((as) => [
		openBoard(base, session, { token: session[as] }),
		openBoard(base, session, { cookie: cookieOf(session, as) })
	]);
	await Promise.all(clients.map(({ synced }) => synced));
	for (const { map } of clients) expect([...map.values()]).toMatchObject([{ text: 'van een telefoon' }]);
	clients[0]?.map.set('own:vanregie', own('met een token'));
	clients[3]?.map.set('own:vanbord', own('met een cookie'));
	await Promise.all(
		clients.map(({ until }) => until((map) => map.has('own:vanregie') && map.has('own:vanbord')))
	);
	for (const client of clients) client.close();
});

test("the projector's writes are refused and change nothing, and it goes on following", async ({ serve }) => {
	const { base, dataDir } = await serve();
	const session = await revealedNote(base);
	const [projector, bord] = [
		openBoard(base, session, { token: session.projector }),
		openBoard(base, session, { token: session.bord })
	];
	await Promise.all([projector.synced, bord.synced]);
	const [noteKey = ''] = [...projector.map.keys()];
	projector.map.set('own:vanprojector', own('mag niet'));
	projector.map.delete(noteKey);
	projector.provider.awareness.setLocalStateField('drag', { id: 'mag-niet' });
	// What a server did not take in, it can only be asked for again by those who have it.
	await projector.saved();
	bord.map.set('own:vanbord', own('mag'));
	await projector.until((map) => map.has('own:vanbord'));
	expect([...bord.map.keys()].sort()).toEqual([noteKey, 'own:vanbord'].sort());
	expect([...bord.provider.awareness.getStates().keys()]).not.toContain(projector.doc.clientID);
	projector.close();
	bord.close();
	const fresh = openBoard(base, session, { token: session.regie });
	await fresh.synced;
	expect([...fresh.map.keys()].sort()).toEqual([noteKey, 'own:vanbord'].sort());
	fresh.close();
	const db = new DatabaseSync(path(dataDir, 'kansenbord.sqlite'), { readOnly: true });
	const log = db
		.prepare('SELECT bytes FROM board_log')
		.all()
		.map(({ bytes }) => Buffer.from(bytes as Uint8Array).toString('latin1'))
		.join();
	db.close();
	expect(log).toContain('mag');
	expect(log).not.toContain('mag niet');
});

test('phones, strangers and foreign pages are closed with 4401, and the stock client does not come back', async ({
	serve
}) => {
	const { base } = await serve();
	const session = await revealedNote(base);
	const other = await startSession(base);
	const person = await join(base, session);
	const tries = [
		openBoard(base, session, { token: person.token }),
		openBoard(base, session, { token: 'AAAAAAAAAAAAAAAAAAAAAA' }),
		openBoard(base, session, { cookie: '' }),
		openBoard(base, session, { token: other.regie }),
		openBoard(base, session, { cookie: cookieOf(session, 'regie') }, { origin: 'http://kwaad.test' }),
		openBoard(base, { id: 'bestaatniet' }, { token: session.regie })
	];
	const reasons = tries.map(
		({ provider }) => new Promise<number>((resolve) => provider.once('closed', ({ code }) => resolve(code)))
	);
	expect(await Promise.all(reasons)).toEqual(tries.map(() => 4401));
	for (const client of tries) {
		expect(client.heard()).toBe('');
		expect(client.provider.shouldConnect).toBe(false);
		client.close();
	}
	const ours = openBoard(base, session, { cookie: cookieOf(session, 'regie') }, { origin: base });
	await ours.synced;
	ours.close();
});

test('text, unknown types, unreadable and oversize frames close their sender and nobody else', async ({
	serve
}) => {
	const server = await serve();
	const session = await revealedNote(server.base);
	const witness = openBoard(server.base, session, { token: session.regie });
	await witness.synced;
	let lost = false;
	void witness.closed.then(() => (lost = true));
	const note = new Y.Doc();
	note
		.getMap('board')
		.set('note:vals', { text: 'nagemaakt', item: 'swot', zone: 'sterktes', step: 'binnenkant', order: 9 });
	const foreign = new Y.Doc();
	foreign.getText('elders').insert(0, 'een ander document');
	const update = (doc: Y.Doc) => {
		const bytes = Y.encodeStateAsUpdate(doc);
		return new Uint8Array([0, 2, bytes.length, ...bytes]);
	};
	const frames: [string, string | Uint8Array, number][] = [
		['text', 'hallo', 4400],
		['an unknown type', new Uint8Array([77, 1, 2, 3]), 4400],
		['an empty frame', new Uint8Array([]), 4400],
		['a state vector cut short', new Uint8Array([0, 0, 5, 200, 1]), 4400],
		['a state vector of rubbish', new Uint8Array([0, 0, 3, 255, 255, 255]), 4400],
		['more than a megabyte', new Uint8Array(1024 * 1024 + 1), 1009],
		['an update of rubbish', new Uint8Array([0, 2, 4, 9, 9, 9, 9]), 4409],
		["a note in the server's name", update(note), 4409],
		['a root of its own', update(foreign), 4409]
	];
	for (const [what, frame, code] of frames) {
		const { socket, greeted, closed } = rawSocket(server, session, session.bord);
		await greeted;
		socket.send(frame);
		expect(await closed, what).toBe(code);
	}
	// A stranger may send anything too, before and after being sent away.
	const stranger = rawSocket(server, session, 'niemand');
	stranger.socket.once('open', () => {
		stranger.socket.send(new Uint8Array(1024 * 1024 + 1));
		stranger.socket.send('hallo');
	});
	expect([4401, 1009, 1006]).toContain(await stranger.closed);
	witness.map.set('own:nog', own('nog altijd hier'));
	await witness.saved();
	expect(lost).toBe(false);
	expect([...witness.map.keys()].filter((key) => key.startsWith('note:'))).toHaveLength(1);
	witness.close();
});

test('a client that comes and goes with its presence ends nothing', async ({ serve }) => {
	const { base } = await serve();
	const session = await startSession(base);
	const witness = openBoard(base, session, { token: session.regie });
	await witness.synced;
	for (let i = 0; i < 3; i++) {
		const passing = openBoard(base, session, { token: session.bord });
		await passing.synced;
		const seen = new Promise<void>((resolve) => witness.provider.awareness.on('change', () => resolve()));
		passing.provider.awareness.setLocalStateField('drag', { id: 'briefje', x: i, y: 2 });
		await seen;
		expect(witness.provider.awareness.getStates().get(passing.doc.clientID)).toEqual({
			drag: { id: 'briefje', x: i, y: 2 }
		});
		const left = new Promise<void>((resolve) =>
			witness.provider.awareness.on(
				'change',
				({ removed }: { removed: number[] }) => removed.includes(passing.doc.clientID) && resolve()
			)
		);
		passing.close();
		await left;
	}
	expect((await call(base, 'GET /readyz')).status).toBe(200);
	witness.close();
});

test('ten thousand random and mutated frames leave the server up and the next client unaffected', async ({
	serve
}) => {
	test.setTimeout(120_000);
	const server = await serve();
	const session = await revealedNote(server.base);
	const witness = openBoard(server.base, session, { token: session.regie });
	await witness.synced;
	let lost = false;
	void witness.closed.then(() => (lost = true));
	const hand = new Y.Doc();
	const updates: Uint8Array[] = [];
	hand.on('update', (update: Uint8Array) => updates.push(update));
	for (let i = 0; i < 20; i++) hand.getMap('board').set(`own:los${i % 7}`, own(`los briefje ${i}`));
	const valid = updates.flatMap((update) => [
		new Uint8Array([0, 2, update.length, ...update]),
		new Uint8Array([0, 1, update.length, ...update])
	]);
	valid.push(
		new Uint8Array([0, 0, 1, 0]),
		new Uint8Array([3]),
		new Uint8Array([102, 7]),
		new Uint8Array([1, 5, 1, 9, 0, 1, 49])
	);
	const mutated = fc
		.tuple(
			fc.constantFrom(...valid),
			fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 })
		)
		.map(([frame, changes]) => {
			const next = Uint8Array.from(frame);
			for (const [at, byte] of changes) next[at % next.length] = byte;
			return next;
		});
	const typed = fc
		.tuple(fc.constantFrom(0, 1, 3, 102), fc.constantFrom(0, 1, 2), fc.uint8Array({ maxLength: 60 }))
		.map(([type, sub, rest]) => new Uint8Array([type, sub, ...rest]));
	const frame = fc.oneof(
		{ weight: 3, arbitrary: mutated },
		{ weight: 2, arbitrary: typed },
		{ weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) }
	);
	const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 1e9));
	console.log(`fuzz seed ${seed}`);
	const frames = fc.sample(frame, { seed, numRuns: 10_000 });
	const tokens = [session.bord, session.projector, session.regie];
	for (let from = 0; from < frames.length; from += 200) {
		const { socket, greeted, closed } = rawSocket(server, session, tokens[(from / 200) % 3] ?? '');
		await greeted;
		for (const one of frames.slice(from, from + 200)) socket.send(one);
		socket.close();
		await closed;
	}
	expect(server.process.exitCode).toBeNull();
	expect(lost).toBe(false);
	const other = openBoard(server.base, session, { token: session.bord });
	await other.synced;
	witness.map.set('own:daarna', own('en daarna gewoon verder'));
	await other.until((map) => map.has('own:daarna'));
	expect([...other.map].filter(([key]) => key.startsWith('note:')).map(([, value]) => value)).toMatchObject([
		{ text: 'van een telefoon' }
	]);
	expect(server.said()).not.toMatch(/Error|unexpected/);
	witness.close();
	other.close();
});

test('request lines of any kind leave the server up', async ({ serve }) => {
	const server = await serve();
	const upgrade =
		'Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';
	const plain = 'Host: x\r\nConnection: close\r\n\r\n';
	const lines = [
		'//',
		'///',
		'/\\',
		'http://[',
		'*',
		'/%',
		'/%E0%A4%A',
		'/s/%00/regie',
		'/sync/%/board',
		'/sync//board',
		'/sync/a/board?token=%',
		'/sync/a/board?as=%FF'
	];
	for (const line of lines)
		for (const rest of [upgrade, plain])
			await new Promise<void>((resolve) => {
				const socket = connect(server.port, '127.0.0.1', () => socket.end(`GET ${line} HTTP/1.1\r\n${rest}`));
				socket.on('error', () => resolve());
				socket.on('close', () => resolve());
				socket.resume();
			});
	expect((await call(server.base, 'GET /readyz')).status).toBe(200);
	expect(server.process.exitCode).toBeNull();
});

test('the acknowledgement (message 102) comes after COMMIT, and only to who asks for it', async ({
	serve
}) => {
	const server = await serve();
	const session = await startSession(server.base);
	const asking = openBoard(server.base, session, { token: session.bord });
	await asking.synced;
	const { socket, greeted } = rawSocket(server, session, session.projector);
	const types = new Set<number>();
	socket.on('message', (data: Buffer) => types.add(data[0] ?? -1));
	await greeted;
	const db = new DatabaseSync(path(server.dataDir, 'kansenbord.sqlite'), { readOnly: true });
	const stored = db.prepare(
		`SELECT count(*) AS count FROM board_log WHERE instr(bytes, CAST(? AS BLOB)) > 0`
	);
	for (let i = 0; i < 50; i++) {
		asking.map.set(`own:snel${i}`, own(`briefje nummer ${i}.`));
		await asking.saved();
		expect(stored.get(`briefje nummer ${i}.`), `edit ${i}`).toEqual({ count: 1 });
	}
	db.close();
	await expect.poll(() => types.has(0)).toBe(true);
	expect(types.has(102)).toBe(false);
	socket.close();
	asking.close();
});

test('a silent screen hears something within thirty seconds, so that it does not reconnect', async ({
	serve
}) => {
	test.setTimeout(60_000);
	const server = await serve();
	const session = await startSession(server.base);
	const { socket, greeted } = rawSocket(server, session, session.projector);
	await greeted;
	const began = performance.now();
	await new Promise((resolve) => socket.once('message', resolve));
	expect(performance.now() - began).toBeLessThan(25_000);
	expect(performance.now() - began).toBeGreaterThan(1000);
	socket.close();
});
