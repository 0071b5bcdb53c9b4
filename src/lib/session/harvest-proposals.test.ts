import { expect, test } from 'vitest';
import { readBoard } from './board-snapshot.ts';
import { harvestDrops, harvestProposals, zoneProposals } from './harvest-proposals.ts';
import type { ItemView, Result } from './view.ts';

type Card = Pick<ItemView, 'id' | 'zones' | 'labelSets' | 'harvest'>;
const zones = [
	{ id: 'a', title: 'A' },
	{ id: 'b', title: 'B' }
];
const card = (harvest: Card['harvest'], labelSets: Card['labelSets'] = []): Card => ({
	id: 'i',
	zones,
	labelSets,
	harvest
});
const rated = (id: string, distribution: number[], mean: number | null = null): Result['items'][number] => ({
	...{ id, text: id, dots: 0, distribution, dontKnow: 0, mean, byAxis: [] },
	n: distribution.reduce((sum, one) => sum + one, 0)
});
const vote = (dots: Record<string, number>): Result => ({
	item: 'i',
	step: 's',
	round: 1,
	kind: 'vote',
	people: 9,
	scale: [],
	axes: [],
	dontKnowTitle: null,
	ordered: false,
	hiddenBelow: null,
	items: Object.entries(dots).map(([id, count]) => ({ ...rated(id, []), dots: count }))
});

/** Five loose notes in zone a, with extra records. */
const board = (extra: [string, unknown][] = []) =>
	readBoard([
		...Array.from({ length: 5 }, (_, n): [string, unknown] => [
			`own:n${n}`,
			{ text: `n${n}`, item: 'i', zone: 'a', order: n }
		]),
		...extra
	]);

test('by count: the largest piles, never the rest pile, at most the advised number', () => {
	const piles: [string, unknown][] = [
		['pile:p1', { name: 'groot', item: 'i', zone: 'a', order: 0 }],
		['in:n0', 'p1'],
		['in:n1', 'p1'],
		['pile:rest', { name: 'apart', item: 'i', zone: 'a', order: 9, rest: true }],
		['in:n2', 'rest'],
		['in:n3', 'rest']
	];
	const rule = { zones: ['a'], labels: [], by: 'count', slot: 'poster.sterren' as const, max: 1 };
	expect(harvestProposals({ board: board(piles), card: card([rule]), results: [] })).toEqual(
		new Map([['p1', ['poster.sterren']]])
	);
});

test('by votes: the best are proposed, and marks that the vote left behind are proposed to go', () => {
	const rule = { zones: ['a'], labels: [], by: 'votes', slot: 'poster.sterren' as const, max: 2 };
	const results = [vote({ n0: 1, n1: 5, n2: 4, n3: 0 })];
	const marked = board(['n0', 'n1', 'n4'].map((id) => [`mark:${id}:poster.sterren`, true]));
	expect(harvestProposals({ board: marked, card: card([rule]), results })).toEqual(
		new Map([['n2', ['poster.sterren']]])
	);
	// n4 was not voted on: nobody said anything about it.
	expect(harvestDrops({ board: marked, card: card([rule]), results })).toEqual(
		new Map([['n0', ['poster.sterren']]])
	);
	expect(harvestDrops({ board: marked, card: card([rule]), results: [] })).toEqual(new Map());
});

test('by label: a note with two labels is proposed for both slots, one without for basic care', () => {
	const sets = [
		{
			id: 'fase',
			title: 'Fase',
			labels: [
				{ id: 'basis', title: 'Basis', slot: 'poster.zorg.basis' as const },
				{ id: 'meer', title: 'Meer', slot: 'poster.zorg.verhoogd' as const }
			]
		}
	];
	const rules = [
		{ zones: [], labels: ['basis'], by: 'chosen', slot: 'poster.zorg.basis' as const },
		{ zones: [], labels: ['meer'], by: 'chosen', slot: 'poster.zorg.verhoogd' as const }
	];
	const labelled = board([
		['label:n0:basis', true],
		['label:n0:meer', true],
		['label:n1:meer', true]
	]);
	const proposals = harvestProposals({ board: labelled, card: card(rules, sets), results: [] });
	expect(proposals.get('n0')).toEqual(['poster.zorg.basis', 'poster.zorg.verhoogd']);
	expect(proposals.get('n1')).toEqual(['poster.zorg.verhoogd']);
	expect(proposals.get('n2')).toEqual(['poster.zorg.basis']);
});

test('what is chosen already counts for the advised number, and reports are nobody’s proposal', () => {
	const rules = [
		{ zones: ['a'], labels: [], by: 'chosen', slot: 'poster.samen' as const, max: 3 },
		{ zones: ['a'], labels: [], by: 'count', slot: 'verslag' as const }
	];
	const marked = board([
		['mark:n3:poster.samen', true],
		['mark:n4:poster.samen', true]
	]);
	expect([...harvestProposals({ board: marked, card: card(rules), results: [] }).keys()]).toEqual(['n0']);
});

test('a rating proposes the zones with the most green', () => {
	const result: Result = { ...vote({}), kind: 'rate', items: [rated('a', [3, 1]), rated('b', [5, 0])] };
	const rule = { zones: ['a', 'b'], labels: [], by: 'rating', slot: 'poster.sterren' as const };
	expect(zoneProposals({ card: card([rule]), results: [result] })).toEqual([
		{ zone: 'b', slot: 'poster.sterren' }
	]);
});

test('a note that stands for its whole zone is not proposed as one of its activities', () => {
	const zone: [string, unknown] = ['own:z', { text: 'A', item: 'i', zone: 'a', order: 9 }];
	const rule = { zones: ['a'], labels: [], by: 'count', slot: 'poster.sterren' as const };
	const proposed = harvestProposals({ board: board([zone]), card: card([rule]), results: [] });
	expect([...proposed.keys()]).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
});
