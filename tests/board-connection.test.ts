// A screen's connection with the board, over real sockets to a real engine.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { BoardConnection, type BoardOptions } from '#lib/live/board.ts';
import { addNote } from '#lib/session/board-edits.ts';
import { createBoardSockets } from '#server/board-sockets.ts';
import { granted, openEngine, openSession } from './fixtures/open-engine.ts';

const open: BoardConnection[] = [];
let stop: () => Promise<void>;
/** Takes the line away from every screen, and gives it back. */
let line: { cut(): void; mend(): void };
let connect: (access: BoardOptions['access']) => BoardConnection;
/** Comes as a bare socket: the type of the first message, or the code of the close that came instead. */
let stock: (query: string) => Promise<{ first?: number; closes: number[] }>;
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
	const taken = new Set<Duplex>();
	let lineUp = true;
	line = {
		cut() {
			lineUp = false;
			for (const socket of taken) socket.destroy();
		},
		mend: () => void (lineUp = true)
	};
	http.on('upgrade', (request, socket, head) => {
		if (!lineUp) return socket.destroy();
		taken.add(socket.on('close', () => taken.delete(socket)));
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
	stock = (query) =>
		new Promise((resolve) => {
			const socket = new WebSocket(
				`ws://127.0.0.1:${port}/sync/${session.id}/board?as=bord&token=${session.access.bord.token}${query}`
			);
			const done = (answer: { first?: number; closes: number[] }) => {
				socket.terminate();
				resolve(answer);
			};
			socket.on('message', (data: Buffer) => done({ first: data[0] ?? -1, closes: [] }));
			socket.on('close', (code) => done({ closes: [code] }));
		});
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

/** A board with one note of a participant on it, a screen that follows, and the note's ids. */
async function shownNote() {
	const { person, lead, goto, note: send } = session;
	const author = await person();
	await goto('swot', 'binnenkant');
	const id = await send(author, 'Van een ander');
	await goto('swot', 'onthullen-en-turven');
	await lead({ command: 'reveal', what: 'notes' });
	const bord = connect('bord');
	await until(() => bord.board.notes.size === 1);
	const [shown = ''] = [...bord.board.notes.keys()];
	const runtime = await session.session();
	const reword = (text: string) => bord.apply([{ key: `text:${shown}`, value: text }]);
	return { author, id, bord, shown, runtime, reword };
}

test('edits that the server refused after a spell without a line are never called saved', async () => {
	const bord = connect('bord');
	await until(() => bord.saveState === 'saved');
	note(bord, 'voor', 'Staat er al');
	await until(() => bord.saveState === 'saved');
	line.cut();
	await until(() => bord.saveState === 'offline');
	note(bord, 'tijdens', 'Gaat verloren');
	bord.apply([{ key: 'at:tijdens', value: { item: 'swot', zone: 'sterktes', x: 1e9, y: 0 } }]);
	const states = new Set<string>();
	line.mend();
	await until(() => states.add(bord.saveState) && bord.lost && bord.loaded);
	expect([...bord.board.notes.keys()]).toEqual(['voor']);
	note(bord, 'daarna', 'Gaat gewoon door');
	const other = connect('regie');
	await until(() => states.add(bord.saveState) && other.board.notes.has('daarna'));
	expect(states).not.toContain('saved');
	expect(bord.saveState).toBe('lost');
	bord.acceptLoss();
	await until(() => bord.saveState === 'saved');
	expect(bord.lost).toBe(false);
});

test('a screen that starts afresh with everything saved loses nothing and says nothing', async () => {
	const { bord, runtime, shown } = await shownNote();
	note(bord, 'eigen', 'Blijft staan');
	await until(() => bord.saveState === 'saved');
	granted(await runtime.eraseNote(shown));
	await until(() => !bord.canUndo && bord.board.notes.size === 1);
	await until(() => bord.saveState === 'saved');
	expect(bord.lost).toBe(false);
});

test('a screen that was away during an erasure comes back afresh and can undo nothing of it', async () => {
	const { bord, shown, runtime, reword } = await shownNote();
	reword('Woorden van een hand');
	reword('Andere woorden');
	await until(() => bord.saveState === 'saved');
	line.cut();
	await until(() => bord.saveState === 'offline');
	granted(await runtime.eraseNote(shown));
	expect(bord.canUndo).toBe(true);
	bord.undo();
	line.mend();
	await until(() => bord.loaded && !bord.canUndo);
	expect(bord.lost).toBe(true);
	bord.undo();
	note(bord, 'verder', 'Gaat gewoon door');
	await until(() => runtime.board.notes.has('verder'));
	expect([...runtime.room.keys()]).toEqual(['own:verder']);
});

test('a withdrawn note that a hand had reworded cannot be written again by undo', async () => {
	const { author, id, bord, shown, runtime, reword } = await shownNote();
	reword('Woorden van een hand');
	bord.undo();
	await until(() => bord.saveState === 'saved' && !runtime.room.has(`text:${shown}`));
	expect(bord.canRedo).toBe(true);
	granted(await runtime.withdraw(id, author));
	await until(() => bord.loaded && !bord.canRedo);
	bord.redo();
	expect([...runtime.room.keys()]).toEqual([]);
});

test('a withdrawn note that nobody reworded leaves screens and their undo alone', async () => {
	const { author, id, bord, shown, runtime } = await shownNote();
	note(bord, 'eigen', 'Blijft staan');
	bord.apply([{ key: `hide:${shown}`, value: true }]);
	await until(() => bord.saveState === 'saved');
	granted(await runtime.withdraw(id, author));
	await until(() => !bord.board.notes.has(shown));
	expect(bord.canUndo).toBe(true);
	expect(runtime.record.epoch).toBe(0);
});

test('a client that names no epoch may always come in', async () => {
	const { runtime, shown } = await shownNote();
	granted(await runtime.eraseNote(shown));
	const { closes, first } = await stock('');
	expect(first).toBe(0);
	expect(closes).toEqual([]);
	expect((await stock('&epoch=')).first).toBe(103);
	expect((await stock('&epoch=1')).first).toBe(103);
	expect((await stock('&epoch=0')).closes).toEqual([4409]);
	expect((await stock('&epoch=rommel')).closes).toEqual([4409]);
});
