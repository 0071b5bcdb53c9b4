// The y-websocket protocol on /sync/{session}/board: screens write and follow the board; the projector only follows.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocketServer, type WebSocket } from 'ws';
import {
	Awareness,
	applyAwarenessUpdate,
	encodeAwarenessUpdate,
	removeAwarenessStates
} from 'y-protocols/awareness';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { may } from '#lib/session/access.ts';
import { isRefusal } from '#lib/session/refusal.ts';
import { readAwareness } from './awareness-update.ts';
import { cookieReader, ownOrigin } from './http-headers.ts';
import type { Engine } from './engine.ts';
import type { SessionRuntime } from './session/session-runtime.ts';
import { createTokenBucket } from './token-bucket.ts';

const SYNC = 0;
const AWARENESS = 1;
const QUERY_AWARENESS = 3;
/** Ours: the client sends a number after its updates, the server sends it back after COMMIT. */
const SAVED = 102;
/** Ours: first of all to a client that named an epoch (or none yet) in the address, the epoch of what it will get. */
const EPOCH = 103;

/** Close codes: 44xx are for good, 45xx mean "try again". */
const CLOSE = {
	refused: 4401,
	gone: 4404,
	afresh: 4409,
	invalid: 4400,
	failed: 4503,
	slow: 4508,
	resync: 4500,
	restart: 1012
} as const;

const KEEP_ALIVE_MS = 15_000;
const MAX_BUFFERED = 1024 * 1024;
const PATH = /^\/sync\/([a-z0-9]+)\/board$/;

type Client = { socket: WebSocket; writes: boolean; awarenessIds: Set<number>; alive: boolean };
type Room = { runtime: SessionRuntime; awareness: Awareness; clients: Set<Client> };

function message(type: number, write?: (encoder: encoding.Encoder) => void): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, type);
	write?.(encoder);
	return encoding.toUint8Array(encoder);
}

const updateMessage = (update: Uint8Array) =>
	message(SYNC, (encoder) => syncProtocol.writeUpdate(encoder, update));
const awarenessMessage = (update: Uint8Array) =>
	message(AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, update));
/** An empty awareness update: the stock client reconnects when it hears nothing for 30 s. */
const keepAliveMessage = () => awarenessMessage(new Uint8Array([0]));

type BoardSockets = {
	/** True when the request was for a board and has been taken. */
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
	close(): Promise<void>;
	readonly size: number;
};

/** Serves board sockets for an engine. */
export function createBoardSockets(engine: Engine): BoardSockets {
	const server = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024, perMessageDeflate: false });
	const rooms = new Map<string, Room>();

	const send = (client: Client, data: Uint8Array) => {
		if (client.socket.readyState !== client.socket.OPEN) return;
		if (client.socket.bufferedAmount > MAX_BUFFERED) return client.socket.close(CLOSE.slow, 'too slow');
		client.socket.send(data);
	};
	const broadcast = (room: Room, data: Uint8Array, except?: Client) => {
		for (const client of room.clients) if (client !== except) send(client, data);
	};

	function roomOf(runtime: SessionRuntime): Room {
		const known = rooms.get(runtime.id);
		if (known?.runtime === runtime) return known;
		// Presence of hands only; it carries drags that are under way.
		const awareness = new Awareness(new Y.Doc());
		awareness.setLocalState(null);
		const room: Room = { runtime, awareness, clients: new Set() };
		rooms.set(runtime.id, room);
		runtime.room.onWrite((update) => {
			// The write joins the queue later in this same turn: only then does `settled` wait for it.
			queueMicrotask(() => {
				runtime.settled().then(
					() => rooms.get(runtime.id) === room && broadcast(room, updateMessage(update)),
					() => undefined
				);
			});
		});
		return room;
	}

	function empty(session: string, code: number, reason: string): void {
		const room = rooms.get(session);
		if (!room) return;
		rooms.delete(session);
		for (const client of room.clients) client.socket.close(code, reason);
		room.awareness.destroy();
	}

	engine.onChange((session, what) => {
		if (what === 'erased') {
			// Words left the document for good: every screen forgets its copy and undo history.
			for (const client of rooms.get(session)?.clients ?? []) client.socket.close(CLOSE.afresh, 'erased');
		} else if (what === 'failed') empty(session, CLOSE.failed, 'not saved');
		else empty(session, CLOSE.gone, 'gone');
	});

	function takeUpdate(room: Room, client: Client, update: Uint8Array): void {
		if (!client.writes) return;
		const received = room.runtime.receiveBoard(update);
		if (received === 'refused') return client.socket.close(CLOSE.afresh, 'not allowed');
		if (received === 'incomplete') return client.socket.close(CLOSE.resync, 'incomplete');
		if (received.updates.length === 0) return;
		received.saved.then(
			() => received.updates.forEach((one) => broadcast(room, updateMessage(one), client)),
			() => client.socket.close(CLOSE.failed, 'not saved')
		);
	}

	function takeSync(room: Room, client: Client, decoder: decoding.Decoder): void {
		const type = decoding.readVarUint(decoder);
		const payload = decoding.readVarUint8Array(decoder);
		if (type !== syncProtocol.messageYjsSyncStep1) return takeUpdate(room, client, payload);
		const state = payload;
		// What is not on disk yet is not told to others.
		room.runtime
			.settled()
			.then(() =>
				send(
					client,
					message(SYNC, (encoder) => {
						encoding.writeVarUint(encoder, syncProtocol.messageYjsSyncStep2);
						encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(room.runtime.room.doc, state));
					})
				)
			)
			.catch(() => client.socket.close(CLOSE.invalid, 'not readable'));
	}

	function takeSaved(room: Room, client: Client, number: number): void {
		room.runtime.settled().then(
			() =>
				send(
					client,
					message(SAVED, (encoder) => encoding.writeVarUint(encoder, number))
				),
			() => undefined
		);
	}

	function takeAwareness(room: Room, client: Client, update: Uint8Array): void {
		const states = client.writes ? readAwareness(update) : null;
		if (!states) return;
		for (const { id } of states) {
			const others = [...room.clients].some((other) => other !== client && other.awarenessIds.has(id));
			if (others || (client.awarenessIds.size > 0 && !client.awarenessIds.has(id))) return;
		}
		for (const { id } of states) client.awarenessIds.add(id);
		applyAwarenessUpdate(room.awareness, update, client);
		broadcast(room, awarenessMessage(update), client);
	}

	function take(room: Room, client: Client, data: Uint8Array): void {
		const decoder = decoding.createDecoder(data);
		const type = decoding.readVarUint(decoder);
		if (type === SYNC) takeSync(room, client, decoder);
		else if (type === AWARENESS) takeAwareness(room, client, decoding.readVarUint8Array(decoder));
		else if (type === QUERY_AWARENESS) sendAwareness(room, client);
		else if (type === SAVED) takeSaved(room, client, decoding.readVarUint(decoder));
		else client.socket.close(CLOSE.invalid, 'unknown message');
	}

	function sendAwareness(room: Room, client: Client): void {
		const ids = [...room.awareness.getStates().keys()];
		if (ids.length > 0) send(client, awarenessMessage(encodeAwarenessUpdate(room.awareness, ids)));
	}

	function follow(room: Room, socket: WebSocket, writes: boolean): void {
		if (socket.readyState !== socket.OPEN) return;
		const client: Client = { socket, writes, awarenessIds: new Set(), alive: true };
		const pace = createTokenBucket(240, 120);
		room.clients.add(client);
		const beat = setInterval(() => {
			if (!client.alive) return socket.terminate();
			send(client, keepAliveMessage());
			client.alive = false;
			socket.ping();
		}, KEEP_ALIVE_MS);
		socket.on('pong', () => (client.alive = true));
		socket.on('close', () => {
			clearInterval(beat);
			room.clients.delete(client);
			const gone = [...client.awarenessIds].filter((id) => room.awareness.meta.has(id));
			removeAwarenessStates(room.awareness, gone, 'left');
			if (gone.length > 0 && rooms.get(room.runtime.id) === room)
				broadcast(room, awarenessMessage(encodeAwarenessUpdate(room.awareness, gone)));
		});
		socket.on('message', (data: Buffer, isBinary) => {
			client.alive = true;
			// What was on its way when we said goodbye may hold words that were just erased.
			if (socket.readyState !== socket.OPEN) return;
			if (!isBinary) return socket.close(CLOSE.invalid, 'binary messages only');
			if (!pace.take(Date.now())) return socket.close(CLOSE.slow, 'too fast');
			try {
				take(room, client, new Uint8Array(data));
			} catch {
				socket.close(CLOSE.invalid, 'not readable');
			}
		});
		send(
			client,
			message(SYNC, (encoder) => syncProtocol.writeSyncStep1(encoder, room.runtime.room.doc))
		);
		sendAwareness(room, client);
	}

	async function admit(
		request: IncomingMessage,
		url: URL,
		session: string,
		socket: WebSocket
	): Promise<void> {
		const who = await engine.identify({
			session,
			as: url.searchParams.get('as'),
			token: url.searchParams.get('token'),
			cookie: cookieReader(request.headers.cookie)
		});
		if (!ownOrigin(request.headers)) return socket.close(CLOSE.refused, 'foreign origin');
		if (isRefusal(who) || !may(who.access, 'readBoard')) return socket.close(CLOSE.refused, 'no access');
		const runtime = await engine.session(session);
		if (!runtime) return socket.close(CLOSE.gone, 'no such session');
		// An erasure under way counts only when it is on disk.
		await runtime.settled();
		const { epoch } = runtime.record;
		const known = url.searchParams.get('epoch');
		if (known && !(Number(known) >= epoch)) return socket.close(CLOSE.afresh, 'erased meanwhile');
		if (known !== null && socket.readyState === socket.OPEN)
			socket.send(message(EPOCH, (encoder) => encoding.writeVarUint(encoder, epoch)));
		follow(roomOf(runtime), socket, may(who.access, 'writeBoard'));
	}

	return {
		upgrade(request, socket, head) {
			// A stranger's request line may be anything at all.
			const url = URL.parse(request.url ?? '/', 'http://board');
			const session = PATH.exec(url?.pathname ?? '')?.[1];
			if (!url || !session) return false;
			// A browser cannot see an HTTP refusal of an upgrade: accept, then close with a code.
			server.handleUpgrade(request, socket, head, (opened) => {
				opened.on('error', () => opened.terminate());
				// Frames that come before we know who is there wait in the socket.
				opened.pause();
				admit(request, url, session, opened)
					.catch(() => opened.close(CLOSE.failed, 'failed'))
					// Also for one who was sent away: the answer to our goodbye must be read.
					.finally(() => opened.resume());
			});
			return true;
		},
		async close() {
			for (const room of rooms.values())
				for (const client of room.clients) client.socket.close(CLOSE.restart, 'restart');
			rooms.clear();
			const open = () => [...server.clients];
			await Promise.race([
				Promise.all(open().map((socket) => new Promise((resolve) => socket.once('close', resolve)))),
				new Promise((resolve) => setTimeout(resolve, 500))
			]);
			for (const socket of open()) socket.terminate();
			server.close();
		},
		get size() {
			return server.clients.size;
		}
	};
}
