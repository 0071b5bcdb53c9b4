// The head of a sheet: title, slogan, school and date, with the school under the sun.
import { n, roundRect } from '../drawings/geometry.ts';
import { school as schoolDrawing } from '../drawings/signs.ts';
import type { PosterModel, PosterPicture } from '../model.ts';
import { group, type Box, type SceneNode } from '../scene.ts';
import { fitBlock, type FittedBlock, type Setting } from './setting.ts';

export interface Header {
	height: number;
	draw(): SceneNode[];
}

/** A head gives way a little to many items. */
const lowest = { few: 124, many: 108 };
const many = 45;
/** On an upright sheet a title has little width: with few items it may take two lines. */
const uprightHeight = 168;

/** Fits the head in a width; it grows only when its words would become small otherwise. */
export function fitHeader({
	model,
	setting,
	x,
	y,
	width
}: {
	model: PosterModel;
	setting: Setting;
	x: number;
	y: number;
	width: number;
}): Header {
	const { theme } = setting;
	const wide = width > 900;
	const pad = 26;
	const highest = wide ? 98 : 84;
	const drawingWidth = highest * 1.75;
	// A logo takes the width it needs, and its white field keeps clear of the words.
	const sign = model.logo
		? { width: Math.min(drawingWidth, logoWidth(model.logo, highest) - 10), clear: 16 }
		: { width: drawingWidth, clear: 2 };
	const beside = model.school || model.date ? (wide ? 0.235 : 0.22) * width : 0;
	const textWidth = width - 2 * pad - sign.width - (beside ? beside + 20 + sign.clear : 8 + sign.clear);
	const titleText = model.title.trim() || setting.words.poster_title;

	function attempt(
		height: number,
		wish: { title: number; slogan: number; school: number }
	): { title: FittedBlock; slogan?: FittedBlock; school?: FittedBlock; date?: FittedBlock } | undefined {
		const room = height - 30;
		const sloganRoom = model.slogan.trim() ? Math.max(30, 0.36 * room) : 0;
		const title = fitBlock({
			setting,
			text: titleText,
			style: 'strong',
			width: textWidth,
			height: room - sloganRoom - (sloganRoom ? 6 : 0),
			to: 76,
			leading: 1.06
		});
		const slogan = sloganRoom
			? fitBlock({
					setting,
					text: model.slogan,
					style: 'hand',
					width: textWidth,
					height: sloganRoom,
					to: 32,
					leading: 1.16
				})
			: undefined;
		const school = model.school.trim()
			? fitBlock({
					setting,
					text: model.school,
					style: 'strong',
					width: beside,
					height: room * (model.date.trim() ? 0.7 : 1),
					to: 22,
					leading: 1.16
				})
			: undefined;
		const date = model.date.trim()
			? fitBlock({
					setting,
					text: model.date,
					style: 'plain',
					width: beside,
					height: room * 0.3,
					to: 15,
					leading: 1.2
				})
			: undefined;
		if (!title || title.size < wish.title) return undefined;
		if (sloganRoom && (!slogan || slogan.size < wish.slogan)) return undefined;
		if (model.school.trim() && (!school || school.size < wish.school)) return undefined;
		if (model.date.trim() && (!date || date.size < Math.min(wish.school, 11))) return undefined;
		return { title, ...(slogan ? { slogan } : {}), ...(school ? { school } : {}), ...(date ? { date } : {}) };
	}

	const all = [...Object.values(model.care).flat(), ...model.together, ...model.stars, ...model.keys].length;
	let height = all > many ? lowest.many : lowest.few;
	if (!wide && all <= many) height = uprightHeight;
	let fitted = attempt(height, { title: 34, slogan: 19, school: 13 });
	for (; !fitted && height < 190; height += 8)
		fitted = attempt(height + 8, { title: 26, slogan: 15, school: 12 });
	for (; !fitted && height < 2000; height += 20)
		fitted = attempt(height + 20, { title: 0, slogan: 0, school: 0 });
	const chosen = fitted;

	return {
		height,
		draw() {
			const box = { x, y, width, height };
			const drawing = Math.min(highest, height - 22);
			const nodes: SceneNode[] = [
				{
					kind: 'shape',
					d: roundRect(box, 22),
					fill: theme.header.tint,
					...(theme.header.edge ? { stroke: theme.header.edge, strokeWidth: theme.line } : {})
				},
				...(model.logo
					? logo(model.logo, {
							x: x + width - pad - drawingWidth,
							y: y + (height - drawing) / 2,
							width: drawingWidth + 10,
							height: drawing
						})
					: theme.drawn(
							schoolDrawing({
								x: x + width - pad - drawingWidth / 2 + 4,
								y: y + height / 2 + drawing * 0.46,
								size: drawing
							})
						))
			];
			if (!chosen) return nodes;
			const { title, slogan, school, date } = chosen;
			const place = (fitted: FittedBlock, at: Box, fill: string, align: 'start' | 'end' = 'start') =>
				setting.type.place({
					block: fitted.block,
					lines: fitted.lines,
					size: fitted.size,
					fill,
					box: at,
					align,
					leading: fitted.leading
				});
			const total = title.height + (slogan ? slogan.height + 9 : 0);
			let top = y + (height - total) / 2;
			const lines = place(title, { x: x + pad, y: top, width: textWidth, height: title.height }, theme.title);
			nodes.push(group('H1', lines));
			top += title.height;
			const last = lines.at(-1);
			if (last)
				nodes.push(brush({ x: last.x, y: top + (slogan ? 1 : 4), width: last.width, stroke: theme.stroke }));
			if (slogan)
				nodes.push(
					group(
						'P',
						place(slogan, { x: x + pad, y: top + 9, width: textWidth, height: slogan.height }, theme.ink)
					)
				);
			const right = x + width - pad - sign.width - beside - sign.clear;
			const besideHeight = (school?.height ?? 0) + (date?.height ?? 0) + (school && date ? 4 : 0);
			let side = y + (height - besideHeight) / 2;
			if (school) {
				nodes.push(
					group(
						'P',
						place(school, { x: right, y: side, width: beside, height: school.height }, theme.ink, 'end')
					)
				);
				side += school.height + 4;
			}
			if (date)
				nodes.push(
					group('P', place(date, { x: right, y: side, width: beside, height: date.height }, theme.ink, 'end'))
				);
			return nodes;
		}
	};
}

/** How wide a logo with its white field is at most, in a head of which the drawing may be this high. */
function logoWidth({ width, height }: PosterPicture, highest: number): number {
	return ((highest - 10) * width) / height + 14;
}

/** The school's logo on a white field, as large as its box allows. */
function logo(image: PosterPicture, box: Box): SceneNode[] {
	const scale = Math.min((box.width - 14) / image.width, (box.height - 10) / image.height);
	const [width, height] = [image.width * scale, image.height * scale];
	const at = { x: box.x + box.width - width - 7, y: box.y + (box.height - height) / 2, width, height };
	const field = { x: at.x - 7, y: at.y - 5, width: width + 14, height: height + 10 };
	return [
		{ kind: 'shape', d: roundRect(field, 8), fill: '#ffffff' },
		{ kind: 'picture', image, box: at }
	];
}

/** One stroke of a broad pen under the title. */
function brush({ x, y, width, stroke }: { x: number; y: number; width: number; stroke: string }): SceneNode {
	const end = x + width;
	const d = `M${n(x + 3)} ${n(y + 2)}C${n(x + width * 0.22)} ${n(y - 2.4)} ${n(x + width * 0.4)} ${n(y + 3)} ${n(end)} ${n(y - 0.6)}`;
	return { kind: 'shape', d, stroke, strokeWidth: 4.6 };
}
