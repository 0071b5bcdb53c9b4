import { z } from 'zod';
import { readCard } from '#cards/card-mistakes.ts';
import type { Card } from '#cards/card.ts';
import { isRefusal } from '#lib/session/refusal.ts';
import { NamesRule } from '#lib/session/stage.ts';
import { giveAccess } from '../../access-cookie.ts';
import { answer, readBody } from '../respond.ts';
import type { RequestHandler } from './$types';

/** The id of a card in the catalogue, or a whole card. */
const ChosenCard = z.unknown().transform((value, context): string | Card => {
	if (typeof value === 'string') return value;
	const read = readCard(value);
	if ('card' in read) return read.card;
	for (const { path, issue } of read.mistakes)
		context.addIssue({ code: 'custom', path, message: issue.message });
	return z.NEVER;
});

const NewSession = z.strictObject({
	title: z.string().trim().min(1).max(120),
	cards: z.array(ChosenCard).min(1).max(20),
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
