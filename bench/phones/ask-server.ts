// HTTP as a phone's browser speaks it, on sockets whose bytes are counted.
import { Agent, request, type IncomingMessage } from 'node:http';
import type { Traffic } from './traffic.ts';

export type Asking = {
	port: number;
	method: string;
	path: string;
	traffic: Traffic;
	/** Keeps one connection, as a browser does; without one the connection is the request's own. */
	agent?: Agent;
	cookie?: string;
	body?: unknown;
};

/** One connection that stays open between requests. */
export const keptConnection = (): Agent => new Agent({ keepAlive: true, maxSockets: 1 });

/** Sends a request and resolves when the head of its answer is in. */
export function openAnswer({
	port,
	method,
	path,
	traffic,
	agent,
	cookie,
	body
}: Asking): Promise<IncomingMessage> {
	const text = body === undefined ? undefined : JSON.stringify(body);
	return new Promise((resolve, reject) => {
		const asked = request(
			{
				host: '127.0.0.1',
				port,
				method,
				path,
				agent: agent ?? false,
				headers: {
					accept: text === undefined ? 'text/event-stream' : 'application/json',
					'accept-language': 'nl-BE,nl;q=0.9,en;q=0.8',
					'user-agent':
						'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36',
					origin: `http://127.0.0.1:${port}`,
					...(cookie === undefined ? {} : { cookie }),
					...(text === undefined
						? {}
						: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) })
				}
			},
			resolve
		);
		asked.on('socket', (socket) => traffic.watch(socket));
		asked.on('error', reject);
		asked.end(text);
	});
}

/** Sends a request and resolves with the whole answer. */
export async function ask(asking: Asking): Promise<{ status: number; json: unknown }> {
	const response = await openAnswer(asking);
	const parts: Buffer[] = [];
	for await (const part of response) if (Buffer.isBuffer(part)) parts.push(part);
	const json: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
	return { status: response.statusCode ?? 0, json };
}
