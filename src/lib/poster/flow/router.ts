// The arrows of a flowchart: A* over a sparse grid of lines through the gutters between cards, with bends, crossings and shared lines as costs.
import type { Box } from '../scene.ts';

export type Point = { x: number; y: number };
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** A place on the edge of a card where an arrow may begin or end. */
export type Port = Point & { side: Side; middle: boolean };

export type RouteCard = { id: string; box: Box; ports: readonly Port[] };
export type RouteWay = {
	id: string;
	from: string;
	to: string;
	/** Room for its words; null without. */
	label: { width: number; height: number } | null;
};
export type Route = { id: string; points: Point[]; label: Box | null };
export type Routing = {
	routes: Map<string, Route>;
	/** Arrows that run over another one, words that touch something: none in a good drawing. */
	faults: number;
	crossings: number;
	cost: number;
};

const BLOCKED = 400;
const DX = [1, 0, -1, 0] as const;
const DY = [0, 1, 0, -1] as const;
const OUT: Record<Side, number> = { right: 0, bottom: 1, left: 2, top: 3 };

/** Routes every way; `em` is the type size, which all costs are measured in. */
export function routeWays({
	cards,
	ways,
	xs: givenXs,
	ys: givenYs,
	em,
	first
}: {
	cards: readonly RouteCard[];
	ways: readonly RouteWay[];
	/** Lines in the gutters. */
	xs: readonly number[];
	ys: readonly number[];
	em: number;
	/** Which ways take their course before the others: those between cards in line, or those with words. */
	first: 'in-line' | 'answers';
}): Routing {
	const rounded = (value: number) => Math.round(value * 100) / 100;
	const lines = (values: readonly number[]) => [...new Set(values.map(rounded))].sort((a, b) => a - b);
	const ports = cards.flatMap((card) => card.ports);
	const xs = lines([...givenXs, ...ports.map((port) => port.x)]);
	const ys = lines([...givenYs, ...ports.map((port) => port.y)]);
	const [nx, ny] = [xs.length, ys.length];
	const xAt = new Map(xs.map((x, n) => [x, n]));
	const yAt = new Map(ys.map((y, n) => [y, n]));
	const pointOf = (x: number, y: number) => (yAt.get(rounded(y)) ?? 0) * nx + (xAt.get(rounded(x)) ?? 0);
	const byId = new Map(cards.map((card) => [card.id, card]));

	// a segment is named by its first point: horizontal ones 2p, vertical ones 2p + 1
	const closed = new Uint8Array(nx * ny * 2);
	const worded = new Uint8Array(nx * ny * 2);
	const users: (number[] | undefined)[] = new Array<number[] | undefined>(nx * ny * 2);
	/** Ways through a point, and those that turn or end there. */
	const passing: (number[] | undefined)[] = new Array<number[] | undefined>(nx * ny);
	const turning: (number[] | undefined)[] = new Array<number[] | undefined>(nx * ny);

	const eachSegmentIn = (box: Box, act: (segment: number) => void) => {
		const [right, bottom] = [box.x + box.width, box.y + box.height];
		const [firstX, firstY] = [firstFrom(xs, box.x - 0.01), firstFrom(ys, box.y - 0.01)];
		for (let j = Math.max(0, firstY - 1); j < ny && ys[j]! <= bottom + 0.01; j++)
			for (let i = Math.max(0, firstX - 1); i < nx && xs[i]! <= right + 0.01; i++) {
				const [x, y] = [xs[i]!, ys[j]!];
				if (i + 1 < nx && j >= firstY && x < right - 0.01 && xs[i + 1]! > box.x + 0.01) act(2 * (j * nx + i));
				if (j + 1 < ny && i >= firstX && y < bottom - 0.01 && ys[j + 1]! > box.y + 0.01)
					act(2 * (j * nx + i) + 1);
			}
	};
	for (const card of cards) eachSegmentIn(card.box, (segment) => (closed[segment] = 1));

	const size = nx * ny * 4;
	const reached = new Float64Array(size);
	const stamp = new Int32Array(size);
	const parent = new Int32Array(size);
	const settled = new Int32Array(size);
	let run = 0;

	/** Whether two ways may lie on one line: they come together at the same card. */
	const joins = (a: number, b: number) => ways[a]!.to === ways[b]!.to && ways[a]!.from !== ways[b]!.from;

	const taken = new Map<string, { out: number[]; in: number[] }>();
	const portKey = (card: string, port: Port) => `${card} ${rounded(port.x)} ${rounded(port.y)}`;

	function search(n: number, shut: ReadonlySet<Side>): { states: number[]; cost: number } | undefined {
		const way = ways[n]!;
		const [from, to] = [byId.get(way.from), byId.get(way.to)];
		if (!from || !to) return undefined;
		run++;
		const heap = new Heap();
		const goals = new Map<number, number>();
		for (const port of to.ports) {
			const use = taken.get(portKey(to.id, port));
			const price =
				(port.middle ? 0 : 2.2) +
				(port.side === 'top' || port.side === 'left' ? 0 : port.side === 'right' ? 0.8 : 1.6) +
				((use?.out.length ?? 0) > 0 ? BLOCKED : 0) +
				(use?.in.some((other) => !joins(n, other)) ? BLOCKED : 0);
			goals.set(4 * pointOf(port.x, port.y) + ((OUT[port.side] + 2) % 4), price * em);
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
			const use = taken.get(portKey(from.id, port));
			const price =
				(port.middle ? 0 : 2.2) +
				(port.side === 'right' || port.side === 'bottom' ? 0 : port.side === 'left' ? 0.5 : 1.4) +
				((use?.in.length ?? 0) + (use?.out.length ?? 0) > 0 ? BLOCKED : 0) +
				(shut.has(port.side) ? BLOCKED / 2 : 0);
			reach(4 * pointOf(port.x, port.y) + OUT[port.side], price * em, -1);
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
				const segment =
					way4 === 0 ? 2 * point : way4 === 2 ? 2 * next : way4 === 1 ? 2 * point + 1 : 2 * next + 1;
				if (closed[segment]) continue;
				const length = way4 % 2 === 0 ? Math.abs(xs[ii]! - xs[i]!) : Math.abs(ys[jj]! - ys[j]!);
				// around the outside only when there is no way between the cards
				const outside = way4 % 2 === 0 ? j === 0 || j === ny - 1 : i === 0 || i === nx - 1;
				let price = outside ? 1.7 * length : length;
				const here = users[segment];
				if (here && here.length > 0)
					price += here.some((other) => !joins(n, other) || headings.get(other * 1e6 + segment) !== way4)
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
	}

	/** Which way each user of a segment runs. */
	const headings = new Map<number, number>();
	const routes = new Map<
		number,
		{ states: number[]; points: Point[]; label: Box | null; bad: boolean; cost: number }
	>();

	const xy = (point: number): Point => ({ x: xs[point % nx]!, y: ys[Math.floor(point / nx)]! });

	function cornersOf(states: readonly number[]): Point[] {
		const points: Point[] = [];
		states.forEach((state, n) => {
			const next = states[n + 1];
			if (n === 0 || next === undefined || (next & 3) !== (state & 3)) points.push(xy(state >> 2));
		});
		return points;
	}

	function mark(n: number, states: readonly number[], on: boolean): void {
		const change = (list: (number[] | undefined)[], at: number) => {
			const now = (list[at] ?? []).filter((other) => other !== n);
			list[at] = on ? [...now, n] : now;
		};
		states.forEach((state, k) => {
			const point = state >> 2;
			change(passing, point);
			const next = states[k + 1];
			if (k === 0 || next === undefined || (next & 3) !== (state & 3)) change(turning, point);
			if (next === undefined) return;
			const heading = next & 3;
			const other = next >> 2;
			const segment =
				heading === 0 ? 2 * point : heading === 2 ? 2 * other : heading === 1 ? 2 * point + 1 : 2 * other + 1;
			change(users, segment);
			if (on) headings.set(n * 1e6 + segment, heading);
			else headings.delete(n * 1e6 + segment);
		});
		const way = ways[n]!;
		const ends = [
			[way.from, states[0], 'out'],
			[way.to, states.at(-1), 'in']
		] as const;
		for (const [card, state, kind] of ends) {
			if (state === undefined) continue;
			const { x, y } = xy(state >> 2);
			const key = `${card} ${rounded(x)} ${rounded(y)}`;
			const use = taken.get(key) ?? { out: [], in: [] };
			use[kind] = on ? [...use[kind], n] : use[kind].filter((other) => other !== n);
			taken.set(key, use);
		}
	}

	const grown = (box: Box, by: number): Box => ({
		x: box.x - by,
		y: box.y - by,
		width: box.width + 2 * by,
		height: box.height + 2 * by
	});

	function markLabel(box: Box, on: boolean): void {
		eachSegmentIn(grown(box, 0.12 * em), (segment) => {
			worded[segment] = Math.max(0, worded[segment]! + (on ? 1 : -1));
		});
	}

	/** Where the words stand on a way: as near to the card they leave as nothing is in their way. */
	function labelSpot(n: number, states: readonly number[]): Box | null {
		const { label } = ways[n]!;
		if (!label) return null;
		const points = cornersOf(states);
		const labels = [...routes].flatMap(([other, route]) => (other !== n && route.label ? [route.label] : []));
		const isFree = (box: Box) => {
			const near = grown(box, 0.1 * em);
			if (cards.some((card) => overlaps(card.box, near)) || labels.some((one) => overlaps(one, near)))
				return false;
			let free = true;
			eachSegmentIn(grown(box, 0.05 * em), (segment) => {
				if (users[segment]?.some((other) => other !== n)) free = false;
			});
			return free;
		};
		for (let k = 0; k + 1 < points.length; k++) {
			const [a, b] = [points[k]!, points[k + 1]!];
			const level = a.y === b.y;
			const length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
			const along = level ? label.width : label.height;
			const last = k + 2 === points.length;
			const sign = Math.sign(b.x - a.x + b.y - a.y);
			const room = length - along - (last ? 0.85 : 0) * em - (k === 0 ? 0.15 * em : 0);
			for (let off = 0; off <= Math.max(0, room) && room >= -0.01; off += 0.4 * em) {
				const middle = sign * ((k === 0 ? 0.15 * em : 0) + off + along / 2);
				const centre = level ? { x: a.x + middle, y: a.y } : { x: a.x, y: a.y + middle };
				const box = {
					x: centre.x - label.width / 2,
					y: centre.y - label.height / 2,
					width: label.width,
					height: label.height
				};
				if (isFree(box)) return box;
			}
		}
		return null;
	}

	function lay(n: number): void {
		const old = routes.get(n);
		if (old) {
			mark(n, old.states, false);
			if (old.label) markLabel(old.label, false);
			routes.delete(n);
		}
		const shut = new Set<Side>();
		let found: { states: number[]; cost: number } | undefined;
		let label: Box | null = null;
		for (let attempt = 0; attempt < 4; attempt++) {
			const next = search(n, shut);
			if (!next) break;
			const spot = labelSpot(n, next.states);
			if (!found || spot) {
				found = next;
				label = spot;
			}
			if (spot || !ways[n]!.label) break;
			shut.add((['right', 'bottom', 'left', 'top'] as const)[next.states[0]! & 3]!);
		}
		if (!found) return;
		mark(n, found.states, true);
		if (label) markLabel(label, true);
		const bad = (ways[n]!.label !== null && label === null) || found.cost >= BLOCKED * em;
		routes.set(n, { states: found.states, points: cornersOf(found.states), label, bad, cost: found.cost });
	}

	const middleOf = (id: string) => {
		const box = byId.get(id)?.box;
		return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 };
	};
	const far = (way: RouteWay) => {
		const [a, b] = [middleOf(way.from), middleOf(way.to)];
		return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
	};
	/** Whether two cards stand right in line: such a way takes the shortest course before others come. */
	const inLine = (way: RouteWay) => {
		const [a, b] = [middleOf(way.from), middleOf(way.to)];
		return Math.abs(a.x - b.x) < 0.1 || Math.abs(a.y - b.y) < 0.1;
	};
	const order = ways
		.map((way, n) => ({
			n,
			turn: first === 'in-line' && inLine(way) ? 0 : way.label ? 1 : 2,
			length: far(way)
		}))
		.sort((a, b) => a.turn - b.turn || a.length - b.length || a.n - b.n);
	for (const { n } of order) lay(n);
	// once more with everybody in place; then only who still stands in the way
	for (const { n } of order) lay(n);
	for (let round = 0; round < 3 && [...routes.values()].some((route) => route.bad); round++)
		for (const [n, route] of [...routes]) if (route.bad) lay(n);

	let crossings = 0;
	for (const list of passing)
		if (list && list.length > 1)
			for (let a = 0; a < list.length; a++)
				for (let b = a + 1; b < list.length; b++) if (!joins(list[a]!, list[b]!)) crossings++;
	return {
		routes: new Map(
			[...routes].map(([n, { points, label }]) => [ways[n]!.id, { id: ways[n]!.id, points, label }])
		),
		faults: [...routes.values()].filter((route) => route.bad).length + ways.length - routes.size,
		crossings,
		cost: [...routes.values()].reduce((sum, route) => sum + route.cost, 0) / em
	};
}

/** The first of sorted values that is at least so large. */
function firstFrom(values: readonly number[], least: number): number {
	let [low, high] = [0, values.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (values[middle]! < least) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
	return (
		a.x < b.x + b.width - 0.01 &&
		b.x < a.x + a.width - 0.01 &&
		a.y < b.y + b.height - 0.01 &&
		b.y < a.y + a.height - 0.01
	);
}

/** A queue of states by cost. */
class Heap {
	#states: number[] = [];
	#costs: number[] = [];

	push(state: number, cost: number): void {
		const [states, costs] = [this.#states, this.#costs];
		let at = states.length;
		states.push(state);
		costs.push(cost);
		while (at > 0) {
			const up = (at - 1) >> 1;
			if (costs[up]! <= cost) break;
			states[at] = states[up]!;
			costs[at] = costs[up]!;
			at = up;
		}
		states[at] = state;
		costs[at] = cost;
	}

	/** The cheapest state, or -1. */
	pop(): number {
		const [states, costs] = [this.#states, this.#costs];
		const top = states[0];
		if (top === undefined) return -1;
		const state = states.pop()!;
		const cost = costs.pop()!;
		const count = states.length;
		if (count === 0) return top;
		let at = 0;
		for (;;) {
			let child = 2 * at + 1;
			if (child >= count) break;
			if (child + 1 < count && costs[child + 1]! < costs[child]!) child++;
			if (costs[child]! >= cost) break;
			states[at] = states[child]!;
			costs[at] = costs[child]!;
			at = child;
		}
		states[at] = state;
		costs[at] = cost;
		return top;
	}
}
