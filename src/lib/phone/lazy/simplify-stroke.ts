// Makes a finger's line short enough to send, with the same look (Ramer 1972, Douglas and Peucker 1973).

/** A point of a stroke, on a square of 1000 × 1000. */
export type Point = readonly [x: number, y: number];

/** Distance of a point to the piece of line between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const dx = bx - ax;
	const dy = by - ay;
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
	return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** The points that matter: none that is left out lies further than `tolerance` from the line. */
export function simplify(points: readonly Point[], tolerance: number): Point[] {
	if (points.length < 3) return [...points];
	const keep = new Set([0, points.length - 1]);
	const todo: [number, number][] = [[0, points.length - 1]];
	for (let span = todo.pop(); span; span = todo.pop()) {
		const [from, to] = span;
		let farthest = -1;
		let most = tolerance;
		for (let index = from + 1; index < to; index++) {
			const away = distance(points[index]!, points[from]!, points[to]!);
			if (away > most) [farthest, most] = [index, away];
		}
		if (farthest < 0) continue;
		keep.add(farthest);
		todo.push([from, farthest], [farthest, to]);
	}
	return [...keep].sort((a, b) => a - b).map((index) => points[index]!);
}

/** Most numbers of one stroke, and of a drawing with `MOST_STROKES` strokes: what the server takes. */
const STROKE_NUMBERS = 2000;
const DRAWING_NUMBERS = 4000;
export const MOST_STROKES = 200;

/** A stroke as it is sent, x and y in turn, within the room that a drawing has left; null when it has none. */
export function fitStroke(
	points: readonly Point[],
	strokes: readonly (readonly number[])[]
): number[] | null {
	const used = strokes.reduce((sum, stroke) => sum + stroke.length, 0);
	const room = Math.min(STROKE_NUMBERS, DRAWING_NUMBERS - used);
	if (points.length === 0 || room < 4 || strokes.length >= MOST_STROKES) return null;
	const inside = (value: number) => Math.max(0, Math.min(1000, Math.round(value)));
	for (let tolerance = 2; tolerance < 2000; tolerance *= 1.6) {
		const stroke = simplify(points, tolerance).flatMap(([x, y]) => [inside(x), inside(y)]);
		if (stroke.length <= room) return stroke;
	}
	return null;
}
