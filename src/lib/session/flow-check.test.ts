import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLOW_TEMPLATES } from '#cards/samen-zorg-dragen/flow-templates.ts';
import { checkFlow } from './flow-check.ts';
import { FLOW_TYPES, FlowModel, inReadingOrder, reachedFrom } from './flow.ts';

type Card = [id: string, type: FlowModel['nodes'][number]['type'], text?: string];
type Way = [from: string, to: string, words?: string];

function flowOf(cards: Card[], ways: Way[]): FlowModel {
	return FlowModel.parse({
		reader: 'ouder',
		title: '',
		nodes: cards.map(([id, type, text]) => ({ id, type, text: text ?? id })),
		edges: ways.map(([from, to, words], n) => ({ id: `w${n}`, from, to, words: words ?? '' }))
	});
}

const codes = (flow: FlowModel) => checkFlow(flow).map(({ code, node }) => (node ? `${code} ${node}` : code));

const sound: Card[] = [
	['s', 'start'],
	['a', 'action'],
	['v', 'question'],
	['e', 'end'],
	['n', 'emergency']
];
const ways: Way[] = [
	['s', 'a'],
	['a', 'v'],
	['v', 'e', 'ja'],
	['v', 'a', 'nee']
];

describe('checking a flowchart', () => {
	it('finds nothing in a sound one with a circle', () => {
		expect(codes(flowOf(sound, ways))).toEqual([]);
	});

	it('says only that an empty one is empty', () => {
		expect(codes(flowOf([], []))).toEqual(['empty']);
	});

	it.each<[string, Card[], Way[], string[]]>([
		['a dead end', [...sound, ['x', 'action']], [...ways, ['v', 'x', 'deels']], ['dead-end x']],
		['a card nothing leads to', [...sound, ['x', 'action']], [...ways, ['x', 'e']], ['unreachable x']],
		['a second start', [...sound, ['t', 'start']], [...ways, ['t', 'a']], ['more-starts t']],
		['no emergency card', sound.slice(0, 4), ways, ['no-emergency']],
		['a question with one answer', sound, ways.slice(0, 3), ['one-answer v']],
		['an answer without words', sound, [...ways.slice(0, 3), ['v', 'a']], ['answer-missing v']],
		['the same answer twice', sound, [...ways.slice(0, 3), ['v', 'a', ' JA ']], ['answer-double v']],
		['two ways after a step', sound, [...ways, ['a', 'e']], ['choice-without-question a']],
		['an end that goes on', sound, [...ways, ['e', 'a']], ['end-goes-on e']],
		['an arrow to the emergency card', sound, [...ways, ['v', 'n', 'help']], ['emergency-linked n']],
		[
			'a circle without a way out',
			[...sound, ['x', 'action'], ['y', 'action']],
			[...ways, ['v', 'x', 'deels'], ['x', 'y'], ['y', 'x']],
			['endless x', 'endless y']
		]
	])('finds %s', (_name, cards, arrows, expected) => {
		expect(codes(flowOf(cards, arrows))).toEqual(expected);
	});

	it('finds a start or end that is missing, and a card without words', () => {
		expect(codes(flowOf([['a', 'action', ' ']], []))).toEqual([
			'no-start',
			'no-end',
			'no-emergency',
			'text-missing a',
			'dead-end a'
		]);
	});

	it('names only cards and ways of the flowchart, whatever it looks like, and reads every card once', () => {
		const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.tuple(ids, fc.constantFrom(...FLOW_TYPES)), { selector: ([id]) => id }),
				fc.array(fc.tuple(ids, ids, fc.constantFrom('', 'ja', 'nee'))),
				(cards, arrows) => {
					const known = new Set(cards.map(([id]) => id));
					const flow = flowOf(
						cards,
						arrows.filter(([from, to]) => known.has(from) && known.has(to) && from !== to)
					);
					for (const fault of checkFlow(flow)) {
						if (fault.node !== undefined) expect(known).toContain(fault.node);
						if (fault.edge !== undefined) expect(flow.edges.map(({ id }) => id)).toContain(fault.edge);
					}
					const order = inReadingOrder(flow.nodes, flow.edges).map(({ id }) => id);
					expect(order.toSorted()).toEqual([...known].sort());
				}
			)
		);
	});
});

describe.each(Object.values(FLOW_TEMPLATES))('the template for $reader', ({ reader, title, cards }) => {
	const nodes = cards.map(({ to: _to, ...card }) => card);
	const edges = cards.flatMap(({ id, to }) =>
		to.map(({ card, words }, n) => ({ id: `${id}-${n}`, from: id, to: card, words }))
	);

	it('has a target for every arrow, two answers for every question, an emergency card and no fault', () => {
		const ids = new Set(nodes.map(({ id }) => id));
		expect(edges.filter(({ to }) => !ids.has(to))).toEqual([]);
		for (const { id, type } of nodes)
			if (type === 'question')
				expect(edges.filter(({ from }) => from === id).length).toBeGreaterThanOrEqual(2);
		expect(nodes.filter(({ type }) => type === 'emergency')).toHaveLength(1);
		expect(checkFlow(FlowModel.parse({ reader, title, nodes, edges }))).toEqual([]);
	});

	it('leads from the start to every card but the emergency card', () => {
		const reached = reachedFrom(edges, ['start']);
		expect(nodes.filter(({ id }) => !reached.has(id)).map(({ type }) => type)).toEqual(['emergency']);
	});
});

it("pupils read short sentences, with a drawing on every card but the emergency card's", () => {
	const { cards } = FLOW_TEMPLATES.leerling;
	expect(cards.filter(({ type, picture }) => type !== 'emergency' && !picture)).toEqual([]);
	for (const { text } of cards)
		for (const sentence of text.split(/[.!?]/)) expect(sentence.trim().split(' ').length).toBeLessThan(12);
});
