import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join as path } from 'node:path';
import { expect } from '@playwright/test';
import { WebSocket } from 'ws';
import { pinnedNode } from '../../../scripts/root.mjs';
import { openBoard } from './board-client.ts';
import { test, type RunningServer, type ServeOptions } from './run-server.ts';
import { call, join, lead, openStream, put, startSession, viewOf } from './talk.ts';

/** The write-ahead log disappears only when the database is closed in order. */
const closedInOrder = ({ dataDir }: RunningServer) =>
	existsSync(path(dataDir, 'kansenbord.sqlite')) && !existsSync(path(dataDir, 'kansenbord.sqlite-wal'));

/** Resolves when nobody listens there any more. */
async function silent({ base }: RunningServer): Promise<void> {
	for (;;) {
		try {
			await fetch(`${base}/healthz`, { signal: AbortSignal.timeout(1000) });
			await new Promise((resolve) => setTimeout(resolve, 20));
		} catch {
			return;
		}
	}
}

/** A server with a saved note, open streams and an open board. */
async function busyServer(
	serve: (options?: ServeOptions) => Promise<RunningServer>,
	options: ServeOptions = {}
) {
	const server = await serve(options);
	const { base } = server;
	const session = await startSession(base);
	const person = await join(base, session);
	await lead(base, session, { command: 'goto', item: 'swot', step: 'binnenkant' });
	const events = `/api/sessions/${session.id}/events`;
	const streams = [
		await openStream(base, events, { token: session.regie }),
		await openStream(base, events, { token: person.token })
	];
	const board = openBoard(base, session, { token: session.bord });
	await board.synced;
	board.map.set('own:eenbriefje', { text: 'van het bord', item: 'swot', zone: 'kansen', order: 1 });
	await board.saved();
	expect(
		(
			await put(base, session, person, {
				rev: 1,
				item: 'swot',
				step: 'binnenkant',
				kind: 'note',
				zone: 'sterktes',
				text: 'bewaard'
			})
		).status
	).toBe(201);
	return { server, session, person, streams, board };
}

async function expectSaved(
	serve: (options?: ServeOptions) => Promise<RunningServer>,
	busy: Awaited<ReturnType<typeof busyServer>>
) {
	const again = await serve({ dataDir: busy.server.dataDir });
	expect(JSON.stringify(await viewOf(again.base, busy.session, busy.person.token))).toContain('bewaard');
	const board = openBoard(again.base, busy.session, { token: busy.session.projector });
	await board.synced;
	expect(board.map.get('own:eenbriefje')).toMatchObject({ text: 'van het bord' });
	board.close();
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
	test(`${signal} ends the server within five seconds, with everything saved and every stream closed`, async ({
		serve
	}) => {
		const busy = await busyServer(serve);
		const began = performance.now();
		const ended = await busy.server.stop(signal);
		expect(performance.now() - began).toBeLessThan(5000);
		expect(ended).toEqual({ code: 0, signal: null });
		await Promise.all(busy.streams.map(({ closed }) => closed));
		expect(await busy.board.closed).toBe(1012);
		busy.board.close();
		expect(closedInOrder(busy.server)).toBe(true);
		await expectSaved(serve, busy);
	});

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const byNpm = { file: npm, args: ['run', 'start', '--ignore-scripts'] };
const byShell = { file: 'sh', args: ['-c', `"${pinnedNode()}" server/index.ts; true`] };
const parents: [string, NonNullable<ServeOptions['command']>, NodeJS.Signals[]][] = [
	['npm', byNpm, ['SIGTERM']],
	['a shell', byShell, ['SIGTERM', 'SIGKILL']]
];
for (const [name, command, signals] of parents)
	for (const signal of signals)
		test(`the server ends in order when ${name} that started it gets ${signal}`, async ({ serve }) => {
			const busy = await busyServer(serve, { command });
			const began = performance.now();
			await busy.server.stop(signal);
			await silent(busy.server);
			await Promise.all(busy.streams.map(({ closed }) => closed));
			await expect.poll(() => closedInOrder(busy.server), { intervals: [20] }).toBe(true);
			expect(performance.now() - began).toBeLessThan(5000);
			busy.board.close();
			await expectSaved(serve, busy);
		});

test('a server that runs is healthy and ready', async ({ serve }) => {
	const { base } = await serve();
	expect(await call(base, 'GET /healthz')).toMatchObject({ status: 200, json: { ok: true } });
	expect(await call(base, 'GET /readyz')).toMatchObject({ status: 200, json: { ready: true } });
});

test('a server that is ending says so to whoever still asks', async ({ serve }) => {
	const server = await serve();
	const session = await startSession(server.base);
	// A screen that does not answer the goodbye keeps the end waiting for half a second.
	const deaf = new WebSocket(
		`${server.base.replace('http', 'ws')}/sync/${session.id}/board?token=${session.projector}`
	);
	await new Promise((resolve) => deaf.once('message', resolve));
	deaf.pause();
	const asking = connect(server.port, '127.0.0.1');
	let answer = '';
	asking.on('data', (data) => (answer += data.toString()));
	const answered = new Promise<void>((resolve) => asking.once('close', () => resolve()));
	await new Promise<void>((resolve) =>
		asking.write('GET /readyz HTTP/1.1\r\nHost: school.test\r\n', () => resolve())
	);
	// The server has read the first lines when it answers a later request of somebody else.
	await call(server.base, 'GET /healthz');
	server.process.kill('SIGTERM');
	await silent(server);
	asking.write('Connection: close\r\n\r\n');
	await answered;
	expect(answer).toContain('503');
	expect(answer).toContain('{"ready":false}');
	expect(await server.ended).toEqual({ code: 0, signal: null });
	deaf.terminate();
});
