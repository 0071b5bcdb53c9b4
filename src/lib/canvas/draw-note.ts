// Draws one note or pile with its top left corner at 0, 0, in board units.
import { FOOT_LINE, footRoom, IMAGE_PAD, NOTE_PAD, sheetsUnder, STACK, type NoteBox } from './note-box.ts';
import type { NoteImage } from '#lib/session/note-image.ts';
import { drawImage } from './draw-image.ts';
import { MARK_SHAPES, shapeOf, shapesOf, type MarkShape } from './mark-shapes.ts';
import { LINE_HEIGHT } from './note-text.ts';
import type { Palette } from './palette.ts';

type Brush = {
	context: CanvasRenderingContext2D;
	palette: Palette;
	zoom: number;
	/** The photo or talking picture of a note, once it is there. */
	photoOf: (image: NoteImage) => HTMLImageElement | null;
};

const ROUND = 8;
/** Below this many pixels, type is drawn as bars: nobody reads it and it is the costly part. */
const READABLE = 5;
const STICKER = 28;
/** Height of the pill with a count or dots. */
const BADGE = 26;

function sheet(
	context: CanvasRenderingContext2D,
	box: { x: number; y: number; width: number; height: number }
): void {
	context.beginPath();
	context.roundRect(box.x, box.y, box.width, box.height, ROUND);
}

/** Shortens a line with an ellipsis until it fits. */
function clip(context: CanvasRenderingContext2D, line: string, width: number): string {
	if (context.measureText(line).width <= width) return line;
	let short = line;
	while (short.length > 1 && context.measureText(`${short}…`).width > width) short = short.slice(0, -1);
	return `${short.trimEnd()}…`;
}

/** Draws a box; `lifted` while a hand holds it. */
export function drawNote(brush: Brush, box: NoteBox, lifted: boolean): void {
	const { context, palette, zoom } = brush;
	const { width, height } = box.rect;
	if (box.lines.size * zoom < READABLE && !lifted) return drawSmall(brush, box);
	const paper = palette.papers[box.paper - 1] ?? palette.sheet;
	const layers = sheetsUnder(box);
	context.lineWidth = 1.2;
	for (let n = layers; n >= 0; n--) {
		const step = n * STACK;
		const part = { x: step, y: step, width: width - layers * STACK, height: height - layers * STACK };
		sheet(context, { ...part, y: part.y + (lifted && n === 0 ? 7 : 2) });
		context.fillStyle = lifted && n === 0 ? 'rgb(34 48 47 / 35%)' : 'rgb(34 48 47 / 22%)';
		context.fill();
		sheet(context, part);
		context.fillStyle = paper;
		context.fill();
		context.strokeStyle = box.rest ? palette.strong : 'rgb(34 48 47 / 30%)';
		if (box.rest) context.setLineDash([7, 5]);
		context.stroke();
		context.setLineDash([]);
	}
	const top = { width: width - layers * STACK, height: height - layers * STACK };
	if (box.action) stripe(brush, top.height);
	picture(brush, box, top.width);
	drawWords(brush, box, top);
	drawStickers(brush, box, top.width);
}

/** The band that says of a note that it is an action. */
function stripe({ context, palette }: Brush, height: number): void {
	context.beginPath();
	context.roundRect(0, 0, 8, height, [ROUND, 0, 0, ROUND]);
	context.fillStyle = palette.accent;
	context.fill();
}

function picture({ context, palette, photoOf }: Brush, box: NoteBox, width: number): void {
	if (!box.image) return;
	const room = {
		x: IMAGE_PAD,
		y: IMAGE_PAD,
		width: width - 2 * IMAGE_PAD,
		height: box.imageHeight - IMAGE_PAD
	};
	drawImage({ context, palette }, { image: box.image, room, photo: photoOf(box.image) });
}

/** A note too small to read: its paper, bars for its lines, and its marks. */
function drawSmall(brush: Brush, box: NoteBox): void {
	const { context, palette } = brush;
	const { width, height } = box.rect;
	context.fillStyle = 'rgb(34 48 47 / 22%)';
	context.fillRect(2, 4, width, height);
	context.fillStyle = palette.papers[box.paper - 1] ?? palette.sheet;
	context.fillRect(0, 0, width, height);
	picture(brush, box, width);
	context.fillStyle = palette.soft;
	const step = box.lines.size * LINE_HEIGHT;
	box.lines.lines.forEach((line, n) => {
		const length = Math.min(width - 2 * NOTE_PAD, line.length * box.lines.size * 0.5);
		context.fillRect(NOTE_PAD, box.imageHeight + NOTE_PAD + n * step + step * 0.3, length, step * 0.4);
	});
	drawStickers(brush, box, width);
}

function drawWords(
	{ context, palette }: Brush,
	box: NoteBox,
	{ width, height }: { width: number; height: number }
): void {
	const bold = box.named;
	const room = width - 2 * NOTE_PAD;
	context.fillStyle = palette.ink;
	context.textBaseline = 'alphabetic';
	context.textAlign = 'left';
	context.font = `${bold ? 700 : 400} ${box.lines.size}px ${palette.note}`;
	const step = box.lines.size * LINE_HEIGHT;
	let y = box.imageHeight + NOTE_PAD + box.lines.size * 0.95;
	for (const line of box.lines.lines) {
		context.fillText(line, NOTE_PAD, y);
		y += step;
	}
	let foot = height - footRoom(box);
	context.font = `800 16px ${palette.ui}`;
	if (box.ratings.length > 0) {
		context.fillText(
			clip(context, box.ratings.map((one) => `${one.title} ${one.count}`).join(' · '), room),
			NOTE_PAD,
			foot
		);
		foot -= FOOT_LINE;
	}
	for (const [n, words] of box.actionLines.toReversed().entries()) {
		context.font = `${n === box.actionLines.length - 1 ? 800 : 400} 16px ${palette.ui}`;
		context.fillText(clip(context, words, room), NOTE_PAD, foot);
		foot -= FOOT_LINE;
	}
	context.font = `400 15.5px ${palette.ui}`;
	for (const words of box.fields.toReversed()) {
		context.fillText(clip(context, words, room), NOTE_PAD, foot);
		foot -= FOOT_LINE;
	}
	context.font = `800 16px ${palette.ui}`;
	for (const label of box.labels.toReversed()) {
		context.fillStyle = palette.accent;
		context.fillRect(NOTE_PAD, foot - 12, 7, 14);
		context.fillStyle = palette.ink;
		context.fillText(clip(context, label, room - 13), NOTE_PAD + 13, foot);
		foot -= FOOT_LINE;
	}
	if (box.caption !== null) {
		context.font = `400 15.5px ${palette.ui}`;
		context.fillText(clip(context, box.caption, room), NOTE_PAD, foot);
	}
}

function drawStickers(brush: Brush, box: NoteBox, width: number): void {
	const { context, palette } = brush;
	// Count and dots hang from the lower edge of the top sheet, below its last line of words.
	const badge = box.rect.height - sheetsUnder(box) * STACK - NOTE_PAD + 2;
	let x = width - STICKER * 0.62;
	for (const shape of shapesOf(box.marks)) {
		sticker(brush, { shape, x, y: -3, proposed: false });
		if (box.dropped.some((slot) => shapeOf(slot) === shape)) strike(brush, x, -3);
		x -= STICKER * 0.95;
	}
	for (const shape of shapesOf(box.proposed)) {
		sticker(brush, { shape, x, y: -3, proposed: true });
		x -= STICKER * 0.95;
	}
	if (box.type === 'pile' || box.count > 1) {
		const words = `${box.count}×`;
		context.font = `800 20px ${palette.ui}`;
		context.textBaseline = 'alphabetic';
		context.beginPath();
		context.roundRect(-4, badge, context.measureText(words).width + 22, BADGE, BADGE / 2);
		context.fillStyle = palette.ink;
		context.fill();
		context.fillStyle = palette.onAccent;
		context.fillText(words, 7, badge + 19.5);
	}
	if (box.dots !== null && box.dots > 0) {
		const words = `${box.dots}`;
		context.font = `800 20px ${palette.ui}`;
		const wide = context.measureText(words).width + 40;
		const left = width - wide - 4;
		context.beginPath();
		context.roundRect(left, badge, wide, BADGE, BADGE / 2);
		context.fillStyle = palette.accent;
		context.fill();
		context.beginPath();
		context.arc(left + 17, badge + BADGE / 2, 7, 0, Math.PI * 2);
		context.fillStyle = palette.onAccent;
		context.fill();
		context.textBaseline = 'alphabetic';
		context.fillText(words, left + 29, badge + 19.5);
	}
}

/** A mark stuck on the edge; a dashed one is only proposed. */
function sticker(
	{ context, palette }: Brush,
	{ shape, x, y, proposed }: { shape: MarkShape; x: number; y: number; proposed: boolean }
): void {
	context.save();
	context.beginPath();
	context.arc(x, y, STICKER / 2, 0, Math.PI * 2);
	context.fillStyle = proposed ? palette.sheet : palette.accent;
	context.fill();
	context.lineWidth = 2;
	context.strokeStyle = proposed ? palette.accent : palette.sheet;
	if (proposed) context.setLineDash([4, 3]);
	context.stroke();
	context.setLineDash([]);
	context.translate(x - 8, y - 8);
	context.scale(16 / 24, 16 / 24);
	context.fillStyle = proposed ? palette.accent : palette.onAccent;
	context.fill(new Path2D(MARK_SHAPES[shape]), 'evenodd');
	context.restore();
}

/** A line through a mark that is proposed to go. */
function strike({ context, palette }: Brush, x: number, y: number): void {
	const r = STICKER * 0.62;
	for (const [width, colour] of [
		[8, palette.sheet],
		[4, palette.ink]
	] as const) {
		context.beginPath();
		context.moveTo(x - r * 0.8, y + r * 0.8);
		context.lineTo(x + r * 0.8, y - r * 0.8);
		context.lineWidth = width;
		context.strokeStyle = colour;
		context.stroke();
	}
}
