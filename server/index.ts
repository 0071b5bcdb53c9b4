// The server: engine, pages and board sockets on one port. Started by `npm start` after scripts/prepare.mjs.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createBoardSockets } from './board-sockets.ts';
import { greet } from './greet.ts';
import { leavePort, takePortAway } from './port-file.ts';
import { PROTOCOL_HEADER, setProtocol } from './protocol-header.ts';
import { readSettings } from './settings.ts';
import { endOrderly } from './shutdown.ts';
import { putEngine } from './slot.ts';
import { startEngine } from './start-engine.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const settings = readSettings(process.env);
const http = createServer();
const port = () => {
	const address = http.address();
	return typeof address === 'object' && address ? address.port : settings.PORT;
};
const engine = startEngine(settings, port);
const sockets = createBoardSockets(engine);

// The pages' own start-up asks for the engine and reads these settings, so both come before the import.
putEngine(engine);
process.env.PROTOCOL_HEADER = PROTOCOL_HEADER;
// Only the outermost bound: what a request may hold is said by body-limit.ts, with a refusal in words.
process.env.BODY_SIZE_LIMIT ??= '64M';
const built = new URL('../build/handler.js', import.meta.url).href;
const { handler }: { handler: Handler } = await import(built);

http.on('request', (request, response) => {
	setProtocol(request, settings.TRUST_PROXY);
	handler(request, response);
});
http.on('upgrade', (request, socket, head) => {
	if (!sockets.upgrade(request, socket, head)) socket.destroy();
});
http.once('error', (error: NodeJS.ErrnoException) => {
	const text =
		error.code === 'EADDRINUSE'
			? `Poort ${settings.PORT} is al in gebruik. Kies een andere: PORT=3001`
			: error.message;
	console.error(text);
	process.exit(1);
});
http.listen(settings.PORT, settings.HOST, () => {
	greet(engine.addresses());
	leavePort(settings.DATA_DIR, port());
	void engine.sweep();
});

endOrderly(async () => {
	engine.announceClose();
	http.close();
	await sockets.close();
	await engine.close();
	takePortAway(settings.DATA_DIR);
	http.closeAllConnections();
});
