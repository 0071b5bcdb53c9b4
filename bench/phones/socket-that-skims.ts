// A WebSocket client that sends frames and only counts what it gets, so that three hundred fit on half a core.
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export type SkimmingSocket = { socket: Socket; send(data: Uint8Array): void };

/** One binary frame, masked as a client must (RFC 6455, 5.2). */
function frame(data: Uint8Array): Buffer {
	if (data.length > 0xffff) throw new Error('a frame of the benchmark is small');
	const mask = randomBytes(4);
	const head = data.length < 126 ? Buffer.alloc(2) : Buffer.alloc(4);
	head[0] = 0x82;
	head[1] = 0x80 | (data.length < 126 ? data.length : 126);
	if (data.length >= 126) head.writeUInt16BE(data.length, 2);
	return Buffer.concat([head, mask, data.map((byte, i) => byte ^ mask[i % 4]!)]);
}

/** Opens a WebSocket on 127.0.0.1; resolves when the server has accepted it. */
export async function openSkimmingSocket(port: number, path: string): Promise<SkimmingSocket> {
	let head = '';
	let accepted: (() => void) | undefined;
	const upgraded = new Promise<void>((resolve) => (accepted = resolve));
	const socket = connect({
		host: '127.0.0.1',
		port,
		noDelay: true,
		onread: {
			buffer: Buffer.alloc(16 * 1024),
			callback(size, buffer) {
				if (!accepted) return true;
				head += Buffer.from(buffer.subarray(0, size)).toString('latin1');
				if (head.startsWith('HTTP/1.1 101') && head.includes('\r\n\r\n')) {
					accepted();
					accepted = undefined;
				}
				return true;
			}
		}
	});
	await once(socket, 'connect');
	socket.write(
		`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
			`Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`
	);
	await upgraded;
	return { socket, send: (data) => void socket.write(frame(data)) };
}
