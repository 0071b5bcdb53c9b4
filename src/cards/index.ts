// The catalogue: an explicit list, because order matters and go-to-definition beats a glob.
import { Card, type CardSource } from './card.ts';
import samenZorgDragen from './samen-zorg-dragen/card.ts';
import swot from './swot/card.ts';
import vierBegeleidingsdomeinen from './vier-begeleidingsdomeinen/card.ts';

const sources: CardSource[] = [vierBegeleidingsdomeinen, swot, samenZorgDragen];

/** Parses every card of the catalogue. Throws with the path of what is wrong. */
export function loadCards(extra: unknown[] = []): Map<string, Card> {
	return new Map([...sources, ...extra].map((source) => Card.parse(source)).map((card) => [card.id, card]));
}
