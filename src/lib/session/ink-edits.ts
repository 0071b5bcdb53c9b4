// Free lines of a pen on the board, as records to write.
import type { BoardEdit, Target } from './board-edits.ts';
import { boardKey } from './board-records.ts';
import type { Board } from './board-snapshot.ts';

/** Pairs of numbers a line may hold. */
const MOST_POINTS = 1000;

/**
 * The same line in fewer points: none is left out that lies more than `tolerance` board units beside the
 * rest (Douglas and Peucker, 1973).
 */
export function simplify(points: readonly number[], tolerance: number): number[] {
	const count = points.length >> 1;
	if (count < 3) return [...points];
	const keep = new Uint8Array(count);
	keep[0] = keep[count - 1] = 1;
	const todo: [number, number][] = [[0, count - 1]];
	for (let part = todo.pop(); part; part = todo.pop()) {
		const [a, b] = part;
		const line = [points[2 * a]!, points[2 * a + 1]!, points[2 * b]!, points[2 * b + 1]!] as const;
		let far = -1;
		let at = 0;
		for (let n = a + 1; n < b; n++) {
			const off = toSegment(line, { x: points[2 * n]!, y: points[2 * n + 1]! });
			if (off > far) [far, at] = [off, n];
		}
		if (far > tolerance) {
			keep[at] = 1;
			todo.push([a, at], [at, b]);
		}
	}
	return points.filter((_, n) => keep[n >> 1] === 1);
}

/** A line of the pen; `points` are x,y pairs relative to the zone. Nothing for a mere touch. */
export function addInk({
	newId,
	points,
	tint,
	item,
	zone
}: Target & { newId: string; points: readonly number[]; tint: number }): BoardEdit[] {
	let line = simplify(points, 1);
	for (let tolerance = 2; line.length > 2 * MOST_POINTS; tolerance *= 2) line = simplify(points, tolerance);
	line = line.map(Math.round);
	const moved = line.some((value, n) => value !== line[n % 2]);
	return moved ? [{ key: boardKey('ink', newId), value: { item, zone, points: line, tint } }] : [];
}

/** Ids of the lines that pass within `reach` of a place of the zone. */
export function inkAt(
	board: Board,
	{ item, zone, x, y, reach }: Target & { x: number; y: number; reach: number }
): string[] {
	return [...board.ink.values()]
		.filter((line) => line.item === item && line.zone === zone && nearLine(line.points, { x, y }) <= reach)
		.map((line) => line.id);
}

function nearLine(points: readonly number[], { x, y }: { x: number; y: number }): number {
	let near = Infinity;
	for (let n = 0; n + 3 < points.length; n += 2) {
		const line = [points[n]!, points[n + 1]!, points[n + 2]!, points[n + 3]!] as const;
		near = Math.min(near, toSegment(line, { x, y }));
	}
	return near;
}

/** Distance of a point to a stretch of line, its ends included. */
function toSegment(
	[ax, ay, bx, by]: readonly [number, number, number, number],
	{ x, y }: { x: number; y: number }
): number {
	const [dx, dy] = [bx - ax, by - ay];
	const length = dx * dx + dy * dy;
	const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
	return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}

/** Wipes lines. */
export function eraseInk(ids: readonly string[]): BoardEdit[] {
	return ids.map((id) => ({ key: boardKey('ink', id), value: undefined }));
}
