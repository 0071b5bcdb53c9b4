// From what a flowchart says to where every letter stands: the same scenes as a poster, for the same backends.
import { hyphenateNl } from '#lib/text/hyphenate-nl.ts';
import type { FlowCard, FlowWay } from '#lib/session/flow.ts';
import { paperScale, type PosterWarning } from '../layout.ts';
import { group, textLines, type Box, type Scene, type SceneNode } from '../scene.ts';
import type { Typefaces } from '../typefaces.ts';
import { createTypesetter, type Typesetter } from '../typesetter.ts';
import { fill } from '../words.ts';
import { readCard, type CardText } from './card-text.ts';
import { flowColours, type FlowColours } from './colours.ts';
import { drawCard } from './draw-card.ts';
import { drawLabels, drawWays } from './draw-ways.ts';
import { fitEmergency } from './emergency.ts';
import { fitFlow, waySize, type FlowFit, type WaySize } from './fit-flow.ts';
import { flowFooter, flowHeader } from './header.ts';
import type { FlowPoster } from './model.ts';
import { gridsFor, placeCards, type Cell, type Placement } from '#lib/session/flow-place.ts';
import { portsOf } from './ports.ts';
import { routeWays, type Routing } from './router.ts';
import type { FlowWords } from './words.ts';

export interface FlowLayout {
	pages: Scene[];
	warnings: PosterWarning[];
	/** Type size of the cards, in points of the reference sheet. */
	em: number;
	/** Smallest type anywhere. */
	smallest: number;
	/** Row and column of every card, for who wants to pin one. */
	cells: Map<string, Cell>;
	/** What is drawn where; for checks. */
	drawn: { boxes: Map<string, Box>; routing: Routing; area: Box };
}

const LONG = 1190.55;
const SHORT = 841.89;
const MARGIN = 27;
/** Under this, printed, a flowchart is hard to read from a few metres. */
const READABLE = 14;
const SMALLEST = 3;

type Tried = { placement: Placement; fit: FlowFit; score: number };

/** Lays a flowchart out on one sheet; its cards never go on a second one. */
export function layoutFlow({
	model,
	typefaces,
	words
}: {
	model: FlowPoster;
	typefaces: Typefaces;
	words: FlowWords;
}): FlowLayout {
	const type = createTypesetter(typefaces, hyphenateNl);
	const colours = flowColours[model.theme];
	const landscape = model.orientation === 'landscape';
	const [width, height] = landscape ? [LONG, SHORT] : [SHORT, LONG];
	const inner = { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
	const { flow } = model;
	const pictures = flow.nodes.some((node) => node.picture !== undefined);
	const title = flow.title.trim() || words[`flow_title_${flow.reader}`];

	const header = flowHeader({ model, title, type, colours, box: inner });
	const footer = flowFooter({ model, type, colours, box: inner });
	const top = inner.y + header.height + 6;
	const room = { ...inner, y: top, height: inner.y + inner.height - footer.height - top };

	const cards = flow.nodes
		.filter((node) => node.type !== 'emergency')
		.map((node) => readCard(node, type, pictures));
	const emergencies = flow.nodes
		.filter((node) => node.type === 'emergency')
		.map((node) => readCard(node, type, false));
	const loose = new Set(cards.map(({ card }) => card.id));
	const ways = flow.edges.filter(({ from, to }) => from !== to && loose.has(from) && loose.has(to));
	const sizes = new Map(
		ways.flatMap((way) => {
			const size = waySize(way, type);
			return size ? [[way.id, size] as const] : [];
		})
	);

	const band = fitEmergency({ cards: emergencies, type, colours, box: room, most: landscape ? 24 : 26 });
	const area = { ...room, height: room.height - (band.height > 0 ? band.height + 6 : 0) };
	const set = setFlow({ cards, ways, sizes, area, landscape, largest: pictures ? 27 : 24 });

	const nodes: SceneNode[] = [...header.draw()];
	if (cards.length === 0 && emergencies.length === 0)
		nodes.push(...invitation(words.flow_empty, { type, colours, box: area }));
	const byId = new Map(cards.map((one) => [one.card.id, one]));
	if (set) nodes.push(...drawFlow({ set, cards, ways, sizes, colours, type, words, byId }));
	nodes.push(...band.draw(), ...footer.draw());

	const name = type.block(title, 'strong').text.replaceAll('\n', ' ');
	const page: Scene = { width, height, poster: name, title: name, language: words.flow_language, nodes };
	const em = Math.min(set?.fit.em ?? 24, band.height > 0 ? band.em : 24);
	const smallest = Math.min(24, ...textLines(nodes).map((line) => line.size));
	const printed = em * paperScale[model.paper];
	return {
		pages: [page],
		em,
		smallest,
		warnings: [
			...missingWarnings(type),
			...(printed < READABLE ? [{ code: 'small-type', size: Math.round(printed * 10) / 10 } as const] : [])
		],
		cells: set?.placement.cells ?? new Map(),
		drawn: {
			boxes: set?.fit.boxes ?? new Map(),
			routing: set?.routing ?? { routes: new Map(), faults: 0, crossings: 0, cost: 0 },
			area
		}
	};
}

/** Tries grids, takes the best readable one and routes its arrows; wider gutters when words touch something. */
function setFlow({
	cards,
	ways,
	sizes,
	area,
	landscape,
	largest
}: {
	cards: readonly CardText[];
	ways: readonly FlowWay[];
	sizes: ReadonlyMap<string, WaySize>;
	area: Box;
	landscape: boolean;
	largest: number;
}): (Tried & { routing: Routing }) | undefined {
	if (cards.length === 0) return undefined;
	const nodes = cards.map(({ card }) => card);
	const labels = [...sizes.values()];
	const effort = Math.round(nodes.length <= 16 ? 500 + 110 * nodes.length : 45_000 / nodes.length);
	const fitAt = (placement: Placement, spacious: number) =>
		fitFlow({ cards, placement, labels, box: area, from: SMALLEST, to: largest, spacious });
	const tried = gridsFor(nodes, landscape)
		.flatMap((grid): Tried[] => {
			const placement = placeCards({ nodes, edges: ways, ...grid, effort });
			const fit = fitAt(placement, 1);
			if (!fit) return [];
			// a tenth more type weighs as much as half a step more for every arrow
			const score = Math.log(fit.em) * 5.2 - placement.cost / Math.max(1, ways.length);
			return [{ placement, fit, score }];
		})
		.sort((a, b) => b.score - a.score);

	let best: (Tried & { routing: Routing; rank: number }) | undefined;
	for (const one of tried.slice(0, nodes.length > 20 ? 1 : 3))
		for (const spacious of [1, 1.3, 1.7, 2.2]) {
			const fit = spacious === 1 ? one.fit : fitAt(one.placement, spacious);
			if (!fit) break;
			const routing = bestRouting(fit, { nodes, ways, sizes });
			const rank =
				-60 * routing.faults -
				2.5 * routing.crossings +
				Math.log(fit.em) * 24 -
				(routing.cost / Math.max(1, ways.length)) * 0.3 -
				(one.placement.cost / Math.max(1, ways.length)) * 1.2;
			if (!best || rank > best.rank) best = { ...one, fit, routing, rank };
			if (routing.faults === 0) break;
		}
	return best;
}

/** Small flowcharts are routed in both orders. */
function bestRouting(fit: FlowFit, given: Parameters<typeof routeCards>[1]): Routing {
	const one = routeCards(fit, given, 'in-line');
	if (given.nodes.length > 20) return one;
	const other = routeCards(fit, given, 'answers');
	const worth = (routing: Routing) => 1000 * routing.faults + 12 * routing.crossings + routing.cost;
	return worth(other) < worth(one) ? other : one;
}

function routeCards(
	fit: FlowFit,
	{
		nodes,
		ways,
		sizes
	}: { nodes: readonly FlowCard[]; ways: readonly FlowWay[]; sizes: ReadonlyMap<string, WaySize> },
	first: 'in-line' | 'answers'
): Routing {
	const { em } = fit;
	return routeWays({
		cards: nodes.flatMap((node) => {
			const box = fit.boxes.get(node.id);
			return box ? [{ id: node.id, box, ports: portsOf(node.type, box) }] : [];
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

function drawFlow({
	set,
	cards,
	ways,
	sizes,
	colours,
	type,
	words,
	byId
}: {
	set: { fit: FlowFit; routing: Routing };
	cards: readonly CardText[];
	ways: readonly FlowWay[];
	sizes: ReadonlyMap<string, WaySize>;
	colours: FlowColours;
	type: Typesetter;
	words: FlowWords;
	byId: ReadonlyMap<string, CardText>;
}): SceneNode[] {
	const { em, boxes } = set.fit;
	const { routes } = set.routing;
	const arrows = ways.flatMap((way) => {
		const route = routes.get(way.id);
		const [from, to] = [byId.get(way.from)?.card.text ?? '', byId.get(way.to)?.card.text ?? ''];
		const alt = way.words.trim()
			? fill(words.flow_arrow_answer, { from, to, answer: way.words.trim() })
			: fill(words.flow_arrow, { from, to });
		return route ? [{ route, to: way.to, alt }] : [];
	});
	const labels = ways.flatMap((way) => {
		const box = routes.get(way.id)?.label;
		const size = sizes.get(way.id);
		return box && size ? [{ box, words: way.words.trim(), size }] : [];
	});
	const drawn = cards.flatMap((one) => {
		const box = boxes.get(one.card.id);
		return box ? [drawCard(one, box, { em, colours: colours.card[one.card.type], type })] : [];
	});
	return [
		...drawWays(arrows, { em, colours }),
		group('L', drawn),
		...drawLabels(labels, { em, colours, type })
	];
}

/** What stands on an empty sheet. */
function invitation(
	text: string,
	{ type, colours, box }: { type: Typesetter; colours: FlowColours; box: Box }
): SceneNode[] {
	const block = type.block(text, 'hand');
	const size = 26;
	const width = Math.min(box.width, 460);
	const lines = block.linesWithin(width / size);
	const height = lines.length * 1.3 * size;
	const at = { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
	return [
		group('P', type.place({ block, lines, size, fill: colours.soft, box: at, align: 'middle', leading: 1.3 }))
	];
}

function missingWarnings(type: Typesetter): PosterWarning[] {
	const byText = new Map<string, Set<string>>();
	for (const { grapheme, text } of type.missing())
		byText.set(text, (byText.get(text) ?? new Set<string>()).add(grapheme));
	return [...byText].map(([text, characters]) => ({
		code: 'characters-missing',
		characters: [...characters],
		text
	}));
}
