// What we compare with: one shared Yjs document for everybody, as a stock y-websocket server keeps it in memory.
import { createServer } from 'node:http';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocketServer, type WebSocket } from 'ws';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';

const SYNC = 0;

const doc = new Y.Doc();
const sockets = new Set<WebSocket>();

function syncMessage(write: (encoder: encoding.Encoder) => void): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, SYNC);
	write(encoder);
	return encoding.toUint8Array(encoder);
}

// Every change goes to every client, as the stock server does.
doc.on('update', (update: Uint8Array) => {
	const message = syncMessage((encoder) => syncProtocol.writeUpdate(encoder, update));
	for (const socket of sockets) if (socket.readyState === socket.OPEN) socket.send(message);
});

const http = createServer((_request, response) => response.end('ok'));
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
server.on('connection', (socket) => {
	sockets.add(socket);
	socket.on('close', () => sockets.delete(socket));
	socket.on('message', (data: Buffer) => {
		const decoder = decoding.createDecoder(new Uint8Array(data));
		// Presence is left out: the phones of this measurement send none.
		if (decoding.readVarUint(decoder) !== SYNC) return;
		const reply = syncMessage((encoder) => syncProtocol.readSyncMessage(decoder, encoder, doc, socket));
		if (reply.length > 1) socket.send(reply);
	});
	socket.send(syncMessage((encoder) => syncProtocol.writeSyncStep1(encoder, doc)));
});
http.listen(Number(process.env.PORT), process.env.HOST);
process.on('SIGTERM', () => process.exit(0));
