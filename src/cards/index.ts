// The catalogue: an explicit list, because order matters and go-to-definition beats a glob.
import { Card, type CardSource } from './card.ts';
import casusbespreking from './casusbespreking/card.ts';
import dromen from './dromen/card.ts';
import goldenCircle from './golden-circle/card.ts';
import perspectievenVerbinden from './perspectieven-verbinden/card.ts';
import rondDeTafelCollegas from './rond-de-tafel-collegas/card.ts';
import rondDeTafelLeerlingen from './rond-de-tafel-leerlingen/card.ts';
import rondDeTafelOuders from './rond-de-tafel-ouders/card.ts';
import samenZorgDragen from './samen-zorg-dragen/card.ts';
import speedsparrenVisie from './speedsparren-visie/card.ts';
import swot from './swot/card.ts';
import tevredenheidsenqueteOuders from './tevredenheidsenquete-ouders/card.ts';
import tevredenheidsenquete from './tevredenheidsenquete/card.ts';
import vierBegeleidingsdomeinen from './vier-begeleidingsdomeinen/card.ts';

const sources: CardSource[] = [
	dromen,
	rondDeTafelCollegas,
	rondDeTafelLeerlingen,
	rondDeTafelOuders,
	perspectievenVerbinden,
	tevredenheidsenquete,
	tevredenheidsenqueteOuders,
	speedsparrenVisie,
	goldenCircle,
	swot,
	vierBegeleidingsdomeinen,
	casusbespreking,
	samenZorgDragen
];

/** Parses every card of the catalogue. Throws with the path of what is wrong. */
export function loadCards(extra: unknown[] = []): Map<string, Card> {
	return new Map([...sources, ...extra].map((source) => Card.parse(source)).map((card) => [card.id, card]));
}
