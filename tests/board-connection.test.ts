// A screen's connection with the board, over real sockets to a real engine.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { BoardConnection, type BoardOptions } from '#lib/live/board.ts';
import { addNote } from '#lib/session/board-edits.ts';
import { createBoardSockets } from '#server/board-sockets.ts';
import { openEngine, openSession } from './fixtures/open-engine.ts';

const open: BoardConnection[] = [];
let stop: () => Promise<void>;
let connect: (access: BoardOptions['access']) => BoardConnection;
let session: Awaited<ReturnType<typeof openSession>>;

/** Resolves as soon as the condition holds; the test's own time limit ends the wait. */
async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

beforeEach(async () => {
	const { engine } = openEngine();
	session = await openSession(engine);
	const sockets = createBoardSockets(engine);
	const http = createServer();
	http.on('upgrade', (request, socket, head) => {
		if (!sockets.upgrade(request, socket, head)) socket.destroy();
	});
	await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
	const { port } = http.address() as AddressInfo;
	connect = (access) => {
		const { token } = session.access[access];
		/** What a browser does by itself: the cookie of that access goes along. */
		class WithCookie extends WebSocket {
			constructor(address: string | URL) {
				super(address, {
					headers: { cookie: `kb-${session.id}-${access}=${token}`, origin: `http://127.0.0.1:${port}` }
				});
			}
		}
		const connection = new BoardConnection({
			session: session.id,
			access,
			server: `ws://127.0.0.1:${port}/sync`,
			WebSocket: WithCookie as unknown as typeof globalThis.WebSocket
		});
		open.push(connection);
		return connection;
	};
	stop = async () => {
		for (const connection of open.splice(0)) connection.destroy();
		await sockets.close();
		http.close();
		await engine.close();
	};
});
afterEach(() => stop());

const note = (connection: BoardConnection, newId: string, text: string) =>
	connection.apply(addNote(connection.board, { newId, text, item: 'swot', zone: 'sterktes' }));

test('an edit is "bewaard" only after the server said so, and reaches the other screens', async () => {
	const [bord, projector] = [connect('bord'), connect('projector')];
	await until(() => bord.loaded && projector.loaded);
	expect(bord.saveState).toBe('saved');
	note(bord, 'een', 'Warm onthaal');
	expect(bord.saveState).toBe('saving');
	await until(() => bord.saveState === 'saved');
	await until(() => projector.board.notes.get('een')?.text === 'Warm onthaal');
});

test('what is done before the connection is there is saved when it comes', async () => {
	const bord = connect('bord');
	expect(bord.saveState).toBe('offline');
	note(bord, 'vroeg', 'Al geschreven');
	await until(() => bord.saveState === 'saved');
	const other = connect('regie');
	await until(() => other.board.notes.has('vroeg'));
});

test('a projector writes nothing', async () => {
	const [bord, projector] = [connect('bord'), connect('projector')];
	await until(() => bord.loaded && projector.loaded);
	note(projector, 'stiekem', 'Mag niet');
	projector.drag([{ id: 'stiekem', item: 'swot', zone: 'sterktes', x: 1, y: 1 }]);
	note(bord, 'echt', 'Mag wel');
	await until(() => projector.board.notes.has('echt'));
	expect(bord.board.notes.has('stiekem')).toBe(false);
	expect(projector.board.notes.has('stiekem')).toBe(false);
	expect(bord.drags).toEqual([]);
});

test('a drag is seen elsewhere while it lasts, and gone when it ends', async () => {
	const [bord, projector] = [connect('bord'), connect('projector')];
	await until(() => bord.loaded && projector.loaded);
	const drag = { id: 'een', item: 'swot', zone: 'kansen', x: 12, y: 90 };
	bord.drag([drag]);
	await until(() => projector.drags.length === 1);
	expect(projector.drags).toEqual([drag]);
	expect(bord.drags).toEqual([]);
	bord.drag([]);
	await until(() => projector.drags.length === 0);
});

test('undo takes back own edits one by one, never those of another screen and never the spotlight', async () => {
	const [bord, regie] = [connect('bord'), connect('regie')];
	await until(() => bord.loaded && regie.loaded);
	note(bord, 'een', 'Eerst');
	note(bord, 'twee', 'Daarna');
	note(regie, 'ander', 'Van de begeleider');
	bord.apply([{ key: 'spot:now', value: ['een'] }]);
	await until(() => bord.board.notes.size === 3);
	bord.undo();
	expect([...bord.board.notes.keys()].sort()).toEqual(['ander', 'een']);
	bord.undo();
	expect([...bord.board.notes.keys()]).toEqual(['ander']);
	expect(bord.canUndo).toBe(false);
	expect(bord.board.spotlight).toEqual(['een']);
	bord.redo();
	expect(bord.board.notes.has('een')).toBe(true);
	await until(() => regie.board.notes.size === 2);
});

test('after a note is erased for good a screen starts afresh, without undo', async () => {
	const { person, lead, goto, note: send } = session;
	await goto('swot', 'binnenkant');
	const id = await send(await person(), 'Een naam die weg moet');
	await goto('swot', 'onthullen-en-turven');
	await lead({ command: 'reveal', what: 'notes' });
	const bord = connect('bord');
	await until(() => bord.board.notes.size === 1);
	const [shown] = [...bord.board.notes.keys()];
	note(bord, 'eigen', 'Blijft staan');
	await until(() => bord.saveState === 'saved');
	expect(bord.canUndo).toBe(true);
	const runtime = await session.session();
	expect(id).not.toBe(shown);
	await runtime.eraseNote(shown ?? '');
	await until(() => !bord.canUndo && bord.board.notes.size === 1);
	expect([...bord.board.notes.keys()]).toEqual(['eigen']);
	note(bord, 'verder', 'Gaat gewoon door');
	await until(() => bord.saveState === 'saved');
});
