// One note or pile of the board on paper: the same words on the same lines as on the screen.
import { imageWords } from '#lib/canvas/image-source.ts';
import { drawingBounds, drawingPath, inside } from '#lib/canvas/image-shape.ts';
import {
	FOOT_LINE,
	footRoom,
	IMAGE_PAD,
	NOTE_PAD,
	sheetsUnder,
	STACK,
	type NoteBox
} from '#lib/canvas/note-box.ts';
import { LINE_HEIGHT } from '#lib/canvas/note-text.ts';
import { mix } from '#lib/poster/drawings/mix.ts';
import { roundRect } from '#lib/poster/drawings/geometry.ts';
import { figure, type PosterImage, type SceneNode, type Shape } from '#lib/poster/scene.ts';
import type { Style } from '#lib/poster/styles.ts';
import type { NoteImage } from '#lib/session/note-image.ts';
import { ACCENT, groundOf, INK, LINE, paperOf, SHEET, STRONG } from './colours.ts';
import { drawStickers } from './draw-stickers.ts';
import type { Pen } from './pen.ts';

/** The pixels of a photo or talking picture; undefined when they are gone. */
export type PictureOf = (image: NoteImage) => PosterImage | undefined;

function sheets(box: NoteBox): Shape[] {
	const { x, y, width, height } = box.rect;
	const layers = sheetsUnder(box);
	const paper = paperOf(box.paper);
	return Array.from({ length: layers + 1 }, (_, at) => (layers - at) * STACK).flatMap((step): Shape[] => {
		const part = {
			x: x + step,
			y: y + step,
			width: width - layers * STACK,
			height: height - layers * STACK
		};
		const edge = box.rest ? { stroke: STRONG, dash: [7, 5] } : { stroke: mix(paper, INK, 0.3) };
		return [
			{
				kind: 'shape',
				d: roundRect({ ...part, y: part.y + 2 }, 8),
				fill: mix(groundOf(box.paper), INK, 0.22)
			},
			{ kind: 'shape', d: roundRect(part, 8), fill: paper, strokeWidth: 1.2, ...edge }
		];
	});
}

function picture(box: NoteBox, width: number, pictureOf: PictureOf): SceneNode[] {
	const { image, rect } = box;
	if (!image) return [];
	const room = {
		x: rect.x + IMAGE_PAD,
		y: rect.y + IMAGE_PAD,
		width: width - 2 * IMAGE_PAD,
		height: box.imageHeight - IMAGE_PAD
	};
	const white: Shape = { kind: 'shape', d: roundRect(room, 5), fill: SHEET };
	if (image.kind === 'drawing') {
		const bounds = drawingBounds(image.strokes);
		const to = inside(bounds, room);
		const scale = to.width / bounds.width;
		const strokes: Shape = {
			kind: 'shape',
			d: drawingPath(image.strokes),
			stroke: INK,
			strokeWidth: 14,
			at: { x: to.x - bounds.x * scale, y: to.y - bounds.y * scale, scale }
		};
		return [white, figure(imageWords(image), [strokes])];
	}
	const pixels = pictureOf(image);
	if (!pixels) return [white, { kind: 'shape', d: roundRect(room, 5), stroke: LINE, strokeWidth: 2 }];
	return [white, { kind: 'picture', image: pixels, box: inside(pixels, room) }];
}

/** A note with all its words, in reading order. */
export function drawNote(pen: Pen, box: NoteBox, pictureOf: PictureOf): SceneNode[] {
	const { rect } = box;
	const under = sheetsUnder(box) * STACK;
	const [width, height] = [rect.width - under, rect.height - under];
	const x = rect.x + NOTE_PAD;
	const room = width - 2 * NOTE_PAD;
	const nodes: SceneNode[] = sheets(box);
	if (box.action) {
		const band = { x: rect.x, y: rect.y, width: 8, height };
		nodes.push({ kind: 'shape', d: roundRect(band, [4, 0, 0, 4]), fill: ACCENT });
	}
	nodes.push(...picture(box, width, pictureOf));
	const step = box.lines.size * LINE_HEIGHT;
	const first = rect.y + box.imageHeight + NOTE_PAD + box.lines.size * 0.95;
	const style: Style = box.named ? 'hand-bold' : 'hand';
	box.lines.lines.forEach((text, at) =>
		nodes.push(...pen.write({ text, style, size: box.lines.size, fill: INK, x, y: first + at * step }))
	);
	nodes.push(...feet({ pen, box, x, room, bottom: rect.y + height - footRoom(box) }));
	return [...nodes, ...drawStickers(pen, box)];
}

type Foot = { text: string; style: Style; size: number; label?: boolean };

/** The small lines below the words, from the top down; the last stands on `bottom`. */
function feet({
	pen,
	box,
	x,
	room,
	bottom
}: {
	pen: Pen;
	box: NoteBox;
	x: number;
	room: number;
	bottom: number;
}): SceneNode[] {
	const all: Foot[] = [
		...(box.caption === null ? [] : [{ text: box.caption, style: 'plain' as const, size: 15.5 }]),
		...box.labels.map((text) => ({ text, style: 'strong' as const, size: 16, label: true })),
		...box.fields.map((text) => ({ text, style: 'plain' as const, size: 15.5 })),
		...box.actionLines.map((text, at) => ({
			text,
			style: at === 0 ? ('strong' as const) : ('plain' as const),
			size: 16
		}))
	];
	if (box.ratings.length > 0) {
		const text = box.ratings.map((one) => `${one.title} ${one.count}`).join(' · ');
		all.push({ text, style: 'strong', size: 16 });
	}
	return all.flatMap(({ text, style, size, label }, at): SceneNode[] => {
		const y = bottom - (all.length - 1 - at) * FOOT_LINE;
		const indent = label ? 13 : 0;
		const words = pen.clip(text, style, (room - indent) / size);
		const sign = { x, y: y - 12, width: 7, height: 14 };
		return [
			...(label ? [{ kind: 'shape' as const, d: roundRect(sign, 0), fill: ACCENT }] : []),
			...pen.write({ text: words, style, size, fill: INK, x: x + indent, y })
		];
	});
}
