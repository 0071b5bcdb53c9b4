import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';

/** `van`: a card of the catalogue to start from; `kaart`: an own card, which only the browser has. */
export const load: PageServerLoad = ({ locals, url }) => {
	const from = url.searchParams.get('van');
	const source = from === null ? null : locals.engine.cards.get(from);
	if (source === undefined) error(404, { code: 'not-found', message: m.cards_unknown() });
	return { source, id: url.searchParams.get('kaart') };
};
