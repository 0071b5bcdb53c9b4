import { expect, it } from 'vitest';
import { Card } from '#cards/card.ts';
import { readBoard } from '#lib/session/board-snapshot.ts';
import { newStage, stepState } from '#lib/session/stage.ts';
import type { Result } from '#lib/session/result.ts';
import { toMarkdown } from './markdown.ts';
import type { ReportInput } from './report-input.ts';
import { reportOf } from './report-of.ts';

const card = Card.parse({
	id: 'proef',
	title: 'Proefkaart',
	goal: 'Samen kijken naar wat goed loopt.',
	audience: { groups: ['team'], text: 'het team' },
	pdca: ['check'],
	group: { min: 3 },
	layout: 'kolommen',
	zones: [
		{ id: 'goed', title: 'Loopt goed' },
		{ id: 'beter', title: 'Kan beter' }
	],
	labelSets: [{ id: 'fase', title: 'Fase', labels: [{ id: 'basis', title: 'Voor iedereen' }] }],
	steps: [
		{
			id: 'schrijven',
			title: 'Schrijven',
			minutes: 5,
			script: 'Laat schrijven.',
			prompt: 'Wat loopt goed, en wat kan beter?',
			activities: [{ kind: 'collect', zones: ['goed', 'beter'], visibility: 'shared' }]
		},
		{
			id: 'kiezen',
			title: 'Kiezen',
			minutes: 4,
			script: 'Laat kiezen.',
			prompt: 'Zet 2 stippen.',
			activities: [{ kind: 'vote', items: 'notes', zones: ['goed'], dots: 2 }]
		},
		{
			id: 'later',
			title: 'Voor later',
			minutes: 9,
			script: '-',
			prompt: 'Komt nog.',
			activities: [{ kind: 'show' }]
		}
	],
	source: 'geïnspireerd op niets'
});

const note = (text: string, zone: string, more: object = {}) => ({
	text,
	item: 'proef',
	zone,
	step: 'schrijven',
	order: 1,
	...more
});

const board = readBoard([
	['note:a', note('Zorgbox', 'goed', { name: 'An' })],
	['note:b', note('Zorgdoos', 'goed')],
	['pile:p', { name: 'Zorgbox', item: 'proef', zone: 'goed', order: 1 }],
	['in:a', 'p'],
	['in:b', 'p'],
	['mark:p:poster.sterren', true],
	['label:p:basis', true],
	['note:c', note('# Overleg | kort', 'beter', { name: 'Bea' })],
	['plan:c:who', 'zorgcoördinator'],
	['plan:c:when', '2027-01-15'],
	['note:weg', note('GEHEIM', 'beter')],
	['hide:weg', true]
]);

const result: Result = {
	item: 'proef',
	step: 'kiezen',
	round: 1,
	kind: 'vote',
	people: 2,
	items: [
		{
			id: 'p',
			text: 'Zorgbox',
			count: 2,
			dots: 3,
			distribution: [],
			dontKnow: 0,
			n: 0,
			mean: null,
			byAxis: []
		}
	],
	scale: [],
	axes: [],
	dontKnowTitle: null,
	ordered: false,
	hiddenBelow: null
};

function input(more: Partial<ReportInput> = {}): ReportInput {
	const stage = newStage('nobody');
	const done = { ...stepState(stage, 'proef', 'schrijven'), spent: 6 * 60_000 };
	return {
		title: 'Ons overleg',
		createdAt: Date.UTC(2026, 10, 22, 9),
		madeAt: Date.UTC(2026, 10, 22, 12),
		programme: [{ id: 'proef', card }],
		stage: {
			...stage,
			steps: { 'proef/schrijven': done, 'proef/kiezen': stepState(stage, 'proef', 'kiezen') }
		},
		board,
		results: [result],
		classTotals: {},
		joins: { c: 2 },
		people: 2,
		names: false,
		posters: [],
		membercheck: null,
		...more
	};
}

it('tells goal, programme, notes by zone and pile, votes and actions, and nothing that was taken off', () => {
	const text = toMarkdown(reportOf(input()));
	expect(text).toBe(`# Ons overleg

22 november 2026 · 2 mensen · 3 briefjes

## Programma

**Proefkaart**

| Stap | Gepland | Echt |
| --- | --- | --- |
| Schrijven | 5 min | 6 min |
| Kiezen | 4 min | – |
| Voor later | 9 min | niet gedaan |

## Proefkaart

Samen kijken naar wat goed loopt.

### Schrijven

> Wat loopt goed, en wat kan beter?

#### Loopt goed

- Zorgbox (2×) · Voor iedereen · ster
  - Zorgbox
  - Zorgdoos

#### Kan beter

- \\# Overleg \\| kort

### Kiezen

> Zet 2 stippen.

**Stemming van 2 mensen**

| Wat | Stippen |
| --- | --- |
| Zorgbox (2×) | 3 |

geïnspireerd op niets

## Wat we afspreken

**Acties**

| Wat | Wie | Wanneer | Stand |
| --- | --- | --- | --- |
| \\# Overleg \\| kort | zorgcoördinator, 2 doen mee | 2027-01-15 | nog te doen |
`);
});

it('shows names only where they are asked for', () => {
	expect(JSON.stringify(reportOf(input()))).not.toMatch(/"An"|"Bea"/);
	expect(JSON.stringify(reportOf(input({ names: true })))).toContain('"Bea"');
});

it('says that a result had too few answers, and shows none of it', () => {
	const few = { ...result, hiddenBelow: 5, items: [] };
	expect(toMarkdown(reportOf(input({ results: [few] })))).toContain('Minder dan 5 antwoorden');
});

it('adds what people said afterwards, part by part', () => {
	const membercheck = {
		until: null,
		people: 3,
		parts: [
			{
				id: 'x',
				title: 'Loopt goed',
				counts: { klopt: 2, 'klopt-niet': 0, aanvulling: 1 },
				remarks: ['Ook de tuin']
			}
		]
	};
	const text = toMarkdown(reportOf(input({ membercheck })));
	expect(text).toContain('| Loopt goed | 2 | 0 | 1 |');
	expect(text).toContain('- Ook de tuin');
});
