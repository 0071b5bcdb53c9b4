// Stars and keys: what the school is proud of, and what it works on.
import { roundRect } from '../drawings/geometry.ts';
import { key, star } from '../drawings/signs.ts';
import type { PosterItem } from '../model.ts';
import { group, type Box, type SceneNode, type Shape } from '../scene.ts';
import type { TextBlock } from '../text-block.ts';
import { fill as fillIn } from '../words.ts';
import { itemBody } from './item-body.ts';
import { heading } from './heading.ts';
import { fitBlock, inset, largest, mostThat, type Region, type Setting } from './setting.ts';

const leading = 1.18;
const largestType = 32;
const columnGap = 14;
const headingRoom = 36;

const signs = { star, key };

interface Grid {
	size: number;
	columns: number;
	rows: TextBlock[][];
	heights: number[];
	icon: number;
	textWidth: number;
	rowGap: number;
}

function grid({
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
}): Grid | undefined {
	const cell = (area.width - (columns - 1) * columnGap) / columns;
	const icon = Math.min(2.2 * size, 74);
	const textWidth = cell - icon - 0.45 * size;
	const room = textWidth / size;
	if (room < 2 || (whole && blocks.some((block) => !block.whole(room)))) return undefined;
	const rows: TextBlock[][] = [];
	for (let at = 0; at < blocks.length; at += columns) rows.push(blocks.slice(at, at + columns));
	const heights = rows.map((row) =>
		Math.max(
			icon,
			Math.max(
				...row.map((block, at) => block.countWithin(textRoom({ row, at, columns, cell, textWidth }) / size))
			) *
				leading *
				size
		)
	);
	const rowGap = 0.4 * size;
	const total = heights.reduce((sum, height) => sum + height, 0) + (rows.length - 1) * rowGap;
	return total > area.height + 1e-6 ? undefined : { size, columns, rows, heights, icon, textWidth, rowGap };
}

/** Room for the words of a cell: the last of a row that is not full takes what is left of it. */
function textRoom({
	row,
	at,
	columns,
	cell,
	textWidth
}: {
	row: readonly TextBlock[];
	at: number;
	columns: number;
	cell: number;
	textWidth: number;
}): number {
	return at === row.length - 1 ? textWidth + (columns - row.length) * (cell + columnGap) : textWidth;
}

/** The grid with the largest type; three lines and more beside a sign count for less. */
function bestGrid(
	blocks: readonly TextBlock[],
	area: Box,
	{ minimum, most }: { minimum: number; most: number }
): Grid | undefined {
	let best: { found: Grid; value: number } | undefined;
	for (const whole of [true, false]) {
		for (let columns = 1; columns <= Math.min(blocks.length, 8); columns++) {
			const at = (size: number) => grid({ blocks, area, size, columns, whole });
			const size = largest({ from: minimum, to: most, fits: (size) => at(size) !== undefined });
			const found = size === undefined ? undefined : at(size);
			if (!found) continue;
			const lines = Math.max(...blocks.map((block) => block.countWithin(found.textWidth / found.size)));
			const value = found.size * (1 - 0.09 * Math.max(0, lines - 2));
			if (!best || value > best.value + 1e-9) best = { found, value };
		}
		if (best) return best.found;
	}
	return undefined;
}

/** Fits the stars or the keys in their panel. */
export function fitMarks({
	kind,
	items,
	box,
	setting,
	title,
	empty,
	most = largestType
}: {
	kind: 'star' | 'key';
	items: readonly PosterItem[];
	box: Box;
	setting: Setting;
	title: string;
	empty: string;
	/** The largest type, so that stars and keys side by side look alike. */
	most?: number;
}): Region {
	const sign = (place: { x: number; y: number; size: number }, open = false) =>
		setting.theme.drawn(signs[kind](place, open));
	const colours = setting.theme[kind === 'star' ? 'stars' : 'keys'];
	const panel = inset(box, 16, 9);
	const area = { ...panel, y: panel.y + headingRoom, height: panel.height - headingRoom };
	const blocks = items.map((item) => setting.type.block(item.text, 'hand'));
	const pointer = (page: number) =>
		setting.type.block(fillIn(setting.words.poster_continued_on, { page }), 'strong');
	const sizes = { minimum: setting.minimum, most: Math.max(setting.minimum, most) };
	let kept = blocks.length;
	let found = bestGrid(blocks, area, sizes);
	if (!found && blocks.length) {
		const part = (count: number) => bestGrid([...blocks.slice(0, count), pointer(88)], area, sizes);
		kept = mostThat(blocks.length - 1, (count) => part(count) !== undefined);
		found = part(kept);
	}

	function drawGrid(
		{ size, columns, rows, heights, icon, textWidth, rowGap }: Grid,
		continuedOn: number | undefined
	): SceneNode[] {
		const used = heights.reduce((sum, height) => sum + height, 0) + (rows.length - 1) * rowGap;
		const spread = Math.min((area.height - used) / (rows.length + 1), 0.9 * size);
		const cell = textWidth + icon + 0.45 * size;
		let y = area.y + (area.height - used - spread * (rows.length - 1)) / 2;
		return rows.flatMap((row, rowAt) => {
			const height = heights[rowAt] ?? icon;
			const drawn = row.map((given, at) => {
				const points = rowAt * columns + at >= kept && kept < blocks.length;
				const block = points ? pointer(continuedOn ?? 2) : given;
				const x = area.x + at * (cell + columnGap);
				const room = textRoom({ row, at, columns, cell, textWidth });
				const lines = block.linesWithin(room / size);
				const textHeight = lines.length * leading * size;
				// a text from right to left stays beside its sign
				const own = block.rtl ? block.narrowest(lines.length) * size : Infinity;
				const textBox = {
					x: x + icon + 0.45 * size,
					y: y + (height - textHeight) / 2,
					width: Math.min(room, own),
					height: textHeight
				};
				const fill = points ? colours.deep : setting.theme.ink;
				const body = itemBody(setting, { block, lines, size, fill, box: textBox, leading });
				const icons: Shape[] = points ? [] : sign({ x: x + icon / 2, y: y + height / 2, size: icon });
				return group('LI', [...icons, body]);
			});
			y += height + rowGap + spread;
			return drawn;
		});
	}

	function drawEmpty(): SceneNode[] {
		const size = Math.min(70, area.height - 6);
		const fitted = fitBlock({
			setting,
			text: empty,
			style: 'hand',
			width: area.width - size - 40,
			height: area.height,
			to: 20,
			leading
		});
		if (!fitted) return [];
		const middle = area.y + area.height / 2;
		const left = area.x + 8;
		const textBox = {
			x: left + size + 16,
			y: middle - fitted.height / 2,
			width: area.width - size - 40,
			height: fitted.height
		};
		return [
			...sign({ x: left + size / 2, y: middle, size }, true),
			group(
				'P',
				setting.type.place({
					block: fitted.block,
					lines: fitted.lines,
					size: fitted.size,
					fill: colours.deep,
					box: textBox,
					leading
				})
			)
		];
	}

	return {
		size: found?.size ?? (blocks.length ? setting.minimum : largestType),
		kept: [kept],
		draw(continuedOn) {
			const top = { ...panel, y: panel.y - 1, height: headingRoom - 4 };
			const list = found ? [group('L', drawGrid(found, continuedOn))] : drawEmpty();
			const back: Shape = {
				kind: 'shape',
				d: roundRect(box, 18),
				fill: blocks.length ? colours.tint : setting.theme.paper,
				stroke: colours.edge ?? colours.middle,
				strokeWidth: setting.theme.line,
				...(blocks.length ? {} : { dash: [6, 5] })
			};
			return [
				group('Sect', [back, ...heading({ setting, text: title, box: top, colour: colours.deep }), ...list])
			];
		}
	};
}
