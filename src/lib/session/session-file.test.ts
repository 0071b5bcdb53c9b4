import { expect, it } from 'vitest';
import { readBoard } from './board-snapshot.ts';
import { newPosterRecord } from './poster-record.ts';
import { freshContent } from './fresh-content.ts';
import { unreadableRecords } from './session-file.ts';
import { visibleRecords } from './visible-records.ts';

const note = (text: string, more: object = {}) => ({
	text,
	item: 'swot',
	zone: 'sterktes',
	step: 'binnenkant',
	order: 1,
	...more
});

const board: [string, unknown][] = [
	['note:a', note('Zorgbox', { name: 'An' })],
	['note:b', note('Rustige hoek')],
	['text:b', 'Een rustige hoek in elke klas'],
	['note:gone', note('GEHEIM')],
	['hide:gone', true],
	['label:gone:fase', true],
	['pile:off', { name: 'WEG', item: 'swot', zone: 'sterktes', order: 2 }],
	['hide:off', true],
	['note:c', note('IN EEN WEGGEHAALDE STAPEL')],
	['in:c', 'off'],
	['copy:d', { of: 'gone', item: 'swot', zone: 'kansen', order: 1 }],
	['pile:p', { name: 'Overleg', item: 'swot', zone: 'sterktes', order: 3 }],
	['in:a', 'p'],
	['in:b', 'p'],
	['mark:p:poster.sterren', true],
	['spot:now', ['gone']],
	['rubbish', 'NIETS']
];

it('keeps what hangs on the board, in the words shown, and nothing that was taken off', () => {
	const kept = visibleRecords(board, { names: false });
	expect(JSON.stringify(kept)).not.toMatch(/GEHEIM|WEG|gone|off|NIETS|"An"|Rustige hoek"/);
	expect(Object.keys(kept).sort()).toEqual([
		'in:a',
		'in:b',
		'mark:p:poster.sterren',
		'note:a',
		'note:b',
		'pile:p'
	]);
	expect(kept['note:b']).toMatchObject({ text: 'Een rustige hoek in elke klas' });
});

it('keeps names only when they are asked for', () => {
	expect(visibleRecords(board, { names: true })['note:a']).toMatchObject({ name: 'An' });
});

it('gives every id a new one, everywhere it is named', () => {
	const kept = visibleRecords(board, { names: false });
	const {
		version: _,
		away: __,
		...poster
	} = {
		...newPosterRecord(),
		wording: { p: 'Overleg dat telt' },
		hidden: ['a']
	};
	let made = 0;
	const renewed = freshContent(
		{ board: kept, posters: { 'samen-zorg-dragen': poster }, versions: [], photos: {}, results: [] },
		{ newId: () => `nieuw-${made++}`, itemOf: (item) => `${item}-2` }
	);
	const before = readBoard(Object.entries(kept));
	const after = readBoard(renewed.board.map(({ key, value }) => [key, value]));
	const words = (read: typeof before) =>
		[...read.piles.values()].map(({ name, notes, marks }) => ({
			name,
			notes: notes.map(({ text }) => text),
			marks
		}));
	expect(words(after)).toEqual(words(before));
	expect([...after.notes.values()].every(({ item }) => item === 'swot-2')).toBe(true);
	expect(renewed.board.every(({ key }) => key.includes(':nieuw-'))).toBe(true);
	const [pile] = after.piles.keys();
	expect(renewed.posters['samen-zorg-dragen']?.wording).toEqual({ [pile!]: 'Overleg dat telt' });
});

it('names the records it cannot read', () => {
	expect(unreadableRecords({ 'note:a': note('goed'), 'note:b': { text: 5 }, vreemd: true })).toEqual([
		'note:b',
		'vreemd'
	]);
});
