import { expect, test } from 'vitest';
import { readBoard } from './board-snapshot.ts';
import { harvestDrops, harvestProposals, statementProposals, zoneProposals } from './harvest-proposals.ts';
import type { Result } from './result.ts';
import type { ItemView } from './view.ts';

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

test('a rule may ask that at least two sources carry a note; piles and copies count theirs', () => {
	const from = (id: string, source: string | undefined, order: number): [string, unknown] => [
		`note:${id}`,
		{ text: id, item: 'i', zone: 'a', step: 's', order, ...(source ? { source, tint: 1 } : {}) }
	];
	const shared = readBoard([
		from('een', 'Ouders', 1),
		from('twee', 'Team', 2),
		from('drie', 'Ouders', 3),
		from('vier', 'Ouders', 4),
		['pile:p', { name: 'onthaal', item: 'i', zone: 'a', order: 0 }],
		['in:een', 'p'],
		['in:twee', 'p'],
		['pile:q', { name: 'ouders', item: 'i', zone: 'a', order: 5 }],
		['in:drie', 'q'],
		['in:vier', 'q'],
		['copy:k', { of: 'p', item: 'i', zone: 'b', order: 1 }]
	]);
	const rule = (zone: string) => ({
		...{ zones: [zone], labels: [], by: 'chosen', slot: 'poster.sterren' as const, sources: 2 }
	});
	const proposed = (zone: string) => [
		...harvestProposals({ board: shared, card: card([rule(zone)]), results: [] }).keys()
	];
	expect(proposed('a')).toEqual(['p']);
	expect(proposed('b')).toEqual(['k']);
});

test('statements above or below a mean are proposed with their words, until a note with that mark has them', () => {
	const result: Result = {
		...{ ...vote({}), kind: 'rate' },
		items: [
			rated('goed', [0, 3], 5.2),
			rated('midden', [1], 3.5),
			rated('laag', [2], 1.8),
			rated('niemand', [])
		]
	};
	const rules: Card['harvest'] = [
		{ zones: ['a'], labels: [], by: 'rating', step: 's', above: 4.5, slot: 'poster.sterren' },
		{ zones: ['b'], labels: [], by: 'rating', step: 's', below: 2, slot: 'poster.sleutels' }
	];
	const propose = (records: [string, unknown][] = []) =>
		statementProposals({ board: board(records), card: card(rules), results: [result] }).map((one) => [
			one.text,
			one.zone,
			one.slot
		]);
	expect(propose()).toEqual([
		['goed', 'a', 'poster.sterren'],
		['laag', 'b', 'poster.sleutels']
	]);
	const taken: [string, unknown][] = [
		['own:g', { text: 'goed', item: 'i', zone: 'a', order: 9 }],
		['mark:g:poster.sterren', true]
	];
	expect(propose(taken)).toEqual([['laag', 'b', 'poster.sleutels']]);
	expect(zoneProposals({ card: card(rules), results: [result] })).toEqual([]);
});
