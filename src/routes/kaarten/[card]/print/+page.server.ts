import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const card = locals.engine.cards.get(params.card);
	if (!card) error(404, { code: 'not-found', message: m.cards_unknown() });
	return { card };
};
