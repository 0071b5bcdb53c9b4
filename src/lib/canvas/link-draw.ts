// Draws lines between notes, arrows of a flowchart and branches of a tree, in board units.
import type { Rect } from '#lib/session/zone-layout.ts';
import type { Brush } from './board-extension.ts';
import type { Point } from './camera.ts';

export type Tie = {
	from: string;
	to: string;
	words: string;
	/** With an arrow head at `to`. */
	arrow: boolean;
	/** How far beside the straight line it bends: for two ways between the same notes. */
	bend: number;
};

const middle = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

/** Where the line from a rectangle's middle to a point leaves that rectangle. */
export function edgePoint(rect: Rect, to: Point): Point {
	const { x, y } = middle(rect);
	const [dx, dy] = [to.x - x, to.y - y];
	if (dx === 0 && dy === 0) return { x, y };
	const part = Math.min(
		dx === 0 ? Infinity : rect.width / 2 / Math.abs(dx),
		dy === 0 ? Infinity : rect.height / 2 / Math.abs(dy)
	);
	return { x: x + dx * Math.min(1, part), y: y + dy * Math.min(1, part) };
}

/** Start, end and the point that bends a line between two rectangles. */
function course(a: Rect, b: Rect, bend: number): { start: Point; end: Point; by: Point } {
	const [p, q] = [middle(a), middle(b)];
	const length = Math.hypot(q.x - p.x, q.y - p.y) || 1;
	const by = {
		x: (p.x + q.x) / 2 - ((q.y - p.y) / length) * bend,
		y: (p.y + q.y) / 2 + ((q.x - p.x) / length) * bend
	};
	return { start: edgePoint(a, by), end: edgePoint(b, by), by };
}

const at = ({ start, by, end }: { start: Point; by: Point; end: Point }, t: number): Point => ({
	x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * by.x + t ** 2 * end.x,
	y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * by.y + t ** 2 * end.y
});

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
		const { x, y } = at(course(a, b, tie.bend), 0.42);
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
