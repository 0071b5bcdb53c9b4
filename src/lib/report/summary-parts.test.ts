import { expect, it } from 'vitest';
import { Card } from '#cards/card.ts';
import { readBoard } from '#lib/session/board-snapshot.ts';
import { newStage } from '#lib/session/stage.ts';
import { summaryParts } from './summary-parts.ts';

const card = (id: string, confidential = false) =>
	Card.parse({
		id,
		title: id,
		goal: 'Doel',
		audience: { groups: ['team'], text: 'team' },
		pdca: ['plan'],
		group: { min: 2 },
		layout: 'kolommen',
		zones: [
			{ id: 'goed', title: 'Loopt goed' },
			{ id: 'leeg', title: 'Leeg' }
		],
		steps: [
			{
				id: 'schrijven',
				title: 'Schrijven',
				minutes: 5,
				script: '-',
				prompt: 'Schrijf.',
				activities: [{ kind: 'collect', zones: ['goed', 'leeg'], visibility: 'shared' }]
			}
		],
		confidential,
		source: '-'
	});

const note = (text: string, item: string, order: number) => ({
	text,
	item,
	zone: 'goed',
	step: 'schrijven',
	order
});

const board = readBoard([
	['note:a', note('Los briefje', 'open', 1)],
	['note:b', note('Zorgbox', 'open', 2)],
	['note:c', note('Zorgdoos', 'open', 3)],
	['pile:p', { name: 'Zorgbox', item: 'open', zone: 'goed', order: 2 }],
	['in:b', 'p'],
	['in:c', 'p'],
	['note:d', note('Gekozen', 'open', 4)],
	['mark:d:poster.sterren', true],
	['plan:d:who', 'zorgteam'],
	['note:e', note('LEERLING', 'casus', 1)],
	['plan:e:who', 'LEERLING'],
	['note:f', note('WEG', 'open', 5)],
	['hide:f', true]
]);

const parts = summaryParts({
	board,
	programme: [
		{ id: 'open', card: card('open') },
		{ id: 'casus', card: card('casus', true) }
	],
	stage: newStage('nobody'),
	joins: {}
});

it('tells what was chosen first, then what was named most, and the actions', () => {
	expect(parts).toEqual([
		{ id: 'open/goed', title: 'Loopt goed', lines: ['Gekozen', 'Zorgbox (2×)', 'Los briefje'], more: 0 },
		{ id: 'acties', title: 'Wat we afspreken', lines: ['Gekozen – zorgteam'], more: 0 }
	]);
});

it('tells nothing of a card with pupil data, and nothing that was taken off', () => {
	expect(JSON.stringify(parts)).not.toMatch(/LEERLING|WEG/);
});
