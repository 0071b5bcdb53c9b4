// Tells SvelteKit the real protocol of a request: a school PC speaks plain http, a proxy in front may speak https.
import type { IncomingMessage } from 'node:http';

/** Header that the adapter reads; always overwritten here, so that no client can set it. */
export const PROTOCOL_HEADER = 'x-kansenbord-proto';

/** Writes the protocol header from the socket, or from a trusted proxy's `x-forwarded-proto`. */
export function setProtocol(request: IncomingMessage, trustProxy: boolean): void {
	const encrypted = 'encrypted' in request.socket && request.socket.encrypted === true;
	const forwarded = String(request.headers['x-forwarded-proto'] ?? '')
		.split(',')[0]
		?.trim();
	request.headers[PROTOCOL_HEADER] = encrypted || (trustProxy && forwarded === 'https') ? 'https' : 'http';
}
