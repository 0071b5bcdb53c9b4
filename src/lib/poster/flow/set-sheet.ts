// The places and arrows of one sheet: grids are tried, the best one is kept.
import type { FlowWay } from '#lib/session/flow.ts';
import { placeCards, type Grid, type Placement } from '#lib/session/flow-place.ts';
import type { Box } from '../scene.ts';
import type { CardText } from './card-text.ts';
import { fitFlow, type FlowFit, type WaySize } from './fit-flow.ts';
import { portsOf } from './ports.ts';
import { routeWays, type Routing } from './router.ts';

export type SheetText = {
	cards: readonly CardText[];
	ways: readonly FlowWay[];
	/** Of the ways with words, by id. */
	sizes: ReadonlyMap<string, WaySize>;
};
export type SetSheet = { placement: Placement; fit: FlowFit; routing: Routing };

export type Room = {
	area: Box;
	landscape: boolean;
	/** Type sizes, in points. */
	least: number;
	largest: number;
};

/** How much wider than usual the gutters become, as long as words find no place. */
const SPACIOUS = [1, 1.3, 1.7, 2.2];
/** What cut words weigh: as much as a fifth of the type. */
const CUT = 1;
/** With more cards than this, one grid and one order of arrows are drawn, as long as that leaves no fault. */
const FEW = 20;

/** Tries grids (a smaller `effort` than 1 with fewer exchanges), takes the best readable one and routes its arrows; undefined when the cards need smaller type. */
export function setSheet(
	{ cards, ways, sizes }: SheetText,
	{ area, least, largest }: Room,
	{ grids, effort }: { grids: readonly Grid[]; effort: number }
): SetSheet | undefined {
	const nodes = cards.map(({ card }) => card);
	const labels = [...sizes.values()];
	const usual = nodes.length <= 16 ? 500 + 110 * nodes.length : 45_000 / nodes.length;
	const share = Math.max(1, ways.length);
	const fitAt = (placement: Placement, spacious: number) =>
		fitFlow({ cards, placement, labels, box: area, from: least, to: largest, spacious });
	const tried = grids
		.flatMap((grid) => {
			const placement = placeCards({ nodes, edges: ways, ...grid, effort: Math.round(effort * usual) });
			const fit = fitAt(placement, 1);
			// a tenth more type weighs as much as half a step more for every arrow
			if (!fit) return [];
			const cut = fit.whole ? 0 : CUT;
			return [{ placement, fit, score: Math.log(fit.em) * 5.2 - placement.cost / share - cut }];
		})
		.sort((a, b) => b.score - a.score);

	let best: (SetSheet & { rank: number }) | undefined;
	for (const [n, { placement, fit: first }] of tried.entries()) {
		if (n >= (nodes.length > FEW ? 1 : 3) && best?.routing.faults === 0) break;
		for (const spacious of SPACIOUS) {
			const fit = spacious === 1 ? first : fitAt(placement, spacious);
			if (!fit) break;
			const routing = bestRouting({ cards, ways, sizes }, fit);
			const rank =
				-60 * routing.faults -
				2.5 * routing.crossings +
				Math.log(fit.em) * 24 -
				(routing.cost / share) * 0.3 -
				(placement.cost / share) * 1.2 -
				(fit.whole ? 0 : CUT * 4.6);
			if (!best || rank > best.rank) best = { placement, fit, routing, rank };
			if (routing.faults === 0) break;
		}
	}
	return best;
}

/** Small flowcharts are routed in both orders, large ones when the first leaves a fault. */
function bestRouting(text: SheetText, fit: FlowFit): Routing {
	const one = routeSheet(text, fit, 'in-line');
	if (text.cards.length > FEW && one.faults === 0) return one;
	const other = routeSheet(text, fit, 'answers');
	const worth = (routing: Routing) => 1000 * routing.faults + 12 * routing.crossings + routing.cost;
	return worth(other) < worth(one) ? other : one;
}

function routeSheet({ cards, ways, sizes }: SheetText, fit: FlowFit, first: 'in-line' | 'answers'): Routing {
	const { em } = fit;
	return routeWays({
		cards: cards.flatMap(({ card }) => {
			const box = fit.boxes.get(card.id);
			return box ? [{ id: card.id, box, ports: portsOf(card.type, box) }] : [];
		}),
		ways: ways.map(({ id, from, to }) => {
			const size = sizes.get(id);
			return { id, from, to, label: size ? { width: size.width * em, height: size.height * em } : null };
		}),
		xs: fit.xs,
		ys: fit.ys,
		em,
		first
	});
}
