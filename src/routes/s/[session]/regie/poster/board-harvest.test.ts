import { expect, test } from 'vitest';
import { readBoard } from '#lib/session/board-snapshot.ts';
import { unharvested } from './board-harvest.svelte.ts';

const note = (text: string, item = 'swot', order = 0) => ({ text, item, zone: 'z', step: 's', order });

test('what lies visibly on the board and no slot of the poster has, waits', () => {
	const board = readBoard([
		['note:los', note('los briefje')],
		['note:ster', note('al een ster')],
		['mark:ster:poster.sterren', true],
		['note:actie', note('in de actielijst')],
		['mark:actie:actielijst', true],
		['note:weg', note('van het bord gehaald')],
		['hide:weg', true],
		['note:leeg', note('')],
		['note:erin', note('in de stapel')],
		['in:erin', 'stapel'],
		['pile:stapel', { name: 'Samen', item: 'swot', zone: 'z', order: 2 }]
	]);
	expect(unharvested(board, null).map(({ text }) => text)).toEqual([
		'los briefje',
		'in de actielijst',
		'Samen'
	]);
});

test('where one card feeds the poster, only that card counts', () => {
	const board = readBoard([
		['note:a', note('van de swot')],
		['note:b', note('van de oogst', 'oogst')]
	]);
	expect(unharvested(board, 'oogst').map(({ id }) => id)).toEqual(['b']);
});
