import { cardSummary } from '../card-summary.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	cards: [...locals.engine.cards.values()].map(cardSummary)
});
