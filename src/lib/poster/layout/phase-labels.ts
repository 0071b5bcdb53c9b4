// The names of the four phases, as steps on the left of their bands.
import { children, childrenHeight } from '../drawings/signs.ts';
import { roundRect } from '../drawings/geometry.ts';
import type { Phase } from '../model.ts';
import { group, type Box, type SceneNode } from '../scene.ts';
import { paper, phaseColours } from './colours.ts';
import { fitBlock, type FittedBlock, type Setting } from './setting.ts';

export const phases: readonly Phase[] = ['basis', 'verhoogd', 'uitbreiding', 'iac'];

const filled: Record<Phase, number> = { basis: 5, verhoogd: 3, uitbreiding: 2, iac: 1 };
/** How much wider every next label is. */
const step = 11;
const sides = 19.5;
/** From this scale on the small words may take two lines. */
const roomy = 1.2;
/** Band height for which the sizes below are meant. */
const usual = 84;

/** Width of the first label, wide enough for the small words of all four at the smallest type. */
export function labelWidths(setting: Setting, width: number): number[] {
	const needs = phases.map((phase, at) => {
		const whom = setting.type.block(setting.words[`poster_for_${phase}`], 'plain');
		return whom.narrowest(1) * Math.max(setting.minimum, 11.2) + sides - at * step;
	});
	const first = Math.max(Math.min(142, 0.2 * width), ...needs);
	return phases.map((_, at) => first + at * step);
}

interface Label {
	name: FittedBlock;
	whom: FittedBlock;
}

function fitLabels(
	setting: Setting,
	widths: readonly number[],
	{ scale, whomLines }: { scale: number; whomLines: number }
): (Label | undefined)[] {
	const { words } = setting;
	const fit = (at: number, sizes: { name: number; whom: number }): Label | undefined => {
		const phase = phases[at] ?? 'basis';
		const width = (widths[at] ?? 0) - sides;
		const name = fitBlock({
			setting,
			text: words[`poster_phase_${phase}`],
			style: 'strong',
			width,
			height: Infinity,
			to: sizes.name,
			leading: 1.08,
			maxLines: 2
		});
		const whom = fitBlock({
			setting,
			text: words[`poster_for_${phase}`],
			style: 'plain',
			width,
			height: Infinity,
			to: sizes.whom,
			leading: 1.15,
			maxLines: whomLines
		});
		return name && whom ? { name, whom } : undefined;
	};
	const each = phases.map((_, at) =>
		fit(at, { name: Math.max(setting.minimum, 17 * scale), whom: Math.max(setting.minimum, 12 * scale) })
	);
	const least = (sizes: (number | undefined)[]) => Math.min(...sizes.filter((size) => size !== undefined));
	const common = {
		name: least(each.map((label) => label?.name.size)),
		whom: least(each.map((label) => label?.whom.size))
	};
	return phases.map((_, at) => fit(at, common));
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
	const scale = Math.min(1.35, Math.min(...heights) / usual);
	const lowest = Math.min(...heights) - 4;
	const rowWidth = 62 * scale;
	const rowHeight = rowWidth * childrenHeight;
	const row = rowHeight + 4 * scale;
	const wordsHeight = (label: Label | undefined) => (label ? label.name.height + label.whom.height : 0);
	const fitsRow = (labels: (Label | undefined)[]) =>
		labels.every((label) => wordsHeight(label) + row < lowest);
	const ample = scale > roomy ? fitLabels(setting, widths, { scale, whomLines: 2 }) : undefined;
	const labels = ample && fitsRow(ample) ? ample : fitLabels(setting, widths, { scale, whomLines: 1 });
	const withRow = fitsRow(labels);
	return {
		draw(at, band) {
			const phase = phases[at] ?? 'basis';
			const { deep } = phaseColours[phase];
			const box = { ...band, width: widths[at] ?? 0 };
			const back: SceneNode = { kind: 'shape', d: roundRect(box, [14, 8, 8, 14]), fill: deep };
			const label = labels[at];
			if (!label) return [back];
			const x = box.x + 12;
			const width = box.width - sides;
			let y = box.y + (box.height - wordsHeight(label) - (withRow ? row : 0)) / 2;
			const place = ({ block, lines, size, height, leading }: FittedBlock) => {
				const at = { x, y, width, height };
				y += height;
				return setting.type.place({ block, lines, size, fill: paper, box: at, leading });
			};
			const words = [group('H3', place(label.name)), group('P', place(label.whom))];
			if (!withRow) return [back, ...words];
			const spot = { x, y: y + 4 * scale + rowHeight, width: rowWidth, filled: filled[phase] };
			return [back, ...words, ...children({ ...spot, colour: paper, paper: deep })];
		}
	};
}
