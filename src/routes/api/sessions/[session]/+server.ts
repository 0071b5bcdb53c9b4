import { isRefusal } from '#lib/session/refusal.ts';
import { admitted, answer } from '../../respond.ts';
import type { RequestHandler } from './$types';

/** A session as this access may see it. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, null);
		if (isRefusal(found)) return found;
		await found.session.settled();
		const view = found.session.view(found.who);
		if (view.access === 'deelnemer') return { session: view.session, stage: view.stage };
		const { code, url } = view.join;
		return {
			session: { ...view.session, code },
			programme: view.programme,
			stage: view.stage,
			counts: view.counts,
			join: { url, code, addresses: (view.desk?.addresses ?? []).map((address) => address.url) },
			...(view.desk ? { links: view.desk.links } : {})
		};
	});

/** Erases the session for good. */
export const DELETE: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, 'lead');
		if (isRefusal(found)) return found;
		await event.locals.engine.erase(found.session.id);
		return { erased: found.session.id };
	});
