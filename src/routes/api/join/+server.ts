import { z } from 'zod';
import { isRefusal } from '#lib/session/refusal.ts';
import type { WayIn } from '#server/joining.ts';
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
	z.strictObject({ token: z.string().min(1).max(200), ...who }),
	z.strictObject({ survey: z.string().min(1).max(200) })
]);

function readWay(body: z.infer<typeof Body>): { way: WayIn; name: string | null; voice: string | null } {
	if ('survey' in body) return { way: { survey: body.survey }, name: null, voice: null };
	const way = 'token' in body ? { token: body.token } : { code: body.code };
	return { way, name: body.name || null, voice: body.voice ?? null };
}

/** Lets somebody in by code, QR token or the link of a survey; a phone that is in already stays the same person. */
export const POST: RequestHandler = (event) =>
	answer(async () => {
		const body = await readBody(event, Body);
		if (isRefusal(body)) return body;
		const { way, ...person } = readWay(body);
		const cookie = (name: string) => event.cookies.get(name);
		const joined = await event.locals.engine.join(way, { ...person, cookie });
		if (isRefusal(joined)) return joined;
		giveAccess(event.cookies, event.url, {
			session: joined.session.id,
			access: 'deelnemer',
			token: joined.token,
			until: joined.until
		});
		return { participant: { id: joined.participant.id, token: joined.token }, session: joined.session };
	}, 201);
