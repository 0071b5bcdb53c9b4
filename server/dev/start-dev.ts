// The engine and the board sockets inside the development server.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { createBoardSockets } from '../board-sockets.ts';
import { readSettings } from '../settings.ts';
import { putEngine } from '../slot.ts';
import { startEngine } from '../start-engine.ts';

type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
type DevServer = {
	httpServer: {
		on(event: 'upgrade', listener: UpgradeListener): unknown;
		off(event: 'upgrade', listener: UpgradeListener): unknown;
		address(): unknown;
	} | null;
	config: { server: { port: number } };
};

/** Starts the engine and hangs the sockets on Vite's own HTTP server. */
export async function startDev(vite: DevServer): Promise<{ close(): Promise<void> }> {
	const engine = startEngine(readSettings(process.env), () => vite.config.server.port);
	putEngine(engine);
	const sockets = createBoardSockets(engine);
	const upgrade: UpgradeListener = (request, socket, head) => void sockets.upgrade(request, socket, head);
	vite.httpServer?.on('upgrade', upgrade);
	return {
		async close() {
			vite.httpServer?.off('upgrade', upgrade);
			await sockets.close();
			await engine.close();
		}
	};
}
