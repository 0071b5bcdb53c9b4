// A flowchart as plain data: cards of five types and the ways on between them.
import { z } from 'zod';

export const FLOW_READERS = ['leerkracht', 'ouder', 'leerling', 'extern'] as const;
export const FlowReader = z.enum(FLOW_READERS);
export type FlowReader = z.infer<typeof FlowReader>;

export const FLOW_TYPES = ['start', 'action', 'question', 'end', 'emergency'] as const;
export const FlowType = z.enum(FLOW_TYPES);
export type FlowType = z.infer<typeof FlowType>;

/** Row and column of the printed flowchart, from 0. */
export const FlowPin = z.strictObject({ row: z.int().min(0).max(40), column: z.int().min(0).max(12) });
export type FlowPin = z.infer<typeof FlowPin>;

const Id = z.string().min(1).max(64);

export const FlowCard = z.strictObject({
	id: Id,
	type: FlowType,
	text: z.string().max(2000),
	/** At whose door you knock. */
	role: z.string().max(80).default(''),
	/** In which way: a talk, a message, a form. */
	channel: z.string().max(80).default(''),
	pin: FlowPin.optional(),
	picture: z.string().max(40).optional()
});
export type FlowCard = z.infer<typeof FlowCard>;

/** A way on; of a question `words` is the answer. */
export const FlowWay = z.strictObject({ id: Id, from: Id, to: Id, words: z.string().max(60).default('') });
export type FlowWay = z.infer<typeof FlowWay>;

export const FlowModel = z.strictObject({
	reader: FlowReader,
	title: z.string().max(2000),
	/** In reading order. */
	nodes: z.array(FlowCard).max(200),
	edges: z.array(FlowWay).max(600)
});
export type FlowModel = z.infer<typeof FlowModel>;

/** The ways on from a card, in order. */
export function waysFrom(flow: Pick<FlowModel, 'edges'>, id: string): FlowWay[] {
	return flow.edges.filter((edge) => edge.from === id);
}

/** Every card that can be reached from these, themselves included. */
export function reachedFrom(edges: readonly FlowWay[], from: readonly string[]): Set<string> {
	const seen = new Set(from);
	const todo = [...from];
	for (let id = todo.pop(); id !== undefined; id = todo.pop())
		for (const edge of edges)
			if (edge.from === id && !seen.has(edge.to)) {
				seen.add(edge.to);
				todo.push(edge.to);
			}
	return seen;
}

/**
 * The cards as somebody reads them: from the start along the ways on, a branch before the next one, what
 * nothing leads to behind that, ends and the emergency card last.
 */
export function inReadingOrder(nodes: readonly FlowCard[], edges: readonly FlowWay[]): FlowCard[] {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const order: FlowCard[] = [];
	const seen = new Set<string>();
	const walk = (from: string) => {
		const todo = [from];
		for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
			const node = byId.get(id);
			if (!node || seen.has(id)) continue;
			seen.add(id);
			order.push(node);
			todo.push(
				...waysFrom({ edges: [...edges] }, id)
					.map((edge) => edge.to)
					.reverse()
			);
		}
	};
	for (const node of nodes) if (node.type === 'start') walk(node.id);
	for (const node of nodes) walk(node.id);
	const rank = ({ type }: FlowCard) => (type === 'emergency' ? 2 : type === 'end' ? 1 : 0);
	return order
		.map((node, n) => ({ node, n }))
		.sort((a, b) => rank(a.node) - rank(b.node) || a.n - b.n)
		.map(({ node }) => node);
}
