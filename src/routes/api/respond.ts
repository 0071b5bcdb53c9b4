// Shared by all API routes: parse the body, find out who asks, answer with a result or a typed refusal.
import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { may, type Right } from '#lib/session/access.ts';
import { isRefusal, refuse, type Refusal, type RefusalCode } from '#lib/session/refusal.ts';
import { refusalResponse } from '#lib/words/refusal-response.ts';
import type { Identity } from '#server/identity.ts';
import type { SessionRuntime } from '#server/session/session-runtime.ts';

/** A parsed JSON body, or `body-invalid` with the path of the first thing that is wrong. */
export async function readBody<T extends z.ZodType>(
	event: RequestEvent,
	schema: T
): Promise<z.infer<T> | Refusal> {
	let body: unknown;
	try {
		body = await event.request.json();
	} catch {
		return refuse('body-invalid', { path: [] });
	}
	const parsed = schema.safeParse(body);
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
	const path = [...(issue?.path ?? []), ...unknown].filter((part) => typeof part !== 'symbol');
	return refuse('body-invalid', { path, data: { detail: issue?.message ?? '' } });
}

/** A bearer token of the request, or null. */
function bearer(event: RequestEvent): string | null {
	return /^Bearer (.+)$/i.exec(event.request.headers.get('authorization') ?? '')?.[1] ?? null;
}

/** The session and who asks, when that access carries the right (any right with null). */
export async function admitted(
	event: RequestEvent,
	right: Right | null
): Promise<{ session: SessionRuntime; who: Identity } | Refusal> {
	const { engine } = event.locals;
	const id = event.params.session ?? '';
	const session = await engine.session(id);
	if (!session) return refuse('session-unknown');
	const who = await engine.identify({
		session: id,
		as: event.url.searchParams.get('as'),
		token: bearer(event),
		cookie: (name) => event.cookies.get(name)
	});
	if (isRefusal(who)) return who;
	if (right !== null && !may(who.access, right)) return refuse('not-allowed');
	if (who.participant !== null) session.seen(who.participant);
	return { session, who };
}

/** Answers with a result, or with the refusal it is; a write that was not kept becomes `storage-failed`. */
export async function answer(work: () => Promise<unknown>, status = 200): Promise<Response> {
	try {
		const result = await work();
		if (isRefusal(result)) return refusalResponse(result);
		return result instanceof Response ? result : Response.json(result, { status });
	} catch (error) {
		const refused = error instanceof Error ? knownFailure(error) : undefined;
		if (refused) return refusalResponse(refuse(refused));
		throw error;
	}
}

const POSTER_FAILURES: Record<string, RefusalCode> = {
	'poster-no-sheet': 'poster-no-sheet',
	'poster-busy': 'poster-busy',
	'poster-timeout': 'poster-failed',
	'poster-failed': 'poster-failed',
	'poster-closed': 'poster-busy',
	'poster-too-many-pixels': 'poster-too-many-pixels',
	'poster-tiles-wrong': 'poster-tiles-wrong'
};

/** Failures that a person can understand and try again; read by code, because classes differ between bundles. */
function knownFailure(error: Error): RefusalCode | undefined {
	const code = 'code' in error ? String(error.code) : '';
	if (
		code === 'ERR_SQLITE_ERROR' ||
		error.message === 'the session is closed' ||
		error.message === 'conflict'
	)
		return 'storage-failed';
	return POSTER_FAILURES[code];
}
