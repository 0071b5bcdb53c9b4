// The heading of a part of the poster, and the line that stands where a part is still empty.
import { roundRect } from '../drawings/geometry.ts';
import { group, type Box, type SceneNode } from '../scene.ts';
import { fitBlock, type Setting } from './setting.ts';

export const headingHeight = 42;
const leading = 1.2;

/** The heading of a part: large, in the colour of the title. */
export function heading({
	setting,
	text,
	box,
	colour
}: {
	setting: Setting;
	text: string;
	box: Box;
	colour: string;
}): SceneNode[] {
	const fitted = fitBlock({ setting, text, style: 'strong', width: box.width, height: box.height, to: 30 });
	if (!fitted) return [];
	const { block, lines, size, leading } = fitted;
	return [
		group(
			'H2',
			setting.type.place({
				block,
				lines,
				size,
				fill: colour,
				box: { ...box, height: fitted.height },
				leading
			})
		)
	];
}

/** A soft question where nothing is written yet. */
export function invitation({
	setting,
	text,
	box,
	colours
}: {
	setting: Setting;
	text: string;
	box: Box;
	colours: { deep: string; middle: string };
}): SceneNode[] {
	const fitted = fitBlock({
		setting,
		text,
		style: 'hand',
		width: box.width - 40,
		height: Math.max(12, box.height - 16),
		to: 24,
		leading
	});
	const frame: SceneNode = {
		kind: 'shape',
		d: roundRect(box, 10),
		fill: setting.theme.paper,
		stroke: colours.middle,
		strokeWidth: 1.3,
		dash: [6, 5]
	};
	if (!fitted) return [frame];
	const inner = {
		x: box.x + 20,
		y: box.y + (box.height - fitted.height) / 2,
		width: box.width - 40,
		height: fitted.height
	};
	const { block, lines, size } = fitted;
	return [
		frame,
		group(
			'P',
			setting.type.place({ block, lines, size, fill: colours.deep, box: inner, align: 'middle', leading })
		)
	];
}
