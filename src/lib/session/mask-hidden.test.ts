import { expect, test } from 'vitest';
import { readBoard } from './board-snapshot.ts';
import { hiddenOnBoard, maskHidden } from './mask-hidden.ts';
import { openStep } from '../../../tests/fixtures/contributions.ts';
import { newStage } from './stage.ts';

const own = (text: string) => ({ text, item: 'swot', zone: 'sterktes', order: 1 });
const board = (extra: Record<string, unknown>) =>
	readBoard(
		Object.entries({
			'own:a': own('Een naam'),
			'own:b': own('Overleg'),
			'own:c': own('Nog overleg'),
			'pile:p': { name: '', item: 'swot', zone: 'sterktes', order: 1 },
			'in:b': 'p',
			'in:c': 'p',
			...extra
		})
	);
const items = [
	{ id: 'a', text: 'Een naam' },
	{ id: 'p', text: 'Overleg', count: 2 }
];
const ballot = { round: 1, items, frozen: [], revealed: true };
const stage = {
	...newStage('nobody'),
	steps: { 'swot/stippen': openStep({ status: 'closed', ballots: [ballot] }) }
};
const texts = (extra: Record<string, unknown>) =>
	maskHidden(stage, hiddenOnBoard(board(extra))).steps['swot/stippen']?.ballots[0]?.items.map(
		({ text }) => text
	);

test('nothing is left out while nothing was taken off the board', () => {
	expect(texts({})).toEqual(['Een naam', 'Overleg']);
});

test('a note that was taken off the board has no words in a ballot either', () => {
	expect(texts({ 'hide:a': true })).toEqual(['…', 'Overleg']);
});

test('a pile without a name loses the words of its first note with that note', () => {
	expect(texts({ 'hide:b': true })).toEqual(['Een naam', '…']);
	expect(texts({ 'hide:c': true })).toEqual(['Een naam', 'Overleg']);
	expect(texts({ 'hide:p': true })).toEqual(['Een naam', '…']);
});
