// What the start page and the list of cards say about a card.
import { cardMinutes, type Card } from '#cards/card.ts';

export type CardSummary = Pick<Card, 'id' | 'title' | 'goal' | 'pdca' | 'group'> & {
	groups: Card['audience']['groups'];
	audience: string;
	minutes: number;
	steps: number;
};

/** A card without its steps; minutes are planned ones. */
export function cardSummary(card: Card): CardSummary {
	const { id, title, goal, pdca, group, audience, steps } = card;
	return {
		id,
		title,
		goal,
		pdca,
		group,
		groups: audience.groups,
		audience: audience.text,
		minutes: cardMinutes(card),
		steps: steps.length
	};
}
