import { refuse } from '#lib/session/refusal.ts';
import { refusalResponse } from '#lib/words/refusal-response.ts';
import type { RequestHandler } from './$types';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Numbers in Prometheus' text format, for a reader on this same computer only. */
export const GET: RequestHandler = async ({ locals, request, getClientAddress }) => {
	const direct = !request.headers.has('x-forwarded-for') && LOOPBACK.has(getClientAddress());
	if (!direct) return refusalResponse(refuse('not-allowed'));
	const { sessions, people, streams } = await locals.engine.metrics();
	const { rss } = process.memoryUsage();
	const lines = Object.entries({
		sessions_open: sessions,
		people_in: people,
		streams_open: streams,
		memory_bytes: rss
	});
	return new Response(lines.map(([name, value]) => `kansenbord_${name} ${value}\n`).join(''), {
		headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' }
	});
};
