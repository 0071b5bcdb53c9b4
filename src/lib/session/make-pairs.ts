// Pairs for a round of talk: nobody meets the same partner twice as long as that can be.
import { FACILITATOR } from './stage.ts';

type Pair = readonly [string, string];

/** How often each two people were in one group; `key` does not care about the order of the two. */
export function meetings(groups: Iterable<readonly string[]>): (a: string, b: string) => number {
	const known = new Map<string, number>();
	for (const people of groups)
		for (const [i, a] of people.entries())
			for (const b of people.slice(i + 1)) known.set(key(a, b), (known.get(key(a, b)) ?? 0) + 1);
	return (a, b) => known.get(key(a, b)) ?? 0;
}

const key = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** One round of the circle method: the first stays, the others turn `turn` places, who face each other are a pair. */
function circleRound(people: readonly string[], turn: number): Pair[] {
	const [first = '', ...others] = people;
	const turned = others.map((_, i) => others[(i + turn) % others.length]!);
	const circle = [first, ...turned];
	return circle.slice(0, circle.length / 2).map((one, i) => [one, circle[circle.length - 1 - i]!]);
}

/** The pairs with the fewest repeats, by trying all of them; for at most sixteen people. */
function bestOfAll(people: readonly string[], met: (a: string, b: string) => number): Pair[] {
	const full = (1 << people.length) - 1;
	const best = new Map<number, { cost: number; pair: Pair; rest: number }>();
	const solve = (done: number): number => {
		if (done === full) return 0;
		const known = best.get(done);
		if (known) return known.cost;
		const a = people.findIndex((_, i) => (done & (1 << i)) === 0);
		let found = { cost: Infinity, pair: [people[a]!, people[a]!] as Pair, rest: full };
		for (let b = a + 1; b < people.length; b++) {
			if (done & (1 << b)) continue;
			const rest = done | (1 << a) | (1 << b);
			const cost = met(people[a]!, people[b]!) + solve(rest);
			if (cost < found.cost) found = { cost, pair: [people[a]!, people[b]!], rest };
		}
		best.set(done, found);
		return found.cost;
	};
	solve(0);
	const pairs: Pair[] = [];
	for (let done = 0; done !== full;) {
		const { pair, rest } = best.get(done)!;
		pairs.push(pair);
		done = rest;
	}
	return pairs;
}

/** Exchanges partners between two pairs as long as that takes repeats away; for a large room. */
function exchanged(pairs: readonly Pair[], met: (a: string, b: string) => number): Pair[] {
	const result = [...pairs];
	for (let better = true; better;) {
		better = false;
		for (let i = 0; i < result.length; i++)
			for (let j = i + 1; j < result.length; j++) {
				const [a, b] = result[i]!;
				const [c, d] = result[j]!;
				const now = met(a, b) + met(c, d);
				if (now === 0) continue;
				const other = met(a, c) + met(b, d) < now ? [[a, c] as const, [b, d] as const] : undefined;
				const swap = other ?? (met(a, d) + met(b, c) < now ? [[a, d] as const, [b, c] as const] : undefined);
				if (!swap) continue;
				[result[i], result[j]] = [swap[0]!, swap[1]!];
				better = true;
			}
	}
	return result;
}

/**
 * Pairs of `people` (in an order that stays the same over the rounds), given the groups of earlier rounds. The
 * facilitator joins an odd one. The circle method gives n - 1 rounds without a repeat while the same people are in;
 * when people came or went, the fewest repeats there can be (beyond sixteen people: as few as exchanging finds).
 */
export function makePairs(people: readonly string[], earlier: readonly (readonly string[])[]): Pair[] {
	const all = people.length % 2 === 0 ? people : [...people, FACILITATOR];
	if (all.length === 0) return [];
	const met = meetings(earlier);
	const repeats = (pairs: readonly Pair[]) => pairs.reduce((sum, [a, b]) => sum + met(a, b), 0);
	const rounds = Array.from({ length: Math.max(1, all.length - 1) }, (_, turn) => circleRound(all, turn));
	const fresh = rounds.find((pairs) => repeats(pairs) === 0);
	if (fresh) return fresh;
	const circle = rounds.reduce((best, pairs) => (repeats(pairs) < repeats(best) ? pairs : best));
	const other = all.length <= 16 ? bestOfAll(all, met) : exchanged(circle, met);
	return repeats(other) < repeats(circle) ? other : circle;
}
