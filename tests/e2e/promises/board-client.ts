// The y-websocket client as it comes from the registry, with nothing changed but a recorder on its socket.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Session } from './talk.ts';

const SAVED = 102;

export type BoardClient = {
	doc: Y.Doc;
	map: Y.Map<unknown>;
	provider: WebsocketProvider;
	/** Every frame the server sent, one after the other, read as Latin text. */
	heard(): string;
	synced: Promise<void>;
	/** The code the server closed with, for good or not. */
	closed: Promise<number>;
	/** Asks the server to say when all edits so far are on disk (message 102), as our own screens do. */
	saved(): Promise<void>;
	/** Resolves when the shared document satisfies `says`. */
	until(says: (map: Y.Map<unknown>) => boolean): Promise<void>;
	close(): void;
};

/** Connects like a screen does; by `?token=`, or by the cookies of a browser with `?as=`. */
export function openBoard(
	base: string,
	session: Pick<Session, 'id'>,
	by: { token: string } | { cookie: string; as?: string },
	headers: Record<string, string> = {}
): BoardClient {
	let heard = '';
	let number = 0;
	const acks = new Map<number, () => void>();
	class Recorder extends WebSocket {
		constructor(address: string, protocols?: string[]) {
			super(address, protocols, {
				headers: { ...headers, ...('cookie' in by ? { cookie: by.cookie } : {}) }
			});
			this.on('message', (data: ArrayBuffer) => (heard += Buffer.from(data).toString('latin1')));
		}
	}
	const doc = new Y.Doc();
	const provider = new WebsocketProvider(`${base.replace('http', 'ws')}/sync`, `${session.id}/board`, doc, {
		WebSocketPolyfill: Recorder as unknown as typeof globalThis.WebSocket,
		disableBc: true,
		params: 'token' in by ? { token: by.token } : by.as ? { as: by.as } : {}
	});
	provider.messageHandlers[SAVED] = (_encoder, decoder) => {
		const which = decoding.readVarUint(decoder);
		acks.get(which)?.();
		acks.delete(which);
	};
	const map = doc.getMap<unknown>('board');
	return {
		doc,
		map,
		provider,
		heard: () => heard,
		synced: new Promise((resolve) => provider.once('sync', () => resolve())),
		closed: new Promise((resolve) =>
			provider.on('connection-close', (event) => event && resolve(event.code))
		),
		saved() {
			const encoder = encoding.createEncoder();
			encoding.writeVarUint(encoder, SAVED);
			encoding.writeVarUint(encoder, ++number);
			const done = new Promise<void>((resolve) => acks.set(number, resolve));
			provider.ws?.send(encoding.toUint8Array(encoder));
			return done;
		},
		until: (says) =>
			new Promise((resolve) => {
				const look = () => {
					if (!says(map)) return;
					map.unobserve(look);
					resolve();
				};
				map.observe(look);
				look();
			}),
		close() {
			provider.destroy();
			doc.destroy();
		}
	};
}
