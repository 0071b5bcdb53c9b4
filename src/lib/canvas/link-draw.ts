// Draws lines between notes, arrows of a flowchart and branches of a tree, in board units.
import type { Rect } from '#lib/session/zone-layout.ts';
import type { Brush } from './board-extension.ts';
import type { Point } from './camera.ts';
import { alongCourse, course, edgePoint, type Tie } from './tie-course.ts';

/** Draws the lines; those of which an end is not on the board are left out. */
export function drawTies(
	{ context, palette, zoom }: Brush,
	ties: readonly Tie[],
	rectOf: (id: string) => Rect | undefined
): void {
	const width = Math.max(3, 2.2 / zoom);
	context.lineCap = 'round';
	for (const tie of ties) {
		const [a, b] = [rectOf(tie.from), rectOf(tie.to)];
		if (!a || !b) continue;
		const { start, end, by } = course(a, b, tie.bend);
		const angle = Math.atan2(end.y - by.y, end.x - by.x);
		const head = tie.arrow ? 5 * width : 0;
		context.beginPath();
		context.moveTo(start.x, start.y);
		context.quadraticCurveTo(
			by.x,
			by.y,
			end.x - Math.cos(angle) * head * 0.7,
			end.y - Math.sin(angle) * head * 0.7
		);
		context.lineWidth = width;
		context.strokeStyle = palette.soft;
		context.stroke();
		if (!tie.arrow) continue;
		context.beginPath();
		context.moveTo(end.x, end.y);
		for (const side of [-0.42, 0.42])
			context.lineTo(end.x - Math.cos(angle + side) * head, end.y - Math.sin(angle + side) * head);
		context.closePath();
		context.fillStyle = palette.soft;
		context.fill();
	}
}

/** Draws the words on lines, on plates above everything. */
export function drawTieWords(
	{ context, palette }: Brush,
	ties: readonly Tie[],
	rectOf: (id: string) => Rect | undefined
): void {
	context.font = `800 17px ${palette.ui}`;
	context.textAlign = 'center';
	context.textBaseline = 'middle';
	for (const tie of ties) {
		const [a, b] = [rectOf(tie.from), rectOf(tie.to)];
		if (!a || !b || tie.words === '') continue;
		const { x, y } = alongCourse(course(a, b, tie.bend), 0.42);
		const width = Math.min(context.measureText(tie.words).width, 190) + 20;
		context.beginPath();
		context.roundRect(x - width / 2, y - 15, width, 30, 15);
		context.fillStyle = palette.sheet;
		context.fill();
		context.lineWidth = 1.6;
		context.strokeStyle = palette.soft;
		context.stroke();
		context.fillStyle = palette.ink;
		context.fillText(tie.words, x, y + 1, 190);
	}
	context.textAlign = 'start';
	context.textBaseline = 'alphabetic';
}

/** The line under a hand, and a ring around the note that was tapped first. */
export function drawTying(
	{ context, palette, zoom }: Brush,
	{ line, first }: { line: { from: Rect; to: Point } | null; first: Rect | null }
): void {
	context.strokeStyle = palette.accent;
	context.lineWidth = Math.max(4, 3 / zoom);
	context.setLineDash([12, 8]);
	if (line) {
		const start = edgePoint(line.from, line.to);
		context.beginPath();
		context.moveTo(start.x, start.y);
		context.lineTo(line.to.x, line.to.y);
		context.stroke();
	}
	if (first) {
		context.beginPath();
		context.roundRect(first.x - 7, first.y - 7, first.width + 14, first.height + 14, 14);
		context.stroke();
	}
	context.setLineDash([]);
}
