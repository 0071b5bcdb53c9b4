// Which cards of a large flowchart stand together on a sheet.
import type { FlowCard, FlowWay } from '#lib/session/flow.ts';

/** The cards in the order in which somebody walks through them, an end right behind what leads to it. */
function walked(nodes: readonly FlowCard[], ways: readonly FlowWay[]): FlowCard[] {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const out = new Map<string, string[]>();
	for (const { from, to } of ways) out.set(from, [...(out.get(from) ?? []), to]);
	const seen = new Set<string>();
	const order: FlowCard[] = [];
	const walk = (from: string) => {
		const todo = [from];
		for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
			const node = byId.get(id);
			if (!node || seen.has(id)) continue;
			seen.add(id);
			order.push(node);
			todo.push(...(out.get(id) ?? []).toReversed());
		}
	};
	for (const node of nodes) if (node.type === 'start') walk(node.id);
	for (const node of nodes) walk(node.id);
	return order;
}

/** Cards that ways lead to from the other side, for a cut before every place in the order. */
function cutCosts(order: readonly FlowCard[], ways: readonly FlowWay[]): number[] {
	const at = new Map(order.map((node, n) => [node.id, n]));
	return Array.from({ length: order.length + 1 }, (_, cut) => {
		const over = ways.flatMap(({ from, to }) => {
			const [a, b] = [at.get(from) ?? 0, at.get(to) ?? 0];
			return a < cut !== b < cut ? [to] : [];
		});
		return new Set(over).size;
	});
}

/** How much room a card takes against others. */
export type Weigh = (node: FlowCard) => number;

type Given = { ways: readonly FlowWay[]; count: number; weigh: Weigh };

/**
 * Divides the cards over so many sheets: each a stretch of the walk, about equally full, cut where few ways
 * run from one sheet to the next. Cards that lead nowhere then move to the sheet that leads to them.
 */
export function divideFlow(nodes: readonly FlowCard[], { ways, count, weigh }: Given): FlowCard[][] {
	const order = walked(nodes, ways);
	const sheets = Math.max(1, Math.min(count, order.length));
	/** Weight of the first cards together. */
	const upTo = [0];
	for (const node of order) upTo.push(upTo.at(-1)! + weigh(node));
	const fair = upTo.at(-1)! / sheets;
	const cuts = cutCosts(order, ways);
	const cost = (from: number, to: number) =>
		16 * ((upTo[to]! - upTo[from]! - fair) / fair) ** 2 + (to < order.length ? cuts[to]! : 0);
	// the cheapest way to fill so many sheets with the first cards, and where each of these sheets begins
	type Filled = { cost: number; begins: number[] };
	let filled = order.map((_, n): Filled => ({ cost: cost(0, n + 1), begins: [0] }));
	for (let sheet = 1; sheet < sheets; sheet++)
		filled = order.map((_, n) => {
			let best: Filled = { cost: Infinity, begins: [] };
			for (let from = sheet; from <= n; from++) {
				const before = filled[from - 1]!;
				const sum = before.cost + cost(from, n + 1);
				if (sum < best.cost) best = { cost: sum, begins: [...before.begins, from] };
			}
			return best;
		});
	const begins = filled.at(-1)?.begins ?? [];
	const parts = begins.map((from, n) => order.slice(from, begins[n + 1] ?? order.length));
	return takenHome(parts, { ways, weigh, most: 1.15 * fair });
}

/** Ends move to the sheet that leads to them most, where there is room. */
function takenHome(
	parts: readonly FlowCard[][],
	{ ways, weigh, most }: { ways: readonly FlowWay[]; weigh: Weigh; most: number }
): FlowCard[][] {
	const sheets = parts.map((part) => [...part]);
	const leads = new Set(ways.map(({ from }) => from));
	for (const node of parts.flat()) {
		if (leads.has(node.id) || node.type === 'start') continue;
		const from = sheets.map(
			(sheet) => ways.filter((way) => way.to === node.id && sheet.some(({ id }) => id === way.from)).length
		);
		const home = sheets[from.indexOf(Math.max(...from))] ?? [];
		const now = sheets.find((sheet) => sheet.includes(node)) ?? home;
		if (home === now || (from[sheets.indexOf(home)] ?? 0) <= (from[sheets.indexOf(now)] ?? 0)) continue;
		const weight = home.reduce((sum, one) => sum + weigh(one), 0);
		if (now.length < 2 || weight + weigh(node) > most) continue;
		now.splice(now.indexOf(node), 1);
		home.push(node);
	}
	return sheets;
}
