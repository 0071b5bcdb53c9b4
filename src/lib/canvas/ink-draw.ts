// Draws free lines of the pen, in board units.
import type { BoardInk } from '#lib/session/board-graph.ts';
import type { Brush } from './board-extension.ts';
import type { Point } from './camera.ts';

/** The colours of the pen, by their number on the board; each has a name on its button. */
export const INK_TINTS = ['#22302f', '#1d4f91', '#9b2c1f', '#24612f', '#7a4b00'] as const;

function stroke({ context }: Brush, points: readonly number[], { x, y }: Point, colour: string): void {
	context.beginPath();
	context.moveTo(x + (points[0] ?? 0), y + (points[1] ?? 0));
	for (let n = 2; n + 3 < points.length; n += 2) {
		const [ax = 0, ay = 0, bx = 0, by = 0] = points.slice(n, n + 4);
		context.quadraticCurveTo(x + ax, y + ay, x + (ax + bx) / 2, y + (ay + by) / 2);
	}
	context.lineTo(x + (points.at(-2) ?? 0), y + (points.at(-1) ?? 0));
	context.lineWidth = 4.5;
	context.lineCap = 'round';
	context.lineJoin = 'round';
	context.strokeStyle = colour;
	context.stroke();
}

/** Draws lines; `zoneAt` is the left upper corner of a zone, undefined when it does not show. */
export function drawInk(
	brush: Brush,
	lines: readonly Pick<BoardInk, 'zone' | 'points' | 'tint'>[],
	zoneAt: (zone: string) => Point | undefined
): void {
	for (const line of lines) {
		const corner = zoneAt(line.zone);
		if (corner) stroke(brush, line.points, corner, INK_TINTS[line.tint] ?? INK_TINTS[0]);
	}
}
