// ‘Dat doen we SAMEN’: a group portrait, everybody with a name under their feet.
import { roundRect } from '../drawings/geometry.ts';
import { figures, openPlace } from '../drawings/figures.ts';
import type { PosterItem } from '../model.ts';
import { group, type Box, type SceneNode } from '../scene.ts';
import type { TextBlock } from '../text-block.ts';
import { fill } from '../words.ts';
import { itemBody } from './item-body.ts';
import { heading, headingHeight, invitation } from './heading.ts';
import { inset, largest, mostThat, panelEdge, type Region, type Setting } from './setting.ts';

const leading = 1.16;
const largestType = 32;
const tallest = 340;
const columnGap = 8;
/** People are at least this many times as tall as their name. */
const shortest = 2.9;
const readable = 26;
/** Names below this size count for less. */
const smallName = 12.8;

interface Portrait {
	size: number;
	columns: number;
	/** From crown to feet. */
	figure: number;
	rows: TextBlock[][];
	labelHeights: number[];
	rowGap: number;
}

function portrait({
	blocks,
	area,
	size,
	columns,
	whole
}: {
	blocks: readonly TextBlock[];
	area: Box;
	size: number;
	columns: number;
	whole: boolean;
}): Portrait | undefined {
	const cell = (area.width - (columns - 1) * columnGap) / columns;
	const room = cell / size;
	if (room < 1 || (whole && blocks.some((block) => !block.whole(room)))) return undefined;
	const rows: TextBlock[][] = [];
	for (let at = 0; at < blocks.length; at += columns) rows.push(blocks.slice(at, at + columns));
	const labelHeights = rows.map(
		(row) => Math.max(...row.map((block) => block.countWithin(room))) * leading * size
	);
	const rowGap = 0.75 * size;
	const free =
		area.height -
		labelHeights.reduce((sum, height) => sum + height + 0.25 * size, 0) -
		(rows.length - 1) * rowGap;
	const figure = Math.min(free / rows.length, cell / 0.97, tallest);
	return figure < shortest * size ? undefined : { size, columns, figure, rows, labelHeights, rowGap };
}

/** How large the panel reads: the names and the people count alike. */
function worth({ size, figure }: Portrait): number {
	const legible = Math.min(1, size / smallName);
	return Math.sqrt(Math.min(size, readable) * Math.min(figure / 5.5, readable)) * legible;
}

function bestPortrait(blocks: readonly TextBlock[], area: Box, minimum: number): Portrait | undefined {
	let best: { found: Portrait; value: number } | undefined;
	for (const whole of [true, false]) {
		for (let columns = 1; columns <= Math.min(blocks.length, 14); columns++) {
			const at = (size: number) => portrait({ blocks, area, size, columns, whole });
			const size = largest({ from: minimum, to: largestType, fits: (size) => at(size) !== undefined });
			if (size === undefined) continue;
			for (let step = 0; step < 7; step++) {
				const found = at(Math.max(minimum, size * (1 - 0.08 * step)));
				if (!found) continue;
				// a full last row and a filled panel make the better portrait
				const open = (columns - (blocks.length % columns)) % columns;
				const used = (found.rows.length * (found.figure + 2 * found.size)) / area.height;
				const value =
					worth(found) * (1 - (0.1 * open) / columns) +
					0.01 * Math.min(found.figure, 200) +
					0.8 * Math.min(used, 1);
				if (!best || value > best.value + 1e-9) best = { found, value };
			}
		}
		if (best) return best.found;
	}
	return undefined;
}

/** Fits everybody in the panel, as tall and with as large a name as it allows. */
export function fitTogether({
	items,
	box,
	setting
}: {
	items: readonly PosterItem[];
	box: Box;
	setting: Setting;
}): Region {
	const colours = setting.theme.together;
	const panel = inset(box, 14, 12);
	const area = { ...panel, y: panel.y + headingHeight - 4, height: panel.height - headingHeight + 4 };
	const blocks = items.map((item) => setting.type.block(item.text, 'hand-bold'));
	const pointer = (page: number) =>
		setting.type.block(fill(setting.words.poster_continued_on, { page }), 'strong');
	let kept = blocks.length;
	let found = bestPortrait(blocks, area, setting.minimum);
	if (!found && blocks.length) {
		const part = (count: number) =>
			bestPortrait([...blocks.slice(0, count), pointer(88)], area, setting.minimum);
		kept = mostThat(blocks.length - 1, (count) => part(count) !== undefined);
		found = part(kept);
	}

	function drawPeople(
		{ size, columns, figure, rows, labelHeights, rowGap }: Portrait,
		continuedOn: number | undefined
	): SceneNode[] {
		const cell = (area.width - (columns - 1) * columnGap) / columns;
		const used =
			labelHeights.reduce((sum, height) => sum + height + figure + 0.25 * size, 0) +
			(rows.length - 1) * rowGap;
		const spread = Math.min((area.height - used) / (rows.length + 1), 30);
		let y = area.y + (area.height - used - spread * (rows.length - 1)) / 2;
		return rows.flatMap((row, rowAt) => {
			const width = row.length * cell + (row.length - 1) * columnGap;
			const left = area.x + (area.width - width) / 2;
			const labelHeight = labelHeights[rowAt] ?? 0;
			const feet = y + figure;
			const drawn = row.map((given, at) => {
				const points = rowAt * columns + at >= kept && kept < blocks.length;
				const block = points ? pointer(continuedOn ?? 2) : given;
				const x = left + at * (cell + columnGap);
				const lines = block.linesWithin(cell / size);
				const labelBox = { x, y: feet + 0.25 * size, width: cell, height: labelHeight };
				const body = itemBody(setting, {
					block,
					lines,
					size,
					fill: points ? colours.deep : setting.theme.ink,
					box: labelBox,
					align: 'middle',
					leading
				});
				const who = points
					? []
					: setting.theme.drawn(figures(block.text, { x: x + cell / 2, y: feet, height: figure }));
				return group('LI', [...who, body]);
			});
			y = feet + 0.25 * size + labelHeight + rowGap + spread;
			return drawn;
		});
	}

	/** Three dashed people and an inviting line. */
	function drawEmpty(): SceneNode[] {
		const lineHeight = 72;
		const height = Math.min(area.height - lineHeight - 40, 270, area.width * 0.5);
		const shown = height >= 40;
		const total = (shown ? height + 24 : 0) + lineHeight;
		const top = area.y + (area.height - total) / 2;
		const text = { x: area.x, y: top + total - lineHeight, width: area.width, height: lineHeight };
		const middle = area.x + area.width / 2;
		const sides = [-0.54, 0, 0.54].filter(() => shown);
		const people = sides.flatMap((side) =>
			openPlace(
				{
					x: middle + side * height,
					y: text.y - 24,
					height: height * (side < 0 ? 0.86 : side > 0 ? 0.72 : 1)
				},
				colours.middle
			)
		);
		return [
			...people,
			...invitation({ setting, text: setting.words.poster_empty_together, box: text, colours })
		];
	}

	return {
		size: found?.size ?? (blocks.length ? setting.minimum : largestType),
		reads: found ? worth(found) : setting.minimum,
		kept: [kept],
		draw(continuedOn) {
			const top = {
				...panel,
				x: panel.x + 4,
				y: panel.y - 6,
				width: panel.width - 4,
				height: headingHeight - 10
			};
			const people = found ? [group('L', drawPeople(found, continuedOn))] : drawEmpty();
			return [
				group('Sect', [
					{ kind: 'shape', d: roundRect(box, 18), fill: colours.tint, ...panelEdge(setting, colours) },
					...heading({ setting, text: setting.words.poster_together, box: top, colour: colours.deep }),
					...people
				])
			];
		}
	};
}
