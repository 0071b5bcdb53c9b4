// The arrows of a flowchart: each takes its course in turn, and once more when all the others lie there.
import type { Box } from '../scene.ts';
import { labelSpot } from './label-spot.ts';
import {
	cornersOf,
	createRouteMap,
	SIDES,
	type Point,
	type RouteCard,
	type RouteMap,
	type RouteWay,
	type Side
} from './route-map.ts';
import { BLOCKED, createRouteSearch, type Found } from './route-search.ts';

export type Route = { id: string; points: Point[]; label: Box | null };
export type Routing = {
	routes: Map<string, Route>;
	/** Arrows that run over another one, words that touch something: none in a good drawing. */
	faults: number;
	crossings: number;
	cost: number;
};

/** Which ways take their course before the others: those between cards in line, or those with words. */
type First = 'in-line' | 'answers';

type Laid = { states: number[]; points: Point[]; label: Box | null; bad: boolean; cost: number };

/** Routes every way; `em` is the type size, which all costs are measured in. */
export function routeWays({
	cards,
	ways,
	xs,
	ys,
	em,
	first
}: {
	cards: readonly RouteCard[];
	ways: readonly RouteWay[];
	/** Lines in the gutters. */
	xs: readonly number[];
	ys: readonly number[];
	em: number;
	first: First;
}): Routing {
	const map = createRouteMap({ cards, ways, xs, ys, em });
	const search = createRouteSearch(map);
	const routes = new Map<number, Laid>();
	const labelsBut = (n: number) =>
		[...routes].flatMap(([other, route]) => (other !== n && route.label ? [route.label] : []));

	function lay(n: number): void {
		const old = routes.get(n);
		if (old) {
			map.mark(n, old.states, false);
			if (old.label) map.markLabel(old.label, false);
			routes.delete(n);
		}
		const shut = new Set<Side>();
		let found: Found | undefined;
		let label: Box | null = null;
		for (let attempt = 0; attempt < 4; attempt++) {
			const next = search(n, shut);
			if (!next) break;
			const spot = labelSpot(map, { n, points: cornersOf(map, next.states), labels: labelsBut(n) });
			if (!found || spot) {
				found = next;
				label = spot;
			}
			if (spot || !ways[n]!.label) break;
			shut.add(SIDES[next.states[0]! & 3]!);
		}
		if (!found) return;
		map.mark(n, found.states, true);
		if (label) map.markLabel(label, true);
		const bad = (ways[n]!.label !== null && label === null) || found.cost >= BLOCKED * em;
		routes.set(n, {
			states: found.states,
			points: cornersOf(map, found.states),
			label,
			bad,
			cost: found.cost
		});
	}

	const order = courseOrder(map, first);
	for (const n of order) lay(n);
	// once more with everybody in place; then only who still stands in the way
	for (const n of order) lay(n);
	for (let round = 0; round < 3 && [...routes.values()].some((route) => route.bad); round++)
		for (const [n, route] of [...routes]) if (route.bad) lay(n);

	let crossings = 0;
	for (const list of map.passing)
		if (list && list.length > 1)
			for (let a = 0; a < list.length; a++)
				for (let b = a + 1; b < list.length; b++) if (!map.joins(list[a]!, list[b]!)) crossings++;
	return {
		routes: new Map(
			[...routes].map(([n, { points, label }]) => [ways[n]!.id, { id: ways[n]!.id, points, label }])
		),
		faults: [...routes.values()].filter((route) => route.bad).length + ways.length - routes.size,
		crossings,
		cost: [...routes.values()].reduce((sum, route) => sum + route.cost, 0) / em
	};
}

/** In which order the ways take their course: the near ones first. */
function courseOrder(map: RouteMap, first: First): number[] {
	const middleOf = (id: string) => {
		const box = map.byId.get(id)?.box;
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
	return map.ways
		.map((way, n) => ({
			n,
			turn: first === 'in-line' && inLine(way) ? 0 : way.label ? 1 : 2,
			length: far(way)
		}))
		.sort((a, b) => a.turn - b.turn || a.length - b.length || a.n - b.n)
		.map(({ n }) => n);
}
