// A session as a file to keep: only the desk may have it, and everything said so far is in it.
import type { RequestEvent } from '@sveltejs/kit';
import type { ReportInput } from '#lib/report/report-input.ts';
import { isRefusal, type Refusal } from '#lib/session/refusal.ts';
import type { SessionRuntime } from '#server/session/session-runtime.ts';
import { reportInput } from './report-input.ts';
import { admitted } from './respond.ts';

export type TakeAway = { session: SessionRuntime; input: ReportInput; names: boolean };

/** What the desk takes away; `?names=1` asks for names, where people gave them. */
export async function takeAway(event: RequestEvent): Promise<TakeAway | Refusal> {
	const found = await admitted(event, 'lead');
	if (isRefusal(found)) return found;
	const { session } = found;
	await session.settled();
	const names = event.url.searchParams.get('names') === '1';
	return { session, names, input: reportInput(session, { names, now: event.locals.engine.now() }) };
}

/** Letters, digits and dashes of a title, for the name of a file. */
export function fileName(title: string, end: string): string {
	const bare = title
		.normalize('NFD')
		.replace(/[^\w\s-]/g, '')
		.trim()
		.replace(/[\s_]+/g, '-')
		.toLowerCase()
		.slice(0, 60);
	return `${bare || 'sessie'}-${end}`;
}

/** A file as an answer; the browser offers to save it. */
export function fileResponse(body: BodyInit, { type, name }: { type: string; name: string }): Response {
	return new Response(body, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'private, no-store'
		}
	});
}
