// What sticks on the edge of a note on paper: stars and keys, how many notes a pile holds, dots of a vote.
import { shapesOf, type MarkShape } from '#lib/canvas/mark-shapes.ts';
import { NOTE_PAD, sheetsUnder, STACK, type NoteBox } from '#lib/canvas/note-box.ts';
import { circle, roundRect } from '#lib/poster/drawings/geometry.ts';
import type { SceneNode, Shape } from '#lib/poster/scene.ts';
import { ACCENT, INK, ON_ACCENT, SHEET } from './colours.ts';
import { polygon } from './draw-zone.ts';
import type { Pen } from './pen.ts';

const STICKER = 28;
const BADGE = 26;

function star(x: number, y: number): Shape {
	const points = Array.from({ length: 10 }, (_, at) => {
		const r = at % 2 ? 4 : 9;
		const angle = (at * Math.PI) / 5 - Math.PI / 2;
		return [x + r * Math.cos(angle), y + r * Math.sin(angle)] as const;
	});
	return { kind: 'shape', d: polygon(points), fill: ON_ACCENT };
}

const SIGNS: Record<MarkShape, Shape[]> = {
	star: [star(0, 0.6)],
	key: [
		{ kind: 'shape', d: circle(-3, -3, 3.6), stroke: ON_ACCENT, strokeWidth: 2.4 },
		{ kind: 'shape', d: 'M0 0L7 7M4 4L6.5 1.5', stroke: ON_ACCENT, strokeWidth: 2.4 }
	],
	poster: [
		{ kind: 'shape', d: 'M-5 -7L5 -7L5 7L-5 7Z', fill: ON_ACCENT },
		{ kind: 'shape', d: 'M-2.5 -3L2.5 -3M-2.5 0L2.5 0M-2.5 3L1 3', stroke: ACCENT, strokeWidth: 1.3 }
	]
};

/** The stickers of a box, in board units. */
export function drawStickers(pen: Pen, box: NoteBox): SceneNode[] {
	const { rect } = box;
	const under = sheetsUnder(box) * STACK;
	const width = rect.width - under;
	const badge = rect.y + rect.height - under - NOTE_PAD + 2;
	const nodes: SceneNode[] = [];
	shapesOf(box.marks).forEach((shape, at) => {
		const x = rect.x + width - STICKER * (0.62 + 0.95 * at);
		const y = rect.y - 3;
		nodes.push(
			{ kind: 'shape', d: circle(x, y, STICKER / 2), fill: ACCENT, stroke: SHEET, strokeWidth: 2 },
			...SIGNS[shape].map((sign) => ({ ...sign, at: { x, y, scale: 1 } }))
		);
	});
	const write = (text: string, x: number): SceneNode[] =>
		pen.write({ text, style: 'strong', size: 20, fill: ON_ACCENT, x, y: badge + 19.5 });
	if (box.type === 'pile' || box.count > 1) {
		const words = `${box.count}×`;
		const plate = {
			x: rect.x - 4,
			y: badge,
			width: pen.width(words, 'strong') * 20 + 22,
			height: BADGE
		};
		nodes.push({ kind: 'shape', d: roundRect(plate, BADGE / 2), fill: INK }, ...write(words, rect.x + 7));
	}
	if (box.dots !== null && box.dots > 0) {
		const words = String(box.dots);
		const wide = pen.width(words, 'strong') * 20 + 40;
		const left = rect.x + width - wide - 4;
		const plate = { x: left, y: badge, width: wide, height: BADGE };
		nodes.push(
			{ kind: 'shape', d: roundRect(plate, BADGE / 2), fill: ACCENT },
			{ kind: 'shape', d: circle(left + 17, badge + BADGE / 2, 7), fill: ON_ACCENT },
			...write(words, left + 29)
		);
	}
	return nodes;
}
