// A screen of a run: the stock y-websocket client on one shared document, telling when a note's words arrive.
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { BOARD_MAP } from '#lib/session/board-records.ts';
import type { Traffic } from './traffic.ts';

export type Screen = { close(): void };

function textOf(value: unknown): string | null {
	return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
		? value.text
		: null;
}

/** Opens a screen and resolves when it has the document; `seen` is called with the text of each new note. */
export async function openScreen(input: {
	port: number;
	path: string;
	room: string;
	params: Record<string, string>;
	traffic: Traffic;
	seen: (text: string) => void;
}): Promise<Screen> {
	class CountedSocket extends WebSocket {
		constructor(url: string, protocols: string[]) {
			super(url, protocols);
			this.on('upgrade', ({ socket }) => input.traffic.watch(socket));
		}
	}
	const doc = new Y.Doc();
	const map = doc.getMap<unknown>(BOARD_MAP);
	map.observe(({ keysChanged }) => {
		for (const key of keysChanged) {
			const text = textOf(map.get(key));
			if (text !== null) input.seen(text);
		}
	});
	const provider = new WebsocketProvider(`ws://127.0.0.1:${input.port}${input.path}`, input.room, doc, {
		params: input.params,
		disableBc: true,
		WebSocketPolyfill: CountedSocket as unknown as typeof globalThis.WebSocket
	});
	await new Promise<void>((resolve, reject) => {
		const late = setTimeout(() => reject(new Error('a screen did not get the document')), 30_000);
		provider.once('sync', () => {
			clearTimeout(late);
			resolve();
		});
	});
	return {
		close() {
			provider.destroy();
			doc.destroy();
		}
	};
}
