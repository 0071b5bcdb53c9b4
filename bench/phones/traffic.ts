import type { Socket } from 'node:net';

export type Traffic = {
	/** Counts everything this socket receives from now on; a socket that is known already is counted once. */
	watch(socket: Socket): void;
	/** Bytes received so far: handshakes, headers and frames included, TCP's own not. */
	bytes(): number;
};

/** Counts what a server sends, on the sockets of its clients. */
export function countTraffic(): Traffic {
	const open = new Set<Socket>();
	let closed = 0;
	return {
		watch(socket) {
			if (open.has(socket) || socket.destroyed) return;
			open.add(socket);
			socket.once('close', () => {
				open.delete(socket);
				closed += socket.bytesRead;
			});
		},
		bytes: () => [...open].reduce((sum, socket) => sum + socket.bytesRead, closed)
	};
}
