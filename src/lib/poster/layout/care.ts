// ‘ZORG op onze school’: four bands that step inwards, from care for everybody to a path of one's own.
import { children, childrenHeight } from '../drawings/signs.ts';
import { roundRect } from '../drawings/geometry.ts';
import type { Phase, PosterItem } from '../model.ts';
import { group, type Box, type SceneNode } from '../scene.ts';
import type { TextBlock } from '../text-block.ts';
import { fill } from '../words.ts';
import { drawCards } from './cards.ts';
import { paper, phaseColours, title } from './colours.ts';
import { packRows, rowsHeight } from './rows.ts';
import { fitBlock, largest, type Region, type Setting } from './setting.ts';

export const phases: readonly Phase[] = ['basis', 'verhoogd', 'uitbreiding', 'iac'];

const filled: Record<Phase, number> = { basis: 5, verhoogd: 3, uitbreiding: 2, iac: 1 };
const leading = 1.2;
const largestType = 27;
/** When there is a next sheet anyway, this one need not be crammed. */
const partialType = 10.5;
const bandGap = 8;
const lowestBand = 82;
/** How much wider every next label is: the bands go in steps. */
const labelStep = 11;
const labelSides = 19.5;
export const headingHeight = 42;

interface Bands {
	size: number;
	heights: number[];
}

/** The heading of a part: large, in the colour of the title. */
export function heading({ setting, text, box, colour }: { setting: Setting; text: string; box: Box; colour: string }): SceneNode[] {
	const fitted = fitBlock({ setting, text, style: 'strong', width: box.width, height: box.height, to: 27 });
	if (!fitted) return [];
	const { block, lines, size, leading } = fitted;
	return [group('H2', setting.type.place({ block, lines, size, fill: colour, box: { ...box, height: fitted.height }, leading }))];
}

/** Divides a height: who needs less than an equal share gets what it needs, the others share the rest. */
function shares(needs: readonly number[], height: number): number[] {
	const given = needs.map(() => 0);
	let open = needs.map((_, at) => at);
	let rest = height;
	while (open.length) {
		const equal = rest / open.length;
		const modest = open.filter((at) => (needs[at] ?? 0) <= equal);
		for (const at of modest.length ? modest : open) {
			given[at] = modest.length ? (needs[at] ?? 0) : equal;
			rest -= given[at];
		}
		open = modest.length ? open.filter((at) => !modest.includes(at)) : [];
	}
	return given.map((part) => part + rest / needs.length);
}

/** Fits the four bands in the box; what does not fit at the smallest type is left for a next sheet. */
export function fitCare({ items, box, setting }: { items: Record<Phase, readonly PosterItem[]>; box: Box; setting: Setting }): Region {
	const blocks = phases.map((phase) => items[phase].map((item) => setting.type.block(item.text, 'hand')));
	const pointer = setting.type.block(fill(setting.words.poster_continued_on, { page: 88 }), 'strong');
	const area = { ...box, y: box.y + headingHeight, height: box.height - headingHeight };
	const whomWidths = phases.map((phase, at) => setting.type.block(setting.words[`poster_for_${phase}`], 'plain').narrowest(1) * Math.max(setting.minimum, 11.2) + labelSides - at * labelStep);
	const firstLabel = Math.max(Math.min(142, 0.2 * box.width), ...whomWidths);
	const labelWidth = (at: number) => firstLabel + at * labelStep;
	const pad = 8;
	const innerWidth = (at: number) => area.width - labelWidth(at) - 2 * pad;

	function listed(counts: readonly number[]): TextBlock[][] {
		return blocks.map((band, at) => {
			const count = counts[at] ?? 0;
			return count < band.length ? [...band.slice(0, count), pointer] : band;
		});
	}

	function bands(size: number, counts: readonly number[]): Bands | undefined {
		const needs = listed(counts).map((band, at) => Math.max(lowestBand, rowsHeight({ blocks: band, width: innerWidth(at), size, leading }) + 2 * pad));
		const free = area.height - 3 * bandGap - needs.reduce((sum, need) => sum + need, 0);
		return free < -1e-6 ? undefined : { size, heights: needs.map((need) => need + free / 4) };
	}

	function best(counts: readonly number[]): Bands | undefined {
		const size = largest({ from: setting.minimum, to: largestType, fits: (size) => bands(size, counts) !== undefined });
		return size === undefined ? undefined : bands(size, counts);
	}

	const everything = blocks.map((band) => band.length);
	const whole = best(everything);
	const { kept, size, heights } = whole ? { kept: everything, ...whole } : part(Math.max(setting.minimum, partialType));

	/** As much of every band as its fair share of the height holds. */
	function part(size: number): Bands & { kept: number[] } {
		const need = (at: number, count: number) => rowsHeight({ blocks: listed(everything.with(at, count))[at] ?? [], width: innerWidth(at), size, leading }) + 2 * pad;
		const heights = shares(everything.map((count, at) => Math.max(lowestBand, need(at, count))), area.height - 3 * bandGap);
		const kept = everything.map((all, at) => {
			const room = (heights[at] ?? 0) + 1e-6;
			if (need(at, all) <= room) return all;
			let low = 0;
			for (let high = all; high - low > 1; ) {
				const count = Math.floor((low + high) / 2);
				if (need(at, count) <= room) low = count;
				else high = count;
			}
			return low;
		});
		return { size, heights, kept };
	}

	function drawBand(phase: Phase, at: number, band: Box, continuedOn: number | undefined): SceneNode {
		const colours = phaseColours[phase];
		const label = { ...band, width: labelWidth(at), names: common('poster_phase', 17 * scale), whoms: common('poster_for', 12 * scale) };
		const shapes: SceneNode[] = [
			{ kind: 'shape', d: roundRect(band, 14), fill: colours.tint },
			{ kind: 'shape', d: roundRect(label, [14, 8, 8, 14]), fill: colours.deep }
		];
		const all = blocks[at] ?? [];
		const count = kept[at] ?? 0;
		const inner = { x: label.x + label.width + pad, y: band.y + pad, width: innerWidth(at), height: band.height - 2 * pad };
		if (!all.length) return group('Sect', [...shapes, ...drawLabel(phase, label), ...invitation({ setting, text: setting.words[`poster_empty_${phase}`], box: inner, colours })]);
		const here = all.slice(0, count);
		if (count < all.length) here.push(setting.type.block(fill(setting.words.poster_continued_on, { page: continuedOn ?? 2 }), 'strong'));
		const packed = packRows({ blocks: here, width: inner.width, size, leading });
		const y = inner.y + (inner.height - packed.height) / 2;
		const cards = drawCards({ setting, rows: packed.rows, blocks: here, x: inner.x, y, size, leading, edge: colours.middle, pointer: { from: count, colour: colours.deep } });
		return group('Sect', [...shapes, ...drawLabel(phase, label), group('L', cards)]);
	}

	const { words } = setting;
	const scale = Math.min(1.35, Math.min(...heights) / 84);

	/** The size at which every one of the labels fits its band. */
	function common(key: 'poster_phase' | 'poster_for', to: number): number {
		const style = key === 'poster_phase' ? 'strong' : 'plain';
		const sizes = phases.map((phase, at) => fitBlock({ setting, text: words[`${key}_${phase}`], style, width: labelWidth(at) - labelSides, height: style === 'strong' ? 40 * scale : 15 * scale, to, leading: style === 'strong' ? 1.08 : 1.2, maxLines: style === 'strong' ? 2 : 1 })?.size ?? setting.minimum);
		return Math.min(...sizes);
	}

	/** Name of the phase, for whom it is, and five children of which some are filled. */
	function drawLabel(phase: Phase, label: Box & { names: number; whoms: number }): SceneNode[] {
		const x = label.x + 12;
		const width = label.width - labelSides;
		const name = fitBlock({ setting, text: words[`poster_phase_${phase}`], style: 'strong', width, height: 40 * scale, to: label.names, leading: 1.08 });
		const whom = fitBlock({ setting, text: words[`poster_for_${phase}`], style: 'plain', width, height: 15 * scale, to: label.whoms, leading: 1.2, maxLines: 1 });
		if (!name || !whom) return [];
		const rowWidth = 62 * scale;
		const rowHeight = rowWidth * childrenHeight;
		const total = name.height + whom.height + rowHeight + 4 * scale;
		let y = label.y + (label.height - total) / 2;
		const place = (fitted: typeof name) => {
			const box = { x, y, width, height: fitted.height };
			y += fitted.height;
			return setting.type.place({ block: fitted.block, lines: fitted.lines, size: fitted.size, fill: paper, box, leading: fitted.leading });
		};
		const named = [group('H3', place(name)), group('P', place(whom))];
		return [...named, ...children({ x, y: y + 4 * scale + rowHeight, width: rowWidth, filled: filled[phase], colour: paper, paper: phaseColours[phase].deep })];
	}

	return {
		size,
		kept,
		draw(continuedOn) {
			let y = area.y;
			const drawn = phases.map((phase, at) => {
				const band = { x: area.x, y, width: area.width, height: heights[at] ?? lowestBand };
				y += band.height + bandGap;
				return drawBand(phase, at, band, continuedOn);
			});
			const top = { ...box, x: box.x + 4, y: box.y + 6, width: box.width - 4, height: headingHeight - 10 };
			return [group('Sect', [...heading({ setting, text: setting.words.poster_care, box: top, colour: title }), ...drawn])];
		}
	};
}

/** A soft question where nothing is written yet. */
export function invitation({ setting, text, box, colours }: { setting: Setting; text: string; box: Box; colours: { deep: string; middle: string } }): SceneNode[] {
	const fitted = fitBlock({ setting, text, style: 'hand', width: box.width - 40, height: Math.max(12, box.height - 16), to: 20, leading });
	const frame: SceneNode = { kind: 'shape', d: roundRect(box, 10), fill: paper, stroke: colours.middle, strokeWidth: 1.3, dash: [6, 5] };
	if (!fitted) return [frame];
	const inner = { x: box.x + 20, y: box.y + (box.height - fitted.height) / 2, width: box.width - 40, height: fitted.height };
	const { block, lines, size } = fitted;
	return [frame, group('P', setting.type.place({ block, lines, size, fill: colours.deep, box: inner, align: 'middle', leading }))];
}
