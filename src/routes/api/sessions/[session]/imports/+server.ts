import { isRefusal } from '#lib/session/refusal.ts';
import { countToTake, ImportOrder, takeImport } from '#server/imports.ts';
import { admitted, answer, readBody } from '../../../respond.ts';
import type { RequestHandler } from './$types';

/** The other sessions that this browser may lead, newest first. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, 'lead');
		if (isRefusal(found)) return found;
		const { engine } = event.locals;
		const led = await engine.sessionsOf(event.cookies.getAll());
		const others = led.filter(({ id }) => id !== found.session.id);
		return {
			sessions: await Promise.all(
				others.map(async ({ id, title, createdAt }) => {
					const session = await engine.session(id);
					const there = session ? countToTake(session) : { notes: 0, marked: 0 };
					return { id, title, createdAt, cards: await engine.cardTitles(id), ...there };
				})
			)
		};
	});

/** Takes over notes or series of other sessions; answers how many are new. */
export const POST: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, 'lead');
		if (isRefusal(found)) return found;
		const order = await readBody(event, ImportOrder);
		if (isRefusal(order)) return order;
		const { engine } = event.locals;
		return takeImport(found.session, order, async ({ session, token }) => {
			const cookie = (name: string) => event.cookies.get(name);
			const who = await engine.identify({ session, as: 'regie', token: token ?? null, cookie });
			return isRefusal(who) ? undefined : engine.session(session);
		});
	}, 201);
