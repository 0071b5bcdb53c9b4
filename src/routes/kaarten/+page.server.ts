import { cardSummary } from '../card-summary.ts';
import { readFilter } from './filter-cards.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => ({
	cards: [...locals.engine.cards.values()].map(cardSummary),
	filter: readFilter(url.searchParams)
});
