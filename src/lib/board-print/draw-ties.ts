// Lines, ways, branches and ink of the board on paper, as they run on the screen.
import { FLOW_COLOURS } from '#lib/canvas/flow-draw.ts';
import { INK_TINTS } from '#lib/canvas/ink-draw.ts';
import { alongCourse, course, type Tie } from '#lib/canvas/tie-course.ts';
import { n, roundRect } from '#lib/poster/drawings/geometry.ts';
import { group, type SceneNode, type Shape } from '#lib/poster/scene.ts';
import type { BoardInk, BoardNode } from '#lib/session/board-graph.ts';
import type { Rect } from '#lib/session/zone-layout.ts';
import { INK, SHEET, SOFT } from './colours.ts';
import { polygon } from './draw-zone.ts';
import type { Pen } from './pen.ts';

type RectOf = (id: string) => Rect | undefined;
const WIDTH = 3;
/** Widest words on a line, in board units. */
const WORDS = 190;

/** The lines; those of which an end is not on the board are left out. */
export function drawTies(ties: readonly Tie[], rectOf: RectOf): Shape[] {
	return ties.flatMap((tie): Shape[] => {
		const [a, b] = [rectOf(tie.from), rectOf(tie.to)];
		if (!a || !b) return [];
		const { start, end, by } = course(a, b, tie.bend);
		const angle = Math.atan2(end.y - by.y, end.x - by.x);
		const head = tie.arrow ? 5 * WIDTH : 0;
		const back = (turn: number, length: number) =>
			[end.x - Math.cos(angle + turn) * length, end.y - Math.sin(angle + turn) * length] as const;
		const [stopX, stopY] = back(0, head * 0.7);
		const line: Shape = {
			kind: 'shape',
			d: `M${n(start.x)} ${n(start.y)}Q${n(by.x)} ${n(by.y)} ${n(stopX)} ${n(stopY)}`,
			stroke: SOFT,
			strokeWidth: WIDTH
		};
		if (!tie.arrow) return [line];
		const tip = polygon([[end.x, end.y], back(-0.42, head), back(0.42, head)]);
		return [line, { kind: 'shape', d: tip, fill: SOFT }];
	});
}

/** The words on lines, on plates above everything. */
export function drawTieWords(pen: Pen, ties: readonly Tie[], rectOf: RectOf): SceneNode[] {
	return ties.flatMap((tie): SceneNode[] => {
		const [a, b] = [rectOf(tie.from), rectOf(tie.to)];
		if (!a || !b || tie.words === '') return [];
		const { x, y } = alongCourse(course(a, b, tie.bend), 0.42);
		const wide = pen.width(tie.words, 'strong');
		// words that are too long are set narrower on screen; paper has no narrow letters, so smaller ones
		const size = Math.min(17, WORDS / wide);
		const width = wide * size + 20;
		const plate = { x: x - width / 2, y: y - 15, width, height: 30 };
		return [
			{ kind: 'shape', d: roundRect(plate, 15), fill: SHEET, stroke: SOFT, strokeWidth: 1.6 },
			group(
				'P',
				pen.write({
					text: tie.words,
					style: 'strong',
					size,
					fill: INK,
					x,
					y: y + size * 0.36,
					align: 'middle'
				})
			)
		];
	});
}

/** Free lines of the pen. */
export function drawInk(
	lines: readonly BoardInk[],
	cornerOf: (zone: string) => Pick<Rect, 'x' | 'y'> | undefined
): Shape[] {
	return lines.flatMap(({ zone, points, tint }): Shape[] => {
		const corner = cornerOf(zone);
		if (!corner) return [];
		const at = (x = 0, y = 0) => `${n(corner.x + x)} ${n(corner.y + y)}`;
		let d = `M${at(points[0], points[1])}`;
		for (let from = 2; from + 3 < points.length; from += 2) {
			const [ax = 0, ay = 0, bx = 0, by = 0] = points.slice(from, from + 4);
			d += `Q${at(ax, ay)} ${at((ax + bx) / 2, (ay + by) / 2)}`;
		}
		d += `L${at(points.at(-2), points.at(-1))}`;
		return [{ kind: 'shape', d, stroke: INK_TINTS[tint] ?? INK_TINTS[0], strokeWidth: 4.5 }];
	});
}

function signPath(type: BoardNode['type'], { x, y, width, height }: Rect): string {
	if (type === 'question') {
		const slant = height / 2;
		return polygon([
			[x, y + slant],
			[x + slant, y],
			[x + width - slant, y],
			[x + width, y + slant],
			[x + width - slant, y + height],
			[x + slant, y + height]
		]);
	}
	const middle = x + width / 2;
	if (type === 'emergency')
		return polygon([
			[middle, y - 3],
			[middle + height * 0.7, y + height],
			[middle - height * 0.7, y + height]
		]);
	return roundRect({ x, y, width, height }, type === 'start' ? height / 2 : type === 'end' ? 6 : 3);
}

/** What makes a note a card of a flowchart: its edge, the sign of its type, and who and how below it. */
export function drawFlowMark(pen: Pen, node: BoardNode, rect: Rect): SceneNode[] {
	const { edge, fill } = FLOW_COLOURS[node.type];
	const strong = node.type === 'question' || node.type === 'emergency';
	const shapes: SceneNode[] = [
		{
			kind: 'shape',
			d: roundRect(rect, node.type === 'start' ? 24 : 8),
			stroke: edge,
			strokeWidth: strong ? 5 : 3.5
		}
	];
	if (node.type === 'end') {
		const inner = { x: rect.x + 5, y: rect.y + 5, width: rect.width - 10, height: rect.height - 10 };
		shapes.push({ kind: 'shape', d: roundRect(inner, 5), stroke: edge, strokeWidth: 1.5 });
	}
	const sign = { x: rect.x + 10, y: rect.y - 13, width: 40, height: 24 };
	shapes.push({ kind: 'shape', d: signPath(node.type, sign), fill, stroke: edge, strokeWidth: 3 });
	const words = [node.role, node.channel].filter((line) => line !== '');
	if (words.length === 0) return shapes;
	const widest = Math.max(...words.map((line) => pen.width(line, 'plain') * 16));
	const width = Math.min(rect.width - 8, widest + 20);
	const top = rect.y + rect.height - 4;
	const strip = { x: rect.x + 8, y: top, width, height: 6 + 20 * words.length };
	shapes.push({ kind: 'shape', d: roundRect(strip, 6), fill: SHEET, stroke: edge, strokeWidth: 1.4 });
	words.forEach((line, row) => {
		const size = Math.min(16, (width - 20) / pen.width(line, 'plain'));
		shapes.push(
			...pen.write({ text: line, style: 'plain', size, fill: INK, x: rect.x + 18, y: top + 18 + 20 * row })
		);
	});
	return shapes;
}
