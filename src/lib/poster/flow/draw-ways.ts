// The arrows of a flowchart and the answers on them.
import { n, roundRect } from '../drawings/geometry.ts';
import { figure, group, type Box, type SceneNode, type Shape } from '../scene.ts';
import type { Typesetter } from '../typesetter.ts';
import type { FlowColours } from './colours.ts';
import { LABEL_LEADING, LABEL_SIZE, type WaySize } from './fit-flow.ts';
import type { Point } from './route-map.ts';
import type { Route } from './router.ts';

const HEAD = 0.8;
const ROUND = 0.55;

/** A line along the points, with round corners; it stops where its arrow head begins. */
function pathOf(points: readonly Point[], em: number): string {
	const end = points.at(-1);
	const before = points.at(-2);
	if (!end || !before) return '';
	const last = Math.hypot(end.x - before.x, end.y - before.y) || 1;
	const stop = {
		x: end.x - ((end.x - before.x) / last) * HEAD * em * 0.8,
		y: end.y - ((end.y - before.y) / last) * HEAD * em * 0.8
	};
	const all = [...points.slice(0, -1), stop];
	return all
		.map((point, k) => {
			const [prev, next] = [all[k - 1], all[k + 1]];
			if (!prev) return `M${n(point.x)} ${n(point.y)}`;
			if (!next) return `L${n(point.x)} ${n(point.y)}`;
			const back = Math.hypot(point.x - prev.x, point.y - prev.y);
			const on = Math.hypot(next.x - point.x, next.y - point.y);
			const r = Math.min(ROUND * em, back / 2, on / 2);
			const [ax, ay] = [point.x + ((prev.x - point.x) / back) * r, point.y + ((prev.y - point.y) / back) * r];
			const [bx, by] = [point.x + ((next.x - point.x) / on) * r, point.y + ((next.y - point.y) / on) * r];
			return `L${n(ax)} ${n(ay)}Q${n(point.x)} ${n(point.y)} ${n(bx)} ${n(by)}`;
		})
		.join('');
}

function headOf(points: readonly Point[], em: number): string {
	const end = points.at(-1)!;
	const before = points.at(-2)!;
	const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
	const [dx, dy] = [(end.x - before.x) / length, (end.y - before.y) / length];
	const [bx, by] = [end.x - dx * HEAD * em, end.y - dy * HEAD * em];
	const half = 0.42 * em;
	return `M${n(end.x)} ${n(end.y)}L${n(bx - dy * half)} ${n(by + dx * half)}L${n(bx + dy * half)} ${n(by - dx * half)}Z`;
}

/** Every arrow, with words for who cannot see it; where two cross, the later one passes over. */
export function drawWays(
	routes: readonly { route: Route; to: string; alt: string }[],
	{ em, colours }: { em: number; colours: FlowColours }
): SceneNode[] {
	const drawn = routes.filter(({ route }) => route.points.length > 1);
	const groups = new Map<string, typeof drawn>();
	for (const one of drawn) groups.set(one.to, [...(groups.get(one.to) ?? []), one]);
	// lines to the same card may run together, so none of them may cut another one's
	return [...groups.values()].flatMap((together) => [
		...together.map(({ route }): Shape => ({
			kind: 'shape',
			d: pathOf(route.points, em),
			stroke: '#ffffff',
			strokeWidth: 0.5 * em
		})),
		...together.map(({ route, alt }) =>
			figure(alt, [
				{ kind: 'shape', d: pathOf(route.points, em), stroke: colours.line, strokeWidth: 0.16 * em },
				{ kind: 'shape', d: headOf(route.points, em), fill: colours.line }
			])
		)
	]);
}

/** The answers, each on its arrow. */
export function drawLabels(
	labels: readonly { box: Box; words: string; size: WaySize }[],
	{ em, colours, type }: { em: number; colours: FlowColours; type: Typesetter }
): SceneNode[] {
	return labels.flatMap(({ box, words, size }) => {
		const block = type.block(words, 'strong');
		const height = size.lines.length * LABEL_LEADING * LABEL_SIZE * em;
		return [
			{
				kind: 'shape' as const,
				d: roundRect(box, Math.min(box.height / 2, 0.7 * em)),
				fill: colours.label,
				stroke: colours.labelEdge,
				strokeWidth: 0.09 * em
			},
			group(
				'P',
				type.place({
					block,
					lines: size.lines,
					size: LABEL_SIZE * em,
					fill: colours.ink,
					box: { x: box.x, y: box.y + (box.height - height) / 2, width: box.width, height },
					align: 'middle',
					leading: LABEL_LEADING
				})
			)
		];
	});
}
