import { z } from 'zod';
import { isRefusal } from '#lib/session/refusal.ts';
import { NamesRule } from '#lib/session/stage.ts';
import { giveAccess } from '../../access-cookie.ts';
import { answer, readBody } from '../respond.ts';
import type { RequestHandler } from './$types';

const NewSession = z.strictObject({
	title: z.string().trim().min(1).max(120),
	cards: z.array(z.string().max(80)).min(1).max(20),
	locale: z.literal('nl').optional(),
	names: NamesRule.default('nobody')
});

/** Starts a session; this browser gets its regie access. */
export const POST: RequestHandler = (event) =>
	answer(async () => {
		const body = await readBody(event, NewSession);
		if (isRefusal(body)) return body;
		const created = await event.locals.engine.createSession({
			title: body.title,
			cards: body.cards,
			names: body.names
		});
		if (isRefusal(created)) return created;
		giveAccess(event.cookies, event.url, {
			session: created.session.id,
			access: 'regie',
			token: created.access.regie.token
		});
		return created;
	}, 201);
