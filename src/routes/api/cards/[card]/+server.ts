import { refuse } from '#lib/session/refusal.ts';
import { refusalResponse } from '#lib/words/refusal-response.ts';
import type { RequestHandler } from './$types';

/** One card. */
export const GET: RequestHandler = ({ locals, params }) => {
	const card = locals.engine.cards.get(params.card);
	return card ? Response.json({ card }) : refusalResponse(refuse('not-found', { path: ['card'] }));
};
