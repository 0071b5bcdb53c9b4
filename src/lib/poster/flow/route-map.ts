// What the search for arrows knows: a sparse grid of lines, what closes it, and who runs where.
import type { Box } from '../scene.ts';
import { grown } from './boxes.ts';

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

/** Directions are 0 right, 1 down, 2 left, 3 up; a state is 4 times its point plus the direction it was entered in. */
export const OUT: Record<Side, number> = { right: 0, bottom: 1, left: 2, top: 3 };
export const SIDES = ['right', 'bottom', 'left', 'top'] as const;

const rounded = (value: number) => Math.round(value * 100) / 100;
const sorted = (values: readonly number[]) => [...new Set(values.map(rounded))].sort((a, b) => a - b);

/** A segment is named by its first point: level ones 2p, upright ones 2p + 1. */
export function segmentOf(point: number, next: number, heading: number): number {
	if (heading === 0) return 2 * point;
	if (heading === 2) return 2 * next;
	return heading === 1 ? 2 * point + 1 : 2 * next + 1;
}

type Users = (number[] | undefined)[];
type PortUse = { out: number[]; in: number[] };

export interface RouteMap {
	readonly cards: readonly RouteCard[];
	readonly ways: readonly RouteWay[];
	readonly byId: ReadonlyMap<string, RouteCard>;
	/** Type size, which all costs are measured in. */
	readonly em: number;
	readonly xs: readonly number[];
	readonly ys: readonly number[];
	/** 1 for a segment that lies on a card. */
	readonly closed: Uint8Array;
	/** How many words lie on a segment. */
	readonly worded: Uint8Array;
	/** Ways along a segment. */
	readonly users: Users;
	/** Ways through a point, and those that turn or end there. */
	readonly passing: Users;
	readonly turning: Users;
	pointOf(port: Point): number;
	xy(point: number): Point;
	eachSegmentIn(box: Box, act: (segment: number) => void): void;
	/** Whether two ways may lie on one line: they come together at the same card. */
	joins(a: number, b: number): boolean;
	/** Which way a way runs along a segment. */
	heading(n: number, segment: number): number | undefined;
	/** Ways that leave or reach a card here. */
	use(card: string, port: Point): PortUse | undefined;
	/** Takes a way in, or out again. */
	mark(n: number, states: readonly number[], on: boolean): void;
	markLabel(box: Box, on: boolean): void;
}

/** An empty map of cards, with lines through the gutters and through every port. */
export function createRouteMap({
	cards,
	ways,
	xs: givenXs,
	ys: givenYs,
	em
}: {
	cards: readonly RouteCard[];
	ways: readonly RouteWay[];
	/** Lines in the gutters. */
	xs: readonly number[];
	ys: readonly number[];
	em: number;
}): RouteMap {
	const ports = cards.flatMap((card) => card.ports);
	const xs = sorted([...givenXs, ...ports.map((port) => port.x)]);
	const ys = sorted([...givenYs, ...ports.map((port) => port.y)]);
	const [nx, ny] = [xs.length, ys.length];
	const xAt = new Map(xs.map((x, n) => [x, n]));
	const yAt = new Map(ys.map((y, n) => [y, n]));
	const closed = new Uint8Array(nx * ny * 2);
	const worded = new Uint8Array(nx * ny * 2);
	const users: Users = new Array<number[] | undefined>(nx * ny * 2);
	const passing: Users = new Array<number[] | undefined>(nx * ny);
	const turning: Users = new Array<number[] | undefined>(nx * ny);
	const headings = new Map<number, number>();
	const taken = new Map<string, PortUse>();

	const xy = (point: number): Point => ({ x: xs[point % nx]!, y: ys[Math.floor(point / nx)]! });
	const portKey = (card: string, { x, y }: Point) => `${card} ${rounded(x)} ${rounded(y)}`;

	function eachSegmentIn(box: Box, act: (segment: number) => void): void {
		const [right, bottom] = [box.x + box.width, box.y + box.height];
		const [firstX, firstY] = [firstFrom(xs, box.x - 0.01), firstFrom(ys, box.y - 0.01)];
		for (let j = Math.max(0, firstY - 1); j < ny && ys[j]! <= bottom + 0.01; j++)
			for (let i = Math.max(0, firstX - 1); i < nx && xs[i]! <= right + 0.01; i++) {
				const [x, y] = [xs[i]!, ys[j]!];
				if (i + 1 < nx && j >= firstY && x < right - 0.01 && xs[i + 1]! > box.x + 0.01) act(2 * (j * nx + i));
				if (j + 1 < ny && i >= firstX && y < bottom - 0.01 && ys[j + 1]! > box.y + 0.01)
					act(2 * (j * nx + i) + 1);
			}
	}

	function mark(n: number, states: readonly number[], on: boolean): void {
		const change = (list: Users, at: number) => {
			const now = (list[at] ?? []).filter((other) => other !== n);
			list[at] = on ? [...now, n] : now;
		};
		states.forEach((state, k) => {
			const point = state >> 2;
			change(passing, point);
			const next = states[k + 1];
			if (k === 0 || next === undefined || (next & 3) !== (state & 3)) change(turning, point);
			if (next === undefined) return;
			const segment = segmentOf(point, next >> 2, next & 3);
			change(users, segment);
			if (on) headings.set(n * 1e6 + segment, next & 3);
			else headings.delete(n * 1e6 + segment);
		});
		const way = ways[n]!;
		const ends = [
			[way.from, states[0], 'out'],
			[way.to, states.at(-1), 'in']
		] as const;
		for (const [card, state, kind] of ends) {
			if (state === undefined) continue;
			const key = portKey(card, xy(state >> 2));
			const use = taken.get(key) ?? { out: [], in: [] };
			use[kind] = on ? [...use[kind], n] : use[kind].filter((other) => other !== n);
			taken.set(key, use);
		}
	}

	for (const card of cards) eachSegmentIn(card.box, (segment) => (closed[segment] = 1));
	return {
		cards,
		ways,
		byId: new Map(cards.map((card) => [card.id, card])),
		em,
		xs,
		ys,
		closed,
		worded,
		users,
		passing,
		turning,
		pointOf: ({ x, y }) => (yAt.get(rounded(y)) ?? 0) * nx + (xAt.get(rounded(x)) ?? 0),
		xy,
		eachSegmentIn,
		joins: (a, b) => ways[a]!.to === ways[b]!.to && ways[a]!.from !== ways[b]!.from,
		heading: (n, segment) => headings.get(n * 1e6 + segment),
		use: (card, port) => taken.get(portKey(card, port)),
		mark,
		markLabel(box, on) {
			eachSegmentIn(grown(box, 0.12 * em), (segment) => {
				worded[segment] = Math.max(0, worded[segment]! + (on ? 1 : -1));
			});
		}
	};
}

/** The corners of a way, its ends included. */
export function cornersOf(map: RouteMap, states: readonly number[]): Point[] {
	return states.flatMap((state, n) => {
		const next = states[n + 1];
		const turns = n === 0 || next === undefined || (next & 3) !== (state & 3);
		return turns ? [map.xy(state >> 2)] : [];
	});
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
