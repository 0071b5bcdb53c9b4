// The shape of a picture on a note: how high it is at a width, and what part of a finger drawing has ink.
import type { NoteImage } from '#lib/session/note-image.ts';
import type { Rect } from '#lib/session/zone-layout.ts';

/** Highest and lowest a picture may be, as a share of its width. */
const TALLEST = 1.1;
const FLATTEST = 0.45;
/** Room around the strokes of a drawing, and the least part of the square that shows: a dot stays a dot. */
const MARGIN = 40;
const LEAST = 300;

/** The part of the 1000 × 1000 square that shows of a drawing. */
export function drawingBounds(strokes: readonly (readonly number[])[]): Rect {
	const xs = strokes.flatMap((stroke) => stroke.filter((_, n) => n % 2 === 0));
	const ys = strokes.flatMap((stroke) => stroke.filter((_, n) => n % 2 === 1));
	const span = (all: number[]) => {
		const [from, to] = [Math.min(...all) - MARGIN, Math.max(...all) + MARGIN];
		const grow = Math.max(0, LEAST - (to - from)) / 2;
		return { from: from - grow, size: to - from + 2 * grow };
	};
	const [x, y] = [span(xs), span(ys)];
	const height = Math.min(Math.max(y.size, x.size * FLATTEST), Math.max(y.size, x.size));
	return { x: x.from, y: y.from - (height - y.size) / 2, width: x.size, height };
}

/** Height to width of a picture as it stands on a note; what is taller or flatter is shown whole inside. */
export function imageRatio(image: NoteImage): number {
	const own =
		image.kind === 'picture'
			? 1
			: image.kind === 'photo'
				? image.height / image.width
				: drawingBounds(image.strokes).height / drawingBounds(image.strokes).width;
	return Math.min(TALLEST, Math.max(FLATTEST, own));
}

/** The largest place for something of a shape, in the middle of a room. */
export function inside(shape: { width: number; height: number }, room: Rect): Rect {
	const zoom = Math.min(room.width / shape.width, room.height / shape.height);
	const [width, height] = [shape.width * zoom, shape.height * zoom];
	return { x: room.x + (room.width - width) / 2, y: room.y + (room.height - height) / 2, width, height };
}

/** Strokes as SVG path data; a single point is a dot. */
export function drawingPath(strokes: readonly (readonly number[])[]): string {
	return strokes
		.map((stroke) => {
			const points = Array.from({ length: Math.floor(stroke.length / 2) }, (_, n) => [
				stroke[2 * n] ?? 0,
				stroke[2 * n + 1] ?? 0
			]);
			const [first, ...rest] = points;
			const line = rest.length > 0 ? rest : [first ?? [0, 0]];
			return `M${first?.join(' ')}L${line.map((point) => point.join(' ')).join(' ')}`;
		})
		.join('');
}
