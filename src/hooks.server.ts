import type { Handle, HandleServerError } from '@sveltejs/kit';
import { bodyFault } from '#server/body-limit.ts';
import { ownOrigin } from '#server/http-headers.ts';
import { takeEngine } from '#server/slot.ts';
import { refusalResponse } from '#lib/words/refusal-response.ts';
import { refuse } from '#lib/session/refusal.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Headers for every answer: nothing about a session leaves this origin or stays in a cache. */
const HEADERS = {
	// Not `no-referrer`: browsers then send `Origin: null` with a form post, and it would be refused as foreign.
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	'permissions-policy': 'camera=(self), microphone=(), geolocation=()'
};

export const handle: Handle = async ({ event, resolve }) => {
	event.locals.engine = takeEngine();
	const { request, url } = event;
	// SvelteKit guards form posts; JSON calls that a cookie authorises are guarded here.
	const headers = { origin: request.headers.get('origin') ?? undefined, host: url.host };
	if (!SAFE.has(request.method) && !ownOrigin(headers)) return refusalResponse(refuse('origin-foreign'));
	const large = bodyFault({
		path: url.pathname,
		length: request.headers.get('content-length'),
		hasBody: request.body !== null
	});
	if (large) {
		await pourAway(request.body);
		return refusalResponse(large);
	}
	const response = await resolve(event);
	for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
	// Browsers ignore it on plain http, and say so in the console.
	if (url.protocol === 'https:') response.headers.set('cross-origin-opener-policy', 'same-origin');
	if (url.pathname.startsWith('/s/') || url.pathname.startsWith('/api/')) {
		if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	}
	return response;
};

/** Reads a body to its end and keeps none of it: a sender that is cut off halfway never hears why. */
async function pourAway(body: ReadableStream<Uint8Array> | null): Promise<void> {
	try {
		await body?.pipeTo(new WritableStream());
	} catch {
		// The sender left, or it is more than the server takes at all: nobody waits for an answer.
	}
}

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status === 404) return { message: 'not found', code: 'not-found' };
	const id = Math.random().toString(36).slice(2, 8);
	// The route, never the body: a note's text does not belong in a log.
	console.error(
		`${id} ${event.request.method} ${event.route.id ?? '?'}: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`
	);
	return { message: id, code: 'unexpected' };
};
