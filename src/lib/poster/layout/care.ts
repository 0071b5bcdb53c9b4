// ‘ZORG op onze school’: four bands that step inwards, from care for everybody to a path of one's own.
import { roundRect } from '../drawings/geometry.ts';
import type { Phase, PosterItem } from '../model.ts';
import { group, type Box, type SceneNode } from '../scene.ts';
import type { TextBlock } from '../text-block.ts';
import { fill } from '../words.ts';
import { drawCards } from './cards.ts';
import { heading, headingHeight, invitation } from './heading.ts';
import { labelNeeds, labelWidths, phaseLabels, phases } from './phase-labels.ts';
import { packRows, rowsHeight } from './rows.ts';
import { largest, panelEdge, type Region, type Setting } from './setting.ts';
import { levelled, shares } from './shares.ts';

const leading = 1.2;
const largestType = 30;
/** When there is a next sheet anyway, this one need not be crammed. */
const partialType = 10.5;
const bandGap = 8;
const lowestBand = 82;
/** From this type on there is room for larger names of the phases. */
const roomyType = 17;
const few = 24;
const pad = 8;

interface Bands {
	size: number;
	heights: number[];
}

/** Fits the four bands in the box; what does not fit at the smallest type is left for a next sheet. */
export function fitCare(options: {
	items: Record<Phase, readonly PosterItem[]>;
	box: Box;
	setting: Setting;
}): Region {
	const count = phases.reduce((sum, phase) => sum + options.items[phase].length, 0);
	if (count > few) return fitWith(options, false);
	// few words leave room for larger names
	const generous = fitWith(options, true);
	const all = phases.every((phase, at) => generous.kept[at] === options.items[phase].length);
	return all && generous.size >= roomyType ? generous : fitWith(options, false);
}

function fitWith(
	{
		items,
		box,
		setting
	}: {
		items: Record<Phase, readonly PosterItem[]>;
		box: Box;
		setting: Setting;
	},
	generous: boolean
): Region {
	const blocks = phases.map((phase) => items[phase].map((item) => setting.type.block(item.text, 'hand')));
	const pointer = setting.type.block(fill(setting.words.poster_continued_on, { page: 88 }), 'strong');
	const area = { ...box, y: box.y + headingHeight, height: box.height - headingHeight };
	const widths = labelWidths(setting, box.width, generous);
	const lowest = labelNeeds(setting, widths).map((need) =>
		Math.max(Math.min(lowestBand, (area.height - 3 * bandGap) / 4), need)
	);
	const cramped = lowest.reduce((sum, need) => sum + need, 3 * bandGap) > area.height + 1e-6;
	const innerWidth = (at: number) => area.width - (widths[at] ?? 0) - 2 * pad;

	function listed(counts: readonly number[]): TextBlock[][] {
		return blocks.map((band, at) => {
			const count = counts[at] ?? 0;
			return count < band.length ? [...band.slice(0, count), pointer] : band;
		});
	}

	function bands(size: number, counts: readonly number[]): Bands | undefined {
		const needs = listed(counts).map((band, at) =>
			Math.max(
				lowest[at] ?? lowestBand,
				rowsHeight({ blocks: band, width: innerWidth(at), size, leading }) + 2 * pad
			)
		);
		const free = area.height - 3 * bandGap - needs.reduce((sum, need) => sum + need, 0);
		return free < -1e-6 ? undefined : { size, heights: levelled(needs, area.height - 3 * bandGap) };
	}

	function best(counts: readonly number[]): Bands | undefined {
		const size = largest({
			from: setting.minimum,
			to: largestType,
			fits: (size) => bands(size, counts) !== undefined
		});
		return size === undefined ? undefined : bands(size, counts);
	}

	const everything = blocks.map((band) => band.length);
	const whole = best(everything);
	const { kept, size, heights } = whole
		? { kept: everything, ...whole }
		: part(Math.max(setting.minimum, partialType));

	/** As much of every band as its fair share of the height holds. */
	function part(size: number): Bands & { kept: number[] } {
		const need = (at: number, count: number) =>
			rowsHeight({
				blocks: listed(everything.with(at, count))[at] ?? [],
				width: innerWidth(at),
				size,
				leading
			}) +
			2 * pad;
		const heights = shares(
			everything.map((count, at) => Math.max(lowest[at] ?? lowestBand, need(at, count))),
			area.height - 3 * bandGap,
			lowest
		);
		const kept = everything.map((all, at) => {
			const room = (heights[at] ?? 0) + 1e-6;
			if (need(at, all) <= room) return all;
			let low = 0;
			for (let high = all; high - low > 1;) {
				const count = Math.floor((low + high) / 2);
				if (need(at, count) <= room) low = count;
				else high = count;
			}
			return low;
		});
		return { size, heights, kept };
	}

	const labels = phaseLabels({ setting, widths, heights });

	function drawBand(phase: Phase, at: number, band: Box, continuedOn: number | undefined): SceneNode {
		const colours = setting.theme.phases[phase];
		const back: SceneNode[] = [
			{ kind: 'shape', d: roundRect(band, 14), fill: colours.tint, ...panelEdge(setting, colours) },
			...labels.draw(at, band)
		];
		const all = blocks[at] ?? [];
		const count = kept[at] ?? 0;
		const inner = {
			x: band.x + (widths[at] ?? 0) + pad,
			y: band.y + pad,
			width: innerWidth(at),
			height: band.height - 2 * pad
		};
		if (!all.length)
			return group('Sect', [
				...back,
				...invitation({ setting, text: setting.words[`poster_empty_${phase}`], box: inner, colours })
			]);
		const here = all.slice(0, count);
		if (count < all.length)
			here.push(
				setting.type.block(fill(setting.words.poster_continued_on, { page: continuedOn ?? 2 }), 'strong')
			);
		const packed = packRows({ blocks: here, width: inner.width, size, leading });
		const y = inner.y + (inner.height - packed.height) / 2;
		const cards = drawCards({
			setting,
			rows: packed.rows,
			blocks: here,
			x: inner.x,
			y,
			size,
			leading,
			edge: colours.middle,
			pointer: { from: count, colour: colours.deep }
		});
		return group('Sect', [...back, group('L', cards)]);
	}

	return {
		size,
		kept,
		cramped,
		draw(continuedOn) {
			let y = area.y;
			const drawn = phases.map((phase, at) => {
				const band = { x: area.x, y, width: area.width, height: heights[at] ?? lowestBand };
				y += band.height + bandGap;
				return drawBand(phase, at, band, continuedOn);
			});
			const top = { ...box, x: box.x + 4, y: box.y + 6, width: box.width - 4, height: headingHeight - 10 };
			return [
				group('Sect', [
					...heading({ setting, text: setting.words.poster_care, box: top, colour: setting.theme.title }),
					...drawn
				])
			];
		}
	};
}
