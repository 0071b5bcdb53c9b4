import { z } from 'zod';
import { isRefusal } from '#lib/session/refusal.ts';
import { giveAccess } from '../../access-cookie.ts';
import { answer, readBody } from '../respond.ts';
import type { RequestHandler } from './$types';

const who = {
	name: z.string().trim().max(40).optional(),
	voice: z.enum(['collega', 'leerling', 'ouder', 'partner']).optional(),
	locale: z.literal('nl').optional()
};
const Body = z.union([
	z.strictObject({ code: z.string().min(1).max(40), ...who }),
	z.strictObject({ token: z.string().min(1).max(200), ...who })
]);

/** Lets somebody in by code or QR token; a phone that is in already stays the same person. */
export const POST: RequestHandler = (event) =>
	answer(async () => {
		const body = await readBody(event, Body);
		if (isRefusal(body)) return body;
		const joined = await event.locals.engine.join(
			'token' in body ? { token: body.token } : { code: body.code },
			{
				name: body.name || null,
				voice: body.voice ?? null,
				cookie: (name) => event.cookies.get(name)
			}
		);
		if (isRefusal(joined)) return joined;
		giveAccess(event.cookies, event.url, {
			session: joined.session.id,
			access: 'deelnemer',
			token: joined.token
		});
		return { participant: { id: joined.participant.id, token: joined.token }, session: joined.session };
	}, 201);
