// The head of a next sheet, and what stands at the foot of every sheet.
import type { PosterModel } from '../model.ts';
import { group, type Box, type SceneNode } from '../scene.ts';
import { fill as fillIn } from '../words.ts';
import { fitBlock, type FittedBlock, type Setting } from './setting.ts';

/** The name of the poster on a next sheet. */
export function nextHead(setting: Setting, text: string, box: Box): SceneNode[] {
	const fitted = fitBlock({
		setting,
		text,
		style: 'strong',
		width: box.width,
		height: 46,
		to: 34,
		leading: 1.1
	});
	if (!fitted) return [];
	const { block, lines, size, leading } = fitted;
	return [
		group(
			'H1',
			setting.type.place({
				block,
				lines,
				size,
				fill: setting.theme.title,
				box: { ...box, height: fitted.height },
				leading
			})
		)
	];
}

const besideNumber = 130;
const leading = 1.2;

function footLine(setting: Setting, text: string, width: number): FittedBlock | undefined {
	const to = Math.max(10.5, setting.minimum);
	return fitBlock({ setting, text: text.trim(), style: 'plain', width, height: Infinity, to, leading });
}

/** Room that the origin takes at the foot of the first sheet. */
export function footerHeight(setting: Setting, { origin }: PosterModel, width: number): number {
	if (!origin.trim()) return 0;
	return Math.max(22, (footLine(setting, origin, width - besideNumber)?.height ?? 0) + 6);
}

/** Origin on the left, number of the sheet on the right. */
export function footer({
	setting,
	origin,
	box,
	page,
	count
}: {
	setting: Setting;
	origin: string;
	box: Box;
	page: number;
	count: number;
}): SceneNode[] {
	const bottom = box.y + box.height;
	const put = (text: string, align: 'start' | 'end', width: number): SceneNode[] => {
		const fitted = footLine(setting, text, width);
		if (!fitted) return [];
		const { block, lines, size, height } = fitted;
		const x = align === 'end' ? box.x + box.width - width : box.x;
		const at = { x, y: bottom - height + 4, width, height };
		const fill = setting.theme.soft;
		return [group('P', setting.type.place({ block, lines, size, fill, box: at, align, leading }))];
	};
	return [
		...(origin.trim() ? put(origin, 'start', box.width - besideNumber) : []),
		...(count > 1 ? put(fillIn(setting.words.poster_sheet, { page, pages: count }), 'end', 120) : [])
	];
}
