// Head and foot of a printed flowchart: title, school and date, with the people it is for.
import { roundRect } from '../drawings/geometry.ts';
import { person } from '../drawings/person.ts';
import type { FlowReader } from '#lib/session/flow.ts';
import { group, type Box, type SceneNode, type Shape } from '../scene.ts';
import type { Style } from '../styles.ts';
import type { Typesetter } from '../typesetter.ts';
import type { FlowColours } from './colours.ts';
import type { FlowPoster } from './model.ts';
import { fill } from '../words.ts';
import type { FlowWords } from './words.ts';

type Part = { height: number; draw(): SceneNode[] };

/** Of the head on the first sheet, and on the next ones. */
const HEIGHT = 104;
const NEXT_HEIGHT = 66;
const PAD = 22;

/** The people beside the title, from the right: [seed, child, share of the height]. */
const PEOPLE: Record<FlowReader, readonly (readonly [number, boolean, number])[]> = {
	leerkracht: [
		[5, true, 1],
		[12, false, 1]
	],
	ouder: [
		[21, true, 1],
		[34, false, 1],
		[3, false, 0.96]
	],
	leerling: [
		[8, true, 1.1],
		[15, true, 1.16],
		[27, true, 1.06]
	],
	extern: [
		[40, false, 1],
		[9, true, 1],
		[18, false, 0.97]
	]
};

function people(reader: FlowReader, box: Box): { shapes: Shape[]; width: number } {
	const height = box.height * 0.86;
	const shapes: Shape[] = [];
	let x = box.x + box.width - PAD - 0.3 * height;
	for (const [seed, child, share] of PEOPLE[reader]) {
		shapes.push(
			...person(seed, { x, y: box.y + box.height - 5, height: height * share }, { child, poses: [0, 3, 4] })
		);
		x -= (child ? 0.5 : 0.58) * height;
	}
	return { shapes, width: box.x + box.width - x - 0.2 * height };
}

/** One text as large as it goes in a width and height; lines are cut into syllables only at the smallest size. */
function fitText(
	type: Typesetter,
	{
		text,
		style,
		width,
		height,
		to,
		leading
	}: {
		text: string;
		style: Style;
		width: number;
		height: number;
		to: number;
		leading: number;
	}
) {
	const block = type.block(text, style);
	let size = to;
	const fits = () =>
		block.whole(width / size) && block.countWithin(width / size) * leading * size <= height + 1e-6;
	while (size > 7 && !fits()) size -= 0.5;
	while (size > 3 && block.countWithin(width / size) * leading * size > height) size -= 0.25;
	const lines = block.linesWithin(width / size);
	return { block, lines, size, leading, height: lines.length * leading * size };
}

/** The head of the sheet. */
export function flowHeader({
	model,
	title,
	type,
	colours,
	box,
	page,
	words
}: {
	model: FlowPoster;
	title: string;
	type: Typesetter;
	colours: FlowColours;
	box: Box;
	/** From 1; on a next sheet the head is lower. */
	page: number;
	words: FlowWords;
}): Part {
	const height = page === 1 ? HEIGHT : NEXT_HEIGHT;
	const place = { ...box, height };
	const figures = people(model.flow.reader, place);
	const beside = [model.school, model.date].some((text) => text.trim()) ? 0.22 * box.width : 0;
	const width = box.width - 2 * PAD - figures.width - (beside ? beside + 16 : 0);
	const slogan = page === 1 ? model.slogan.trim() : '';
	const head = fitText(type, {
		text: page === 1 ? title : `${title} – ${words.flow_sheet_continued}`,
		style: 'strong',
		width,
		height: slogan ? 56 : height - 18,
		to: page === 1 ? 46 : 34,
		leading: 1.06
	});
	const under = slogan
		? fitText(type, { text: slogan, style: 'hand', width, height: 30, to: 20, leading: 1.15 })
		: undefined;
	const sides = [
		{ text: model.school.trim(), style: 'strong' as const, to: 18, height: height / 2 },
		{ text: model.date.trim(), style: 'plain' as const, to: 14, height: height / 4 }
	]
		.filter(({ text }) => text !== '')
		.map((one) => fitText(type, { ...one, width: beside, leading: 1.16 }));
	return {
		height,
		draw() {
			const nodes: SceneNode[] = [
				{
					kind: 'shape',
					d: roundRect(place, 20),
					fill: colours.header,
					...(colours.header === '#ffffff' ? { stroke: colours.title, strokeWidth: 2 } : {})
				},
				...figures.shapes
			];
			const put = (
				fitted: ReturnType<typeof fitText>,
				at: Omit<Box, 'height'>,
				fill: string,
				align: 'start' | 'end' = 'start'
			) =>
				type.place({
					block: fitted.block,
					lines: fitted.lines,
					size: fitted.size,
					fill,
					box: { ...at, height: fitted.height },
					align,
					leading: fitted.leading
				});
			let y = place.y + (height - head.height - (under ? under.height + 5 : 0)) / 2;
			nodes.push(group('H1', put(head, { x: box.x + PAD, y, width }, colours.title)));
			y += head.height + 5;
			if (under) nodes.push(group('P', put(under, { x: box.x + PAD, y, width }, colours.ink)));
			const right = box.x + box.width - PAD - figures.width - beside;
			let side = place.y + (height - sides.reduce((sum, one) => sum + one.height + 3, -3)) / 2;
			for (const one of sides) {
				nodes.push(group('P', put(one, { x: right, y: side, width: beside }, colours.ink, 'end')));
				side += one.height + 3;
			}
			return nodes;
		}
	};
}

/** Where the flowchart comes from, and which sheet this is, small at the bottom; nothing without either. */
export function flowFooter({
	model,
	type,
	colours,
	box,
	page,
	count,
	words,
	least
}: {
	model: FlowPoster;
	type: Typesetter;
	colours: FlowColours;
	box: Box;
	page: number;
	count: number;
	words: FlowWords;
	/** Smallest type, in points. */
	least: number;
}): Part {
	const number = count > 1 ? fill(words.flow_sheet_number, { page, pages: count }) : '';
	const lines = [
		{
			text: page === 1 ? model.origin.trim() : '',
			align: 'start' as const,
			width: box.width - (number ? 140 : 0)
		},
		{ text: number, align: 'end' as const, width: 130 }
	]
		.filter(({ text }) => text !== '')
		.map(({ text, align, width }) => ({
			...fitText(type, { text, style: 'plain', width, height: 40, to: Math.max(10.5, least), leading: 1.2 }),
			align,
			width
		}));
	if (lines.length === 0) return { height: 0, draw: () => [] };
	const tallest = Math.max(...lines.map(({ height }) => height));
	return {
		height: tallest + 6,
		draw: () =>
			lines.map(({ block, lines: set, size, leading, height, align, width }) => {
				const x = align === 'end' ? box.x + box.width - width : box.x;
				const at = { x, y: box.y + box.height - height, width, height };
				return group(
					'P',
					type.place({ block, lines: set, size, fill: colours.soft, box: at, align, leading })
				);
			})
	};
}
