import { z } from 'zod';
import { isRefusal } from '#lib/session/refusal.ts';
import { giveAccess } from '../../access-cookie.ts';
import { answer, readBody } from '../respond.ts';
import type { RequestHandler } from './$types';

const Body = z.strictObject({ token: z.string().min(1).max(200) });

/** A link's token becomes that access' cookie. */
export const POST: RequestHandler = (event) =>
	answer(async () => {
		const body = await readBody(event, Body);
		if (isRefusal(body)) return body;
		const who = await event.locals.engine.openAccess(body.token);
		if (isRefusal(who)) return who;
		const { session, access } = who;
		const example = (await event.locals.engine.session(session))?.state.example ?? false;
		giveAccess(event.cookies, event.url, { session, access, token: body.token, example });
		return { session, access };
	});
