// From what a flowchart says to where every letter stands: the same scenes as a poster, for the same backends.
import { hyphenateNl } from '#lib/text/hyphenate-nl.ts';
import type { FlowCard, FlowWay } from '#lib/session/flow.ts';
import type { Cell } from '#lib/session/flow-place.ts';
import { paperScale, smallestPrinted, type PosterWarning } from '../layout.ts';
import type { PosterPicture } from '../model.ts';
import { group, textLines, type Box, type Scene, type SceneNode } from '../scene.ts';
import type { Typefaces } from '../typefaces.ts';
import { createTypesetter, type Typesetter } from '../typesetter.ts';
import { fill } from '../words.ts';
import { FOOT, readCard } from './card-text.ts';
import { flowColours, type FlowColours } from './colours.ts';
import { drawSheet } from './draw-sheet.ts';
import { fitEmergency } from './emergency.ts';
import { LABEL_SIZE, waySize } from './fit-flow.ts';
import { flowFooter, flowHeader } from './header.ts';
import type { FlowPoster } from './model.ts';
import type { Routing } from './router.ts';
import type { SetSheet } from './set-sheet.ts';
import { setSheets } from './set-sheets.ts';
import type { FlowWords } from './words.ts';

/** What is drawn where on a sheet; for checks. */
export type DrawnSheet = { boxes: Map<string, Box>; routing: Routing; area: Box };

export interface FlowLayout {
	pages: Scene[];
	warnings: PosterWarning[];
	/** Type size of the cards, in points of the reference sheet. */
	em: number;
	/** Smallest type anywhere. */
	smallest: number;
	/** Row and column of every card on its sheet, for who wants to pin one. */
	cells: Map<string, Cell>;
	/** One a page. */
	drawn: DrawnSheet[];
}

const LONG = 1190.55;
const SHORT = 841.89;
const MARGIN = 27;
/** Under this, printed, a flowchart is hard to read from a few metres; A4 is held in the hand. */
const READABLE = 14;
const READABLE_A4 = 11;
/** What no letter on A3 is smaller than, in points; on A4 as on a poster. */
const SMALLEST = 10;
/** Larger type would leave less than 85 % of the width to the cards. */
const LARGEST = 24;

/**
 * Lays a flowchart out: on one sheet when its type stays readable, else on more with references between them.
 * The emergency cards stand on every sheet.
 */
export function layoutFlow({
	model,
	typefaces,
	words,
	pictures = new Map()
}: {
	model: FlowPoster;
	typefaces: Typefaces;
	words: FlowWords;
	/** Talking pictures by their id; one that is not there is left out. */
	pictures?: ReadonlyMap<string, PosterPicture>;
}): FlowLayout {
	const type = createTypesetter(typefaces, hyphenateNl);
	const colours = flowColours[model.theme];
	const landscape = model.orientation === 'landscape';
	const [width, height] = landscape ? [LONG, SHORT] : [SHORT, LONG];
	const inner = { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
	const { flow } = model;
	const { cards, ways, emergencies } = parted(flow.nodes, flow.edges);
	const title = flow.title.trim() || words[`flow_title_${flow.reader}`];
	const smallest = smallestOf(model);
	const least = smallest / smallestShare(flow.nodes, ways);

	const band = fitEmergency({
		cards: emergencies.map((card) => readCard(card, { type, words })),
		type,
		colours,
		box: inner,
		most: landscape ? 24 : 26,
		least
	});
	const frame = (page: number, count: number) => {
		const header = flowHeader({ model, title, type, colours, box: inner, page, words });
		const footer = flowFooter({ model, type, colours, box: inner, page, count, words, least: smallest });
		const top = inner.y + header.height + 6;
		const bottom = inner.y + inner.height - footer.height;
		const room = bottom - top - (band.height > 0 ? band.height + 6 : 0);
		const area = { ...inner, y: top, height: room };
		return {
			area,
			draw: (nodes: SceneNode[]) => [...header.draw(), ...nodes, ...band.draw(bottom), ...footer.draw()]
		};
	};
	const read = {
		card: (card: Parameters<typeof readCard>[0]) => readCard(card, { type, words, pictures }),
		way: (way: FlowWay) => waySize(way, type)
	};
	const sheets = setSheets({
		nodes: cards,
		ways,
		words,
		read,
		room: (page, count) => ({ area: frame(page, count).area, landscape, least, largest: LARGEST })
	});

	const name = type.block(title, 'strong').text.replaceAll('\n', ' ');
	const count = Math.max(1, sheets.length);
	const scene = (page: number, nodes: SceneNode[]): Scene => ({
		width,
		height,
		poster: name,
		title: count > 1 ? `${name} – ${fill(words.flow_sheet_number, { page, pages: count })}` : name,
		language: words.flow_language,
		nodes: frame(page, count).draw(nodes)
	});
	const pages = sheets.map(({ text, set }, n) =>
		scene(n + 1, drawSheet(text, set, { colours, type, words }))
	);
	if (sheets.length === 0) {
		const { area } = frame(1, 1);
		pages.push(
			scene(1, emergencies.length > 0 ? [] : invitation(words.flow_empty, { type, colours, box: area }))
		);
	}
	const em = Math.min(LARGEST, ...sheets.map(({ set }) => set.fit.em), ...(band.height > 0 ? [band.em] : []));
	return {
		pages,
		em,
		smallest: Math.min(LARGEST, ...pages.flatMap(({ nodes }) => textLines(nodes)).map(({ size }) => size)),
		warnings: warningsOf({
			type,
			printed: em * paperScale[model.paper],
			readable: model.paper === 'A4' ? READABLE_A4 : READABLE,
			count
		}),
		cells: new Map(sheets.flatMap(({ set }) => [...set.placement.cells])),
		drawn: sheets.map(({ set }, n) => drawnOf(set, frame(n + 1, count).area))
	};
}

const drawnOf = ({ fit, routing }: SetSheet, area: Box): DrawnSheet => ({ boxes: fit.boxes, routing, area });

/** Emergency cards stand apart, and no arrow leads to or from them. */
function parted(nodes: readonly FlowCard[], edges: readonly FlowWay[]) {
	const cards = nodes.filter((node) => node.type !== 'emergency');
	const loose = new Set(cards.map(({ id }) => id));
	return {
		cards,
		emergencies: nodes.filter((node) => node.type === 'emergency'),
		ways: edges.filter(({ from, to }) => from !== to && loose.has(from) && loose.has(to))
	};
}

/** The smallest type, in points of the reference sheet: on larger paper more fits, and it is still larger in print. */
function smallestOf({ paper }: FlowPoster): number {
	if (paper === 'A4') return smallestPrinted.A4 / paperScale.A4;
	return SMALLEST / Math.sqrt(paperScale[paper]);
}

/** The smallest letters, as a share of the type size of the cards. */
function smallestShare(nodes: readonly FlowCard[], ways: readonly FlowWay[]): number {
	if (nodes.some(({ role, channel }) => role.trim() !== '' || channel.trim() !== '')) return FOOT;
	return ways.some(({ words }) => words.trim() !== '') ? LABEL_SIZE : 1;
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

function warningsOf({
	type,
	printed,
	readable,
	count
}: {
	type: Typesetter;
	printed: number;
	readable: number;
	count: number;
}): PosterWarning[] {
	const byText = new Map<string, Set<string>>();
	for (const { grapheme, text } of type.missing())
		byText.set(text, (byText.get(text) ?? new Set<string>()).add(grapheme));
	return [
		...[...byText].map(([text, characters]) => ({
			code: 'characters-missing' as const,
			characters: [...characters],
			text
		})),
		...(printed < readable ? [{ code: 'small-type' as const, size: Math.round(printed * 10) / 10 }] : []),
		...(count > 1 ? [{ code: 'continued' as const, pages: count }] : [])
	];
}
