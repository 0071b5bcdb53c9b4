// A simulated phone on the shared document: speaks y-websocket's protocol and writes notes as entries of one map.
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { BOARD_MAP } from '#lib/session/board-records.ts';
import { openSkimmingSocket } from './socket-that-skims.ts';
import type { Traffic } from './traffic.ts';

export type DocumentPhone = { send(text: string): void; close(): void };

function syncMessage(write: (encoder: encoding.Encoder) => void): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, 0);
	write(encoder);
	return encoding.toUint8Array(encoder);
}

/**
 * Opens a phone. What it receives is read and counted at once but not merged into its own copy: in a room that work is
 * spread over three hundred phones.
 */
export async function openDocumentPhone(port: number, traffic: Traffic): Promise<DocumentPhone> {
	const { socket, send } = await openSkimmingSocket(port, '/bench');
	traffic.watch(socket);
	const doc = new Y.Doc();
	const map = doc.getMap<unknown>(BOARD_MAP);
	send(syncMessage((encoder) => syncProtocol.writeSyncStep1(encoder, doc)));
	doc.on('update', (update: Uint8Array) =>
		send(syncMessage((encoder) => syncProtocol.writeUpdate(encoder, update)))
	);
	let serial = 0;
	return {
		send: (text) => void map.set(`${doc.clientID.toString(36)}-${serial++}`, { text, zone: 'strategie' }),
		close: () => socket.destroy()
	};
}
