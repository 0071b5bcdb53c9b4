// The names of the four phases, as steps on the left of their bands.
import { children, childrenHeight } from '../drawings/signs.ts';
import { roundRect } from '../drawings/geometry.ts';
import type { Phase } from '../model.ts';
import { group, type Box, type SceneNode } from '../scene.ts';
import { fitBlock, type FittedBlock, type Setting } from './setting.ts';

export const phases: readonly Phase[] = ['basis', 'verhoogd', 'uitbreiding', 'iac'];

const filled: Record<Phase, number> = { basis: 5, verhoogd: 3, uitbreiding: 2, iac: 1 };
/** How much wider every next label is. */
const step = 11;
const sides = 22;
const nameLeading = 1.08;
const whomLeading = 1.15;
/** Room above and below the words, together. */
const margin = 18;
/** Height of the row of children with the room above it; lower is not drawn. */
const smallestRow = 15;
/** Band height for which the sizes below are meant. */
const usual = 84;

/** Width of the four labels, from the first to the widest; `generous` where there are few words beside them. */
export function labelWidths(setting: Setting, width: number, generous = false): number[] {
	const needs = phases.map((phase, at) => {
		const whom = setting.type.block(setting.labels[phase].whom, 'plain');
		return whom.narrowest(1) * Math.max(setting.minimum, 11.2) + sides - at * step;
	});
	const widest = (generous ? 0.29 : 0.25) * width;
	const first = Math.min(
		widest,
		Math.max(generous ? 0.25 * width : Math.min(146, 0.2 * width), ...needs.filter(Number.isFinite))
	);
	return phases.map((_, at) => first + at * step);
}

/** How high the labels are at the smallest type. */
export function labelNeeds(setting: Setting, widths: readonly number[]): number[] {
	const size = setting.minimum;
	return phases.map((phase, at) => {
		const room = ((widths[at] ?? 0) - sides) / size;
		const { name, whom } = setting.labels[phase];
		const lines = (text: string, style: 'strong' | 'plain') =>
			setting.type.block(text, style).countWithin(room);
		return (lines(name, 'strong') * nameLeading + lines(whom, 'plain') * whomLeading) * size + margin;
	});
}

interface Label {
	name: FittedBlock;
	whom: FittedBlock;
}

interface Wish {
	name: number;
	whom: number;
	nameLines: number;
	whomLines: number;
	/** Height to leave for the row of children. */
	row: number;
}

/** All four labels in one size; undefined when one of them does not fit its band. */
function fitLabels(
	setting: Setting,
	{ widths, heights, wish }: { widths: readonly number[]; heights: readonly number[]; wish: Wish }
): Label[] | undefined {
	const fit = (at: number, sizes: { name: number; whom: number }): Label | undefined => {
		const { name, whom } = setting.labels[phases[at] ?? 'basis'];
		const common = { setting, width: (widths[at] ?? 0) - sides, height: Infinity };
		const first = fitBlock({
			...common,
			text: name,
			style: 'strong',
			to: sizes.name,
			leading: nameLeading,
			maxLines: wish.nameLines
		});
		const second = fitBlock({
			...common,
			text: whom,
			style: 'plain',
			to: sizes.whom,
			leading: whomLeading,
			maxLines: wish.whomLines
		});
		if (!first || !second) return undefined;
		return first.height + second.height + wish.row + margin <= (heights[at] ?? 0) + 1e-6
			? { name: first, whom: second }
			: undefined;
	};
	const all = (sizes: { name: number; whom: number }) => {
		const labels = phases.flatMap((_, at) => fit(at, sizes) ?? []);
		return labels.length === phases.length ? labels : undefined;
	};
	const each = all(wish);
	if (!each) return undefined;
	return all({
		name: Math.min(...each.map(({ name }) => name.size)),
		whom: Math.min(...each.map(({ whom }) => whom.size))
	});
}

/** The largest labels that fit, short of the smallest type: names on two lines, then on as many as they need. */
function bestLabels(
	setting: Setting,
	{ widths, heights }: { widths: readonly number[]; heights: readonly number[] }
): Label[] | undefined {
	const { minimum } = setting;
	const most = Math.min(1.9, (1.4 * Math.min(...heights)) / usual);
	for (const row of [smallestRow, 0])
		for (let scale = most; scale > 0.65; scale -= 0.06)
			for (const whomLines of scale > 1.2 ? [1, 2] : [1]) {
				const sizes = { name: Math.max(minimum, 19 * scale), whom: Math.max(minimum, 12 * scale) };
				const wish = { ...sizes, nameLines: 2, whomLines, row };
				const found = fitLabels(setting, { widths, heights, wish });
				if (found) return found;
			}
	const wish = { name: minimum, whom: minimum, nameLines: Infinity, whomLines: Infinity, row: 0 };
	return fitLabels(setting, { widths, heights, wish });
}

export interface PhaseLabels {
	/** Draws the label in the left of its band. */
	draw(at: number, band: Box): SceneNode[];
}

/** Name of the phase, for whom it is, and five children of which some are filled; all four in one size. */
export function phaseLabels({
	setting,
	widths,
	heights
}: {
	setting: Setting;
	widths: readonly number[];
	heights: readonly number[];
}): PhaseLabels {
	const labels = bestLabels(setting, { widths, heights });
	const wordsHeight = (label: Label | undefined) => (label ? label.name.height + label.whom.height : 0);
	const free = Math.min(...heights.map((height, at) => height - margin - wordsHeight(labels?.[at])));
	const row = Math.min(free, 0.3 * Math.min(...heights));
	const withRow = row >= smallestRow - 1e-6;
	const rowHeight = Math.min(0.76 * row, ((widths[0] ?? 0) - sides) * childrenHeight);
	const rowWidth = rowHeight / childrenHeight;
	return {
		draw(at, band) {
			const phase = phases[at] ?? 'basis';
			const { fill, text, edge } = setting.theme.phases[phase].block;
			const box = { ...band, width: widths[at] ?? 0 };
			const back: SceneNode = {
				kind: 'shape',
				d: roundRect(box, [14, 8, 8, 14]),
				fill,
				...(edge ? { stroke: edge, strokeWidth: 2 * setting.theme.line } : {})
			};
			const label = labels?.[at];
			if (!label) return [back];
			const x = box.x + 13;
			const width = box.width - sides;
			let y = box.y + (box.height - wordsHeight(label) - (withRow ? row : 0)) / 2;
			const place = ({ block, lines, size, height, leading }: FittedBlock) => {
				const at = { x, y, width, height };
				y += height;
				return setting.type.place({ block, lines, size, fill: text, box: at, leading });
			};
			const words = [group('H3', place(label.name)), group('P', place(label.whom))];
			if (!withRow) return [back, ...words];
			const spot = { x, y: y + row - 0.02 * rowHeight, width: rowWidth, filled: filled[phase] };
			return [back, ...words, ...children({ ...spot, colour: text, paper: fill })];
		}
	};
}
