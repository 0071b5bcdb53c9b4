import { error, type ServerLoadEvent, type RequestEvent } from '@sveltejs/kit';
import type { Access } from '#lib/session/access.ts';
import { isRefusal, REFUSALS, refuse, type Refusal } from '#lib/session/refusal.ts';
import { refusalWords } from '#lib/words/refusal-words.ts';
import type { Identity } from '#server/identity.ts';
import type { SessionRuntime } from '#server/session/session-runtime.ts';

function stop(refusal: Refusal): never {
	error(REFUSALS[refusal.refused], { code: refusal.refused, message: refusalWords(refusal) });
}

/** The session and who asks, for a page of one access; stops with 401 or 404 and words. */
export async function admit(
	event: ServerLoadEvent | RequestEvent,
	access: Access
): Promise<{ session: SessionRuntime; who: Identity }> {
	const { engine } = event.locals;
	const id = event.params.session ?? '';
	const session = await engine.session(id);
	if (!session) return stop(refuse('session-unknown'));
	const who = await engine.identify({
		session: id,
		as: access,
		token: null,
		cookie: (name) => event.cookies.get(name)
	});
	if (isRefusal(who)) return stop(who);
	if (who.participant !== null) session.seen(who.participant);
	await session.settled();
	return { session, who };
}
