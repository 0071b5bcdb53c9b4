import { DatabaseSync } from 'node:sqlite';
import { join as path } from 'node:path';
import { expect } from '@playwright/test';
import { openBoard, type BoardClient } from './board-client.ts';
import { test, type RunningServer } from './run-server.ts';
import {
	call,
	join,
	lead,
	openStream,
	put,
	startSession,
	viewOf,
	type Person,
	type Session,
	type Stream
} from './talk.ts';

const SWOT = { item: 'swot', step: 'binnenkant', kind: 'note' as const };
const LIGHT = { item: 'vier-begeleidingsdomeinen', step: 'verkeerslicht', kind: 'rate' as const };
const AGREE = { item: 'samen-zorg-dragen', step: 'afwerken-en-afdrukken', kind: 'rate' as const };
const CARDS = ['swot', 'vier-begeleidingsdomeinen', 'samen-zorg-dragen'];

/** Every reader that is not the author: streams, sockets, and whatever a GET can fetch. */
type Room = {
	server: RunningServer;
	session: Session;
	readers: Map<string, () => string>;
	streams: Map<string, Stream>;
	boards: Map<string, BoardClient>;
	close(): void;
};

async function openRoom(server: RunningServer, session: Session, others: readonly Person[]): Promise<Room> {
	const { base } = server;
	const tokens = new Map([
		['regie', session.regie],
		['bord', session.bord],
		['projector', session.projector]
	]);
	const streams = new Map<string, Stream>();
	const boards = new Map<string, BoardClient>();
	for (const [who, token] of [...tokens, ...others.map(({ token }, i) => [`phone ${i}`, token] as const)])
		streams.set(who, await openStream(base, `/api/sessions/${session.id}/events`, { token }));
	for (const [who, token] of tokens) {
		const board = openBoard(base, session, { token });
		await board.synced;
		boards.set(who, board);
	}
	const readers = new Map<string, () => string>([['what the server says on its terminal', server.said]]);
	for (const [who, stream] of streams) readers.set(`event stream of ${who}`, stream.heard);
	for (const [who, board] of boards) readers.set(`socket of ${who}`, board.heard);
	return {
		server,
		session,
		readers,
		streams,
		boards,
		close() {
			for (const stream of streams.values()) stream.close();
			for (const board of boards.values()) board.close();
		}
	};
}

let turn = 0;
/** Waits until every stream and socket has received all that was sent before. */
async function everybodyHeard({ server, session, streams, boards }: Room): Promise<void> {
	const { version } = await lead(server.base, session, { command: 'timer.add', seconds: 60 });
	await Promise.all(
		[...streams.values()].map((stream) => stream.until((heard) => heard.includes(`"version":${version},`)))
	);
	const key = `own:barrier${++turn}`;
	boards.get('bord')?.map.set(key, { text: `slag ${turn}`, item: 'swot', zone: 'sterktes', order: turn });
	await Promise.all([...boards.values()].map((board) => board.until((map) => map.has(key))));
}

const PAGES = ['regie', 'regie/poster', 'bord', 'projector', 'deelnemer'];

/** The answers of every GET there is, to every access and to a stranger. */
async function fetchAll({ server, session }: Room, others: readonly Person[]): Promise<Map<string, string>> {
	const { id } = session;
	const cookie = (as: string, token: string) => `kb-${id}-${as}=${token}`;
	const jars = new Map<string, string>([
		['a stranger', ''],
		['regie', cookie('regie', session.regie)],
		['bord', cookie('bord', session.bord)],
		['projector', cookie('projector', session.projector)],
		...others.map(({ token }, i) => [`phone ${i}`, cookie('deelnemer', token)] as [string, string])
	]);
	const poster = `/api/sessions/${id}/posters/samen-zorg-dragen`;
	const addresses = [
		'/',
		'/kaarten',
		'/kaarten/swot',
		'/hulp',
		'/d',
		'/l',
		'/metrics',
		'/healthz',
		'/readyz',
		'/api/cards',
		'/api/sessions',
		`/api/sessions/${id}`,
		`/api/sessions/${id}/view`,
		`/api/sessions/${id}/export.json`,
		`/api/sessions/${id}/export.csv`,
		poster,
		`${poster}.svg`,
		`${poster}.pdf`,
		...PAGES.flatMap((page) => [`/s/${id}/${page}`, `/s/${id}/${page}/__data.json`])
	];
	const answers = new Map<string, string>();
	for (const [who, jar] of jars)
		for (const address of addresses) {
			const { text } = await call(server.base, `GET ${address}`, jar ? { cookie: jar } : {});
			answers.set(`GET ${address} by ${who}`, text);
		}
	return answers;
}

/** Names of the readers that got hold of a word. */
async function whoKnows(room: Room, others: readonly Person[], words: readonly string[]): Promise<string[]> {
	await everybodyHeard(room);
	const all = new Map([...(await fetchAll(room, others))].map(([name, text]) => [name, () => text]));
	return [...room.readers, ...all]
		.filter(([, read]) => words.some((word) => read().includes(word)))
		.map(([name]) => name);
}

/** All bytes of the board in the database, as text. */
function boardLog({ server }: Room): string {
	const db = new DatabaseSync(path(server.dataDir, 'kansenbord.sqlite'), { readOnly: true });
	const rows = db.prepare('SELECT bytes FROM board_log UNION ALL SELECT bytes FROM board_snapshot').all();
	db.close();
	return rows.map(({ bytes }) => Buffer.from(bytes as Uint8Array).toString('latin1')).join('\n');
}

test('no text of a note reaches anybody but its author before it is revealed', async ({ serve }) => {
	const server = await serve();
	const { base } = server;
	const session = await startSession(base, CARDS);
	const [an, bo, cas] = (await Promise.all(['An', 'Bo', 'Cas'].map((name) => join(base, session, name)))) as [
		Person,
		Person,
		Person
	];
	const others = [cas];
	await lead(base, session, { command: 'goto', item: 'swot', step: 'binnenkant' });
	const room = await openRoom(server, session, others);

	const words = ['KANARIEAN', 'KANARIEBO', 'KANARIEEERST', 'KANARIEWEG'];
	expect(
		(await put(base, session, an, { rev: 1, ...SWOT, zone: 'sterktes', text: 'geheim KANARIEAN' })).status
	).toBe(201);
	expect(
		(
			await put(
				base,
				session,
				bo,
				{ rev: 1, ...SWOT, zone: 'zwaktes', text: 'geheim KANARIEEERST' },
				'briefje-van-bo'
			)
		).status
	).toBe(201);
	expect(
		(
			await put(
				base,
				session,
				bo,
				{ rev: 2, ...SWOT, zone: 'zwaktes', text: 'geheim KANARIEBO' },
				'briefje-van-bo'
			)
		).status
	).toBe(200);
	expect(
		(
			await put(
				base,
				session,
				an,
				{ rev: 1, ...SWOT, zone: 'zwaktes', text: 'geheim KANARIEWEG' },
				'briefje-dat-weg-gaat'
			)
		).status
	).toBe(201);
	expect(
		(
			await call(base, `DELETE /api/sessions/${session.id}/contributions/briefje-dat-weg-gaat`, {
				token: an.token
			})
		).status
	).toBe(200);
	// What goes wrong must not end up in a log either.
	await call(base, `PUT /api/sessions/${session.id}/contributions/kapot-briefje`, {
		token: an.token,
		raw: '{"text":"KANARIEAN"'
	});
	await put(base, session, an, { rev: 1, ...SWOT, zone: 'nergens', text: 'geheim KANARIEAN' });

	expect(await whoKnows(room, others, words)).toEqual([]);
	expect(words.filter((word) => boardLog(room).includes(word))).toEqual([]);
	expect(JSON.stringify(await viewOf(base, session, an.token))).toContain('KANARIEAN');

	await lead(base, session, { command: 'goto', item: 'swot', step: 'onthullen-en-turven' });
	expect(await whoKnows(room, others, words)).toEqual([]);
	await lead(base, session, { command: 'reveal' });
	// Now the screens have them: the search above can find something.
	expect(await whoKnows(room, others, ['KANARIEAN'])).toEqual(
		expect.arrayContaining(['socket of regie', 'socket of bord', 'socket of projector'])
	);
	expect(await whoKnows(room, others, ['KANARIEAN'])).not.toContain('event stream of phone 0');
	expect(boardLog(room)).toContain('KANARIEBO');
	expect(await whoKnows(room, others, ['KANARIEEERST', 'KANARIEWEG'])).toEqual([]);
	room.close();
});

test('no remark and no answer of a ballot reaches anybody before it is revealed, and a remark only the desk after', async ({
	serve
}) => {
	const server = await serve();
	const { base } = server;
	const session = await startSession(base, CARDS);
	const [an, cas] = await Promise.all([join(base, session), join(base, session)]);
	const others = [cas];
	await lead(base, session, { command: 'goto', item: AGREE.item, step: AGREE.step });
	await lead(base, session, { command: 'run' });
	const room = await openRoom(server, session, others);
	const answer = { rev: 1, ...AGREE, round: 1, value: { whole: 1 }, text: 'nog niet KANARIEOPMERKING' };
	expect((await put(base, session, an, answer)).status).toBe(201);
	expect(await whoKnows(room, others, ['KANARIEOPMERKING'])).toEqual([]);
	await lead(base, session, { command: 'close' });
	expect(await whoKnows(room, others, ['KANARIEOPMERKING'])).toEqual([]);
	await lead(base, session, { command: 'reveal' });
	const knowing = await whoKnows(room, others, ['KANARIEOPMERKING']);
	expect(knowing).toContain('event stream of regie');
	expect(knowing.filter((who) => !who.includes('regie'))).toEqual([]);
	room.close();
});

test('a withdrawn or erased note is gone for whoever opens the session afterwards', async ({ serve }) => {
	const server = await serve();
	const { base } = server;
	const session = await startSession(base, CARDS);
	const [an, cas] = await Promise.all([join(base, session), join(base, session)]);
	const others = [cas];
	await lead(base, session, { command: 'goto', item: 'swot', step: 'binnenkant' });
	await put(base, session, an, { rev: 1, ...SWOT, zone: 'sterktes', text: 'KANARIETERUG' }, 'terug-te-nemen');
	await put(base, session, an, { rev: 1, ...SWOT, zone: 'sterktes', text: 'KANARIEWISSEN' });
	await lead(base, session, { command: 'goto', item: 'swot', step: 'onthullen-en-turven' });
	await lead(base, session, { command: 'reveal' });
	await lead(base, session, { command: 'goto', item: 'swot', step: 'stippen' });
	await lead(base, session, { command: 'run' });
	const before = await openRoom(server, session, others);
	expect(await whoKnows(before, others, ['KANARIETERUG'])).toContain('event stream of phone 0');
	const erased = [...(before.boards.get('regie')?.map.entries() ?? [])].find(([, value]) =>
		JSON.stringify(value).includes('KANARIEWISSEN')
	)?.[0];
	before.close();

	expect(
		(await call(base, `DELETE /api/sessions/${session.id}/contributions/terug-te-nemen`, { token: an.token }))
			.status
	).toBe(200);
	expect(
		(
			await call(base, `DELETE /api/sessions/${session.id}/notes/${erased?.slice('note:'.length)}`, {
				token: session.regie
			})
		).status
	).toBe(200);
	const after = await openRoom(server, session, others);
	expect(await whoKnows(after, others, ['KANARIETERUG', 'KANARIEWISSEN'])).toEqual([]);
	expect(boardLog(after)).not.toMatch(/KANARIETERUG|KANARIEWISSEN/);
	expect(JSON.stringify(await viewOf(base, session, an.token))).not.toMatch(/KANARIETERUG|KANARIEWISSEN/);
	after.close();
});

/** Everything the screens and another phone hear of a rating with these answers, without ids and times. */
async function hearRating(server: RunningServer, answers: readonly number[]): Promise<Map<string, string[]>> {
	const { base } = server;
	const session = await startSession(base, CARDS);
	const people: Person[] = [];
	for (let i = 0; i < answers.length; i++) people.push(await join(base, session));
	const other = await join(base, session);
	await lead(base, session, { command: 'goto', item: LIGHT.item, step: LIGHT.step });
	await lead(base, session, { command: 'run' });
	const room = await openRoom(server, session, [other]);
	for (const [i, person] of people.entries()) {
		const value = { 'leren-studeren': answers[i] ?? 0, gezondheid: 2 - (answers[i] ?? 0) };
		expect((await put(base, session, person, { rev: 1, ...LIGHT, round: 1, value })).status).toBe(201);
		await room.streams.get('projector')?.until((heard) => heard.includes(`"wrote":${i + 1}`));
	}
	await lead(base, session, { command: 'close' });
	await everybodyHeard(room);
	const bodies = await fetchAll(room, [other]);
	const secrets = [
		session.id,
		session.code,
		session.regie,
		session.bord,
		session.projector,
		session.join,
		other.id,
		other.token
	];
	const plain = (text: string) => {
		let known = text.replace(
			/"?\bqr"?:"(?:[^"\\]|\\.)*"|nonce[=-]"?[\w+/=-]+|(<|\\u003[cC])svg[^]*?(<|\\u003[cC])\/svg>/g,
			''
		);
		for (const secret of secrets) known = known.replaceAll(secret, '#');
		return (
			known
				.replace(/[\w-]{20,}|\d{12,}|127\.0\.0\.1:\d+|:\d{4,5}\b/g, '#')
				// The time of day at which the desk expects to be done.
				.replace(/klaar rond \d+:\d+/g, '')
				.replace(/Dat is [^<"]* dan gepland\./g, '')
				.replace(/kansenbord_\w+ \d+/g, '')
				// The notes by which this test waits for the board.
				.replace(/barrier\d+|slag \d+|"order": ?\d+/g, '')
		);
	};
	const heard = new Map<string, string[]>();
	for (const [who, stream] of room.streams) {
		// Counts of before the first answer, and the desk's view between two answers, come or not as the moment falls.
		const events = stream
			.heard()
			.split('\n\n')
			.map((event) => {
				const known = plain(event).replace(/"?\bin"?:\d+/g, '');
				return known.startsWith('event: view') ? known.replace(/"(wrote|answered|count)":\d+/g, '') : known;
			});
		heard.set(who, [...new Set(events)].filter((event) => !/^event: counts[^]*"wrote":0/.test(event)).sort());
	}
	for (const [what, text] of bodies)
		if (!what.includes('/metrics')) heard.set(plain(what), [plain(text).replace(/"?\bin"?:\d+/g, '')]);
	room.close();
	return heard;
}

test('two outcomes of a rating sound the same to everybody until it is revealed', async ({ serve }) => {
	const server = await serve();
	const green = await hearRating(server, [0, 0, 0]);
	const mixed = await hearRating(server, [2, 1, 0]);
	expect([...green.keys()].length).toBeGreaterThan(50);
	for (const [who, events] of green) expect(mixed.get(who), who).toEqual(events);
});
