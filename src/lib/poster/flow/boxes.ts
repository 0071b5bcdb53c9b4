// Sums with boxes.
import type { Box } from '../scene.ts';

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
	return (
		a.x < b.x + b.width - 0.01 &&
		b.x < a.x + a.width - 0.01 &&
		a.y < b.y + b.height - 0.01 &&
		b.y < a.y + a.height - 0.01
	);
}

/** A box with room around it. */
export const grown = (box: Box, by: number): Box => ({
	x: box.x - by,
	y: box.y - by,
	width: box.width + 2 * by,
	height: box.height + 2 * by
});
