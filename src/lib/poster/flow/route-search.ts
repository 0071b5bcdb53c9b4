// One arrow through the map: A* in which bends, crossings, the outside and shared lines cost.
import { Heap } from './heap.ts';
import { OUT, segmentOf, type RouteMap, type Side } from './route-map.ts';

/** What running over another way or over words costs, in em: more than any way around. */
export const BLOCKED = 400;
const DX = [1, 0, -1, 0] as const;
const DY = [0, 1, 0, -1] as const;

export type Found = { states: number[]; cost: number };

/** Finds the cheapest course of way `n`, rather not out of the shut sides; undefined when there is none. */
export type RouteSearch = (n: number, shut: ReadonlySet<Side>) => Found | undefined;

/** A search that keeps its tables from one arrow to the next. */
export function createRouteSearch(map: RouteMap): RouteSearch {
	const { ways, byId, em, xs, ys, closed, worded, users, passing, turning, joins } = map;
	const [nx, ny] = [xs.length, ys.length];
	const size = nx * ny * 4;
	const reached = new Float64Array(size);
	const stamp = new Int32Array(size);
	const parent = new Int32Array(size);
	const settled = new Int32Array(size);
	let run = 0;

	return (n, shut) => {
		const way = ways[n]!;
		const [from, to] = [byId.get(way.from), byId.get(way.to)];
		if (!from || !to) return undefined;
		run++;
		const heap = new Heap();
		const goals = new Map<number, number>();
		for (const port of to.ports) {
			const use = map.use(to.id, port);
			const price =
				(port.middle ? 0 : 2.2) +
				(port.side === 'top' || port.side === 'left' ? 0 : port.side === 'right' ? 0.8 : 1.6) +
				((use?.out.length ?? 0) > 0 ? BLOCKED : 0) +
				(use?.in.some((other) => !joins(n, other)) ? BLOCKED : 0);
			goals.set(4 * map.pointOf(port) + ((OUT[port.side] + 2) % 4), price * em);
		}
		const box = to.box;
		const guess = (point: number) => {
			const [x, y] = [xs[point % nx]!, ys[Math.floor(point / nx)]!];
			return Math.max(box.x - x, 0, x - box.x - box.width) + Math.max(box.y - y, 0, y - box.y - box.height);
		};
		const reach = (state: number, cost: number, by: number) => {
			if (stamp[state] === run && reached[state]! <= cost) return;
			stamp[state] = run;
			reached[state] = cost;
			parent[state] = by;
			heap.push(state, cost + guess(state >> 2));
		};
		for (const port of from.ports) {
			const use = map.use(from.id, port);
			const price =
				(port.middle ? 0 : 2.2) +
				(port.side === 'right' || port.side === 'bottom' ? 0 : port.side === 'left' ? 0.5 : 1.4) +
				((use?.in.length ?? 0) + (use?.out.length ?? 0) > 0 ? BLOCKED : 0) +
				(shut.has(port.side) ? BLOCKED / 2 : 0);
			reach(4 * map.pointOf(port) + OUT[port.side], price * em, -1);
		}
		let goal = -1;
		let goalCost = Infinity;
		for (;;) {
			const state = heap.pop();
			if (state < 0) break;
			if (settled[state] === run) continue;
			settled[state] = run;
			const cost = reached[state]!;
			if (cost >= goalCost) break;
			const end = goals.get(state);
			if (end !== undefined && cost + end < goalCost && parent[state] !== -1) {
				goal = state;
				goalCost = cost + end;
			}
			const point = state >> 2;
			const heading = state & 3;
			const [i, j] = [point % nx, Math.floor(point / nx)];
			for (let turn = -1; turn <= 1; turn++) {
				const way4 = (heading + turn + 4) & 3;
				if (turn !== 0 && parent[state] === -1) continue;
				const [ii, jj] = [i + DX[way4]!, j + DY[way4]!];
				if (ii < 0 || jj < 0 || ii >= nx || jj >= ny) continue;
				const next = jj * nx + ii;
				const segment = segmentOf(point, next, way4);
				if (closed[segment]) continue;
				const length = way4 % 2 === 0 ? Math.abs(xs[ii]! - xs[i]!) : Math.abs(ys[jj]! - ys[j]!);
				// around the outside only when there is no way between the cards
				const outside = way4 % 2 === 0 ? j === 0 || j === ny - 1 : i === 0 || i === nx - 1;
				let price = outside ? 1.7 * length : length;
				const here = users[segment];
				if (here && here.length > 0)
					price += here.some((other) => !joins(n, other) || map.heading(other, segment) !== way4)
						? BLOCKED * em
						: -0.55 * length;
				if (worded[segment]) price += BLOCKED * em;
				if (turn !== 0) price += 1.5 * em;
				// what is at the point we leave
				const others = passing[point];
				if (others && others.length > 0)
					for (const other of others) {
						if (joins(n, other)) continue;
						price += turn !== 0 || turning[point]?.includes(other) ? BLOCKED * em : 3.2 * em;
					}
				reach(4 * next + way4, cost + price, state);
			}
		}
		if (goal < 0) return undefined;
		const states: number[] = [];
		for (let state = goal; state !== -1; state = parent[state]!) states.push(state);
		return { states: states.reverse(), cost: goalCost };
	};
}
