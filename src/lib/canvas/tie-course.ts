// Which lines a board has between its notes, and how they run; for the canvas and for print. Pure.
import type { Board } from '#lib/session/board-snapshot.ts';
import type { Rect } from '#lib/session/zone-layout.ts';
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
export function course(a: Rect, b: Rect, bend: number): { start: Point; end: Point; by: Point } {
	const [p, q] = [middle(a), middle(b)];
	const length = Math.hypot(q.x - p.x, q.y - p.y) || 1;
	const by = {
		x: (p.x + q.x) / 2 - ((q.y - p.y) / length) * bend,
		y: (p.y + q.y) / 2 + ((q.x - p.x) / length) * bend
	};
	return { start: edgePoint(a, by), end: edgePoint(b, by), by };
}

/** A point of a bent line; `t` runs from 0 at its start to 1 at its end. */
export const alongCourse = (
	{ start, by, end }: { start: Point; by: Point; end: Point },
	t: number
): Point => ({
	x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * by.x + t ** 2 * end.x,
	y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * by.y + t ** 2 * end.y
});

/** Lines, ways of flowcharts and branches of an item; two ways between the same notes bend away from each other. */
export function tiesOf(board: Board, item: string | undefined): Tie[] {
	const links = [...board.links.values()];
	const lines = links
		.filter((link) => link.item === item)
		.map((link): Tie => {
			const twin = links.some((one) => one.id !== link.id && one.from === link.to && one.to === link.from);
			const same = links.filter((one) => one.from === link.from && one.to === link.to);
			const arrow = board.nodes.has(link.from) && board.nodes.has(link.to);
			return { ...link, arrow, bend: twin ? 34 : same.indexOf(link) * 44 };
		});
	const branches = [...board.under].map(([id, parent]): Tie => ({
		from: parent,
		to: id,
		words: '',
		arrow: false,
		bend: 0
	}));
	return [...lines, ...branches];
}

/** Where a line to a note ends: at its pile, when it lies in one that shows. */
export function shownAs(board: Board, shows: (id: string) => boolean): (id: string) => string {
	return (id) => {
		const pile = board.notes.get(id)?.pile;
		return pile != null && shows(pile) ? pile : id;
	};
}
