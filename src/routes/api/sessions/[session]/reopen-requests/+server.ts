import { z } from 'zod';
import { isRefusal, refuse } from '#lib/session/refusal.ts';
import { admitted, answer, readBody } from '../../../respond.ts';
import type { RequestHandler } from './$types';

const Body = z.strictObject({ item: z.string().max(80), step: z.string().max(80) });

/** A participant asks to open a step again. */
export const POST: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, 'contribute');
		if (isRefusal(found)) return found;
		const body = await readBody(event, Body);
		if (isRefusal(body)) return body;
		if (found.who.participant === null) return refuse('not-allowed');
		if (!found.session.admitPace(found.who.participant)) return refuse('too-fast');
		return found.session.requestReopen(found.who.participant, body.item, body.step);
	}, 201);
