import type { RequestHandler } from './$types';

/** The catalogue. */
export const GET: RequestHandler = ({ locals }) =>
	Response.json({ cards: [...locals.engine.cards.values()] });
