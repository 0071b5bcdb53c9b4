// Ratings as stacked bars: a row an item, a part a value of the scale; told apart by shade and by number.
import { roundRect } from '#lib/poster/drawings/geometry.ts';
import { figure, group, type SceneNode } from '#lib/poster/scene.ts';
import type { ReportBlock } from '../blocks.ts';
import { INK, TEXT, textLines, type Pages } from './pages.ts';

export type Bars = Extract<ReportBlock, { kind: 'bars' }>;

const TONES = { green: '#8cc5a2', orange: '#f0c36d', red: '#e08a7b', grey: '#c9c3b6' };
/** From light to dark, so that copies in black and white still tell them apart. */
const RAMP = [
	'#eef4f1',
	'#d0e4db',
	'#abd0c1',
	'#7fb7a3',
	'#4f9682',
	'#1f5e52',
	'#16453c',
	'#0d2c26',
	'#081d19',
	'#040f0d'
];

/** The fill of each value of a scale. */
export function fillsOf(scale: Bars['scale']): string[] {
	return scale.map(({ tone }, index) =>
		tone ? TONES[tone] : (RAMP[Math.round((index * 5) / Math.max(1, scale.length - 1))] ?? INK.field)
	);
}

const isDark = (fill: string) => Number.parseInt(fill.slice(3, 5), 16) < 0x80;

const WORDS = 0.4 * TEXT.width;
const BAR = { x: TEXT.x + WORDS + 12, width: TEXT.width - WORDS - 12, height: 15 };

function legend(pages: Pages, { scale }: Bars): void {
	const fills = fillsOf(scale);
	const sets = scale.map(({ title }) =>
		textLines(pages.type, { text: title, style: 'plain', size: 9, width: TEXT.width - 20 })
	);
	const widths = sets.map(
		({ lines }) => Math.max(...lines.map((line) => pages.type.block(line, 'plain').narrowest(1))) * 9 + 28
	);
	let row: number[] = [];
	let used = 0;
	const flush = () => {
		if (row.length === 0) return;
		const shown = row;
		pages.put(15, (y) => {
			let x = TEXT.x;
			return shown.flatMap((at): SceneNode[] => {
				const box = { x, y: y + 1.5, width: 10, height: 10 };
				const words = sets[at]?.at(x + 14, y) ?? [];
				x += widths[at] ?? 0;
				return [
					{
						kind: 'shape',
						d: roundRect(box, 2),
						fill: fills[at] ?? INK.field,
						stroke: INK.soft,
						strokeWidth: 0.5
					},
					group('P', words)
				];
			});
		});
		row = [];
		used = 0;
	};
	scale.forEach((_, at) => {
		if (used + (widths[at] ?? 0) > TEXT.width) flush();
		row.push(at);
		used += widths[at] ?? 0;
	});
	flush();
	pages.gap(3);
}

function bar(pages: Pages, { scale }: Bars, row: Bars['rows'][number], y: number): SceneNode[] {
	const fills = fillsOf(scale);
	const total = row.distribution.reduce((sum, count) => sum + count, 0);
	const nodes: SceneNode[] = [
		{
			kind: 'shape',
			d: roundRect({ x: BAR.x, y, width: BAR.width, height: BAR.height }, 2),
			fill: '#ffffff',
			stroke: INK.rule,
			strokeWidth: 0.5
		}
	];
	let x = BAR.x;
	row.distribution.forEach((count, at) => {
		if (count === 0) return;
		const width = (count / total) * BAR.width;
		const fill = fills[at] ?? INK.field;
		const box = { x, y, width, height: BAR.height };
		nodes.push({ kind: 'shape', d: roundRect(box, 0), fill, stroke: INK.soft, strokeWidth: 0.5 });
		if (width > 12) {
			const number = textLines(pages.type, {
				text: String(count),
				style: 'strong',
				size: 9,
				width,
				align: 'middle',
				leading: 1.2,
				fill: isDark(fill) ? '#ffffff' : INK.text
			});
			nodes.push(...number.at(x, y + (BAR.height - number.height) / 2));
		}
		x += width;
	});
	return nodes;
}

/** What a bar says, for who cannot see it: "Ja 4, Soms 1". */
export function barWords({ scale }: Bars, row: Bars['rows'][number]): string {
	return [...scale.map(({ title }, at) => `${title} ${row.distribution[at] ?? 0}`), row.summary].join(', ');
}

/** Draws the bars under their caption and legend; a row stays whole. */
export function drawBars(pages: Pages, block: Bars): void {
	const caption = textLines(pages.type, {
		text: block.caption,
		style: 'strong',
		size: 9.5,
		width: TEXT.width
	});
	pages.gap(4);
	pages.need(caption.height + 18 + 34);
	pages.put(caption.height + 2, (y) => [group('P', caption.at(TEXT.x, y))]);
	legend(pages, block);
	for (const row of block.rows) {
		const words = textLines(pages.type, {
			text: row.text,
			style: 'plain',
			size: 10,
			width: WORDS,
			leading: 1.25
		});
		const small = textLines(pages.type, {
			text: row.summary,
			style: 'plain',
			size: 8.5,
			width: BAR.width,
			leading: 1.25,
			fill: INK.soft
		});
		const height = Math.max(words.height, BAR.height + 1 + small.height) + 6;
		pages.put(height, (y) => [
			group('P', words.at(TEXT.x, y)),
			figure(barWords(block, row), bar(pages, block, row, y + 1)),
			group('P', small.at(BAR.x, y + BAR.height + 2))
		]);
	}
	pages.gap(4);
}
