import { expect, it } from 'vitest';
import { Card } from '#cards/card.ts';
import { readBoard } from '#lib/session/board-snapshot.ts';
import { newStage } from '#lib/session/stage.ts';
import { csvRows } from './csv-rows.ts';

const card = Card.parse({
	id: 'proef',
	title: 'Proefkaart',
	goal: 'Doel',
	audience: { groups: ['team'], text: 'team' },
	pdca: ['plan'],
	group: { min: 2 },
	layout: 'kolommen',
	zones: [{ id: 'goed', title: 'Loopt goed' }],
	labelSets: [{ id: 'fase', title: 'Fase', labels: [{ id: 'basis', title: 'Voor iedereen' }] }],
	steps: [
		{
			id: 'kleuren',
			title: 'Kleuren',
			minutes: 5,
			script: '-',
			prompt: 'Kleur.',
			activities: [
				{
					kind: 'rate',
					items: 'zones',
					zones: ['goed'],
					scale: [
						{ id: 'a', title: 'Ja' },
						{ id: 'b', title: 'Nee' }
					]
				}
			]
		}
	],
	source: '-'
});
const note = (text: string, order: number) => ({
	text,
	item: 'proef',
	zone: 'goed',
	step: 'kleuren',
	order,
	name: 'An'
});

const rows = (names: boolean) =>
	csvRows({
		title: 'Overleg',
		createdAt: 0,
		madeAt: 0,
		programme: [{ id: 'proef', card }],
		stage: newStage('everybody'),
		board: readBoard([
			['note:a', note('Zorgbox', 1)],
			['note:b', note('WEG', 2)],
			['hide:b', true],
			['pile:p', { name: 'Hulp', item: 'proef', zone: 'goed', order: 1 }],
			['in:a', 'p'],
			['label:p:basis', true],
			['mark:p:poster.sterren', true],
			['plan:p:who', 'zorgteam']
		]),
		results: [
			{
				item: 'proef',
				step: 'kleuren',
				round: 1,
				kind: 'rate',
				people: 3,
				items: [
					{
						id: 'goed',
						text: 'Loopt goed',
						dots: 0,
						distribution: [1, 1],
						dontKnow: 1,
						n: 2,
						mean: 1.5,
						byAxis: []
					}
				],
				scale: [
					{ id: 'a', title: 'Ja' },
					{ id: 'b', title: 'Nee' }
				],
				axes: [],
				dontKnowTitle: 'Weet ik niet',
				ordered: false,
				hiddenBelow: null
			}
		],
		classTotals: {},
		joins: {},
		people: 3,
		names,
		posters: [],
		membercheck: null
	});

it('has a row for every note on the board, every value of a rating and every action', () => {
	expect(rows(false).slice(1)).toEqual([
		['briefje', 'Proefkaart', 'Loopt goed', 'Hulp', 'Zorgbox', '1', 'Voor iedereen', 'ster', '', ''],
		['resultaat', 'Proefkaart', 'Kleuren', '', 'Loopt goed', '1', 'Ja', '', '', ''],
		['resultaat', 'Proefkaart', 'Kleuren', '', 'Loopt goed', '1', 'Nee', '', '', ''],
		['resultaat', 'Proefkaart', 'Kleuren', '', 'Loopt goed', '1', 'Weet ik niet', '', '', ''],
		['resultaat', 'Proefkaart', 'Kleuren', '', 'Loopt goed', '2', 'aantal antwoorden', '', '', ''],
		['resultaat', 'Proefkaart', 'Kleuren', '', 'Loopt goed', '1,5', 'gemiddelde', '', '', ''],
		['actie', 'Proefkaart', 'nog te doen', '', 'Hulp', '', 'Wie: zorgteam', '', '', '']
	]);
});

it('holds names only when they are asked for, and never what was taken off', () => {
	expect(JSON.stringify(rows(false))).not.toMatch(/An|WEG/);
	expect(JSON.stringify(rows(true))).toContain('"An"');
	expect(JSON.stringify(rows(true))).not.toContain('WEG');
});
