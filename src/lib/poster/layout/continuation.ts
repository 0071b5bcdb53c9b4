// The next sheets: what did not fit on the first one, in large enough type and with its headings.
import { roundRect } from '../drawings/geometry.ts';
import { group, type Box, type SceneNode } from '../scene.ts';
import type { TextBlock } from '../text-block.ts';
import { drawCards } from './cards.ts';
import { packRows, type Row } from './rows.ts';
import { fitBlock, panelEdge, type Setting } from './setting.ts';
import type { PanelColours } from './theme.ts';

const leading = 1.2;
const pad = 10;
const sectionGap = 14;
const headingRoom = 34;
const largestType = 20;

/** A list that continues. */
export interface Section {
	/** Which list of the first sheet it belongs to. */
	id: string;
	title: string;
	texts: readonly string[];
	colours: PanelColours;
}

interface Part {
	section: Section;
	rows: Row[];
	blocks: readonly TextBlock[];
	height: number;
	/** A second part of the same section. */
	again: boolean;
}

export interface Flow {
	size: number;
	sheets: Part[][];
}

function rowsOf(
	section: Section,
	box: Box,
	size: number,
	setting: Setting
): { rows: Row[]; blocks: TextBlock[] } {
	const blocks = section.texts.map((text) => setting.type.block(text, 'hand'));
	return { rows: packRows({ blocks, width: box.width - 2 * pad, size, leading }).rows, blocks };
}

function flowAt(sections: readonly Section[], box: Box, size: number, setting: Setting): Flow {
	const sheets: Part[][] = [[]];
	let used = 0;
	for (const section of sections) {
		const { rows, blocks } = rowsOf(section, box, size, setting);
		let rest = rows;
		for (let again = false; rest.length; again = true) {
			const sheet = sheets.at(-1) ?? [];
			const room = box.height - used - headingRoom - 2 * pad;
			const top = rest[0]?.y ?? 0;
			const taken = rest.filter((row) => row.y + row.height - top <= room);
			// a row that is higher than a whole sheet would never be placed
			if (!taken.length && !sheet.length) taken.push(...rest.slice(0, 1));
			if (!taken.length) {
				sheets.push([]);
				used = 0;
				continue;
			}
			const last = taken.at(-1);
			const height = headingRoom + 2 * pad + (last ? last.y + last.height - top : 0);
			sheet.push({ section, rows: taken.map((row) => ({ ...row, y: row.y - top })), blocks, height, again });
			used += height + sectionGap;
			rest = rest.slice(taken.length);
		}
	}
	return { size, sheets };
}

/** Spreads the sections over as few sheets as possible, in the largest type that needs no more. */
export function flowSections({
	sections,
	box,
	setting
}: {
	sections: readonly Section[];
	box: Box;
	setting: Setting;
}): Flow {
	let best = flowAt(sections, box, setting.minimum, setting);
	let low = setting.minimum;
	let high = largestType;
	for (let round = 0; round < 7; round++) {
		const size = (low + high) / 2;
		const attempt = flowAt(sections, box, size, setting);
		if (attempt.sheets.length <= best.sheets.length) {
			best = attempt;
			low = size;
		} else high = size;
	}
	return best;
}

/** Draws one sheet of the flow. */
export function drawFlow({
	flow,
	sheet,
	box,
	setting
}: {
	flow: Flow;
	sheet: number;
	box: Box;
	setting: Setting;
}): SceneNode[] {
	let y = box.y;
	return (flow.sheets[sheet] ?? []).map((part) => {
		const { deep, middle, tint } = part.section.colours;
		const panel = { ...box, y, height: part.height };
		y += part.height + sectionGap;
		const text = `${part.section.title} – ${setting.words.poster_continued}`;
		const heading = fitBlock({ setting, text, style: 'strong', width: box.width - 32, height: 26, to: 19 });
		const title = heading
			? setting.type.place({
					block: heading.block,
					lines: heading.lines,
					size: heading.size,
					fill: deep,
					box: { x: panel.x + 14, y: panel.y + 8, width: box.width - 32, height: heading.height },
					leading: heading.leading
				})
			: [];
		const cards = drawCards({
			setting,
			rows: part.rows,
			blocks: part.blocks,
			x: panel.x + pad,
			y: panel.y + headingRoom + pad,
			size: flow.size,
			leading,
			edge: middle
		});
		return group('Sect', [
			{ kind: 'shape', d: roundRect(panel, 14), fill: tint, ...panelEdge(setting, part.section.colours) },
			group('H2', title),
			group('L', cards)
		]);
	});
}
