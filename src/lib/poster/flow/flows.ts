// Flowcharts for the test and for the bench: a template as it is printed, and random ones.
import type { FlowTemplateInput } from '#lib/session/lay-flow.ts';
import { inReadingOrder, type FlowCard, type FlowWay } from '#lib/session/flow.ts';
import { randomOf } from '../random.ts';
import { FlowPoster, type FlowPosterInput } from './model.ts';

const WORDS = ['we', 'praten', 'samen', 'met', 'ouders', 'zorgcoördinator', 'begeleidingsdomeinen'];
const TYPES = ['action', 'action', 'action', 'question', 'end', 'emergency'] as const;
const CHANNELS = ['', 'gesprek', 'bericht of telefoon'];
const ANSWERS = ['ja', 'nee', 'deels', 'nee, nog niet helemaal zeker'];

/** A flowchart of so many cards, or of 3 to 40: a chain, and arrows anywhere from its questions. */
export function randomFlow(seed: number, cards?: number): FlowPoster {
	const random = randomOf(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const count = cards ?? 3 + Math.floor(38 * random());
	const text = (most: number) =>
		Array.from({ length: 1 + Math.floor(most * random()) }, () => pick(WORDS)).join(' ');
	const nodes: FlowCard[] = [{ id: 'n0', type: 'start', text: 'Start', role: '', channel: '' }];
	/** One flowchart in ten has as many emergency cards as chance gives it. */
	let emergencies = random() < 0.1 ? count : 3;
	const typeOf = () => {
		const type = pick(TYPES);
		return type === 'emergency' && --emergencies < 0 ? 'action' : type;
	};
	for (let n = 1; n < count; n++)
		nodes.push({
			id: `n${n}`,
			type: typeOf(),
			text: text(9),
			role: random() < 0.5 ? '' : text(9).slice(0, 60).trim(),
			channel: pick(CHANNELS),
			...(random() < 0.05 ? { pin: { row: Math.floor(6 * random()), column: Math.floor(4 * random()) } } : {})
		});
	const chain = nodes.filter(({ type }) => type !== 'emergency');
	const edges: FlowWay[] = chain.flatMap((one, n) =>
		one.type !== 'end' && chain[n + 1]
			? [{ id: `c${n}`, from: one.id, to: chain[n + 1]!.id, words: one.type === 'question' ? 'ja' : '' }]
			: []
	);
	const asks = chain.filter(({ type }) => type === 'question');
	const wild = Math.floor(random() * (2 * asks.length + 1));
	for (let n = 0; n < wild; n++) {
		const from = asks[n % asks.length]!;
		const goal = pick(chain);
		const words = pick(ANSWERS);
		if (from.id !== goal.id) edges.push({ id: `w${n}`, from: from.id, to: goal.id, words });
	}
	const input: FlowPosterInput = {
		kind: 'flow',
		flow: { reader: 'ouder', title: 'Proef', nodes, edges },
		orientation: pick(['portrait', 'landscape'])
	};
	return FlowPoster.parse(input);
}

/** A template as the flowchart of a school. */
export function templateFlow({ reader, title, cards }: FlowTemplateInput & { title: string }): FlowPoster {
	const edges = cards.flatMap(({ id, to }) =>
		to.map(({ card, words }, n) => ({ id: `${id}-${n}`, from: id, to: card, words }))
	);
	const nodes = inReadingOrder(
		cards.map(({ to: _to, picture, ...card }) => (picture === undefined ? card : { ...card, picture })),
		edges
	);
	return FlowPoster.parse({
		kind: 'flow',
		flow: { reader, title, nodes, edges },
		school: 'Basisschool De Linde',
		date: 'november 2026',
		origin: 'Proef'
	});
}
