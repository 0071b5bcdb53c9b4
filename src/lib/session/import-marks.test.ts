import { expect, test } from 'vitest';
import { loadCards } from '#cards/index.ts';
import { readBoard } from './board-snapshot.ts';
import { importMarks } from './import-marks.ts';
import { importedRecords } from './import-notes.ts';

const cards = loadCards();
const item = (id: string, card = id) => ({ id, card: cards.get(card)! });
const into = item('samen-zorg-dragen');
const zones = into.card.zones.map(({ id }) => id);
const note = (from: string, text: string, order = 1, zone = 'sterktes') => ({
	item: from,
	zone,
	text,
	step: 'x',
	order
});

/** Takes the harvest of a session over on a board that has these records already; gives the whole board back. */
function taken(records: object, before: ReadonlyMap<string, unknown> = new Map()) {
	const programme = ['swot', 'dromen', 'casusbespreking', 'samen-zorg-dragen'].map((id) => item(id));
	let order = 0;
	const notes = importMarks({
		source: { id: 'eerder', title: 'Team in maart', programme, board: readBoard(Object.entries(records)) },
		into,
		step: 'oogst-inladen',
		zones,
		tint: 3,
		nextOrder: () => ++order,
		knew: (id) => before.has(`note:${id}`)
	});
	const after = new Map([
		...before,
		...importedRecords(notes).map(({ key, value }) => [key, value] as const)
	]);
	return { notes, after, board: [...readBoard(after).notes.values()] };
}

test('stars, keys, the slogan and notes with a place come as marked notes with source, colour, voice and times', () => {
	const { board } = taken({
		'note:a': note('swot', 'sterk team'),
		'mark:a:poster.sterren': true,
		'note:b': note('swot', 'rust'),
		'note:c': note('swot', 'meer rust', 2),
		'pile:p': { item: 'swot', zone: 'kansen', name: 'Rust', order: 3 },
		'in:b': 'p',
		'in:c': 'p',
		'mark:p:poster.sleutels': true,
		'note:d': note('dromen', 'Samen dragen we zorg', 4, 'droomzin'),
		'mark:d:poster.slogan': true,
		'note:e': note('dromen', 'leesuur', 5, 'droomzin'),
		'mark:e:poster.zorg.basis': true,
		'note:f': note('swot', 'niet gekozen')
	});
	expect(
		board.map(({ text, zone, marks, tint, voice, source, count }) => ({
			text,
			zone,
			marks,
			tint,
			voice,
			source,
			count
		}))
	).toEqual(
		[
			{ text: 'sterk team', zone: 'sterren', marks: ['poster.sterren'], count: 1 },
			{ text: 'Rust', zone: 'sleutels', marks: ['poster.sleutels'], count: 2 },
			{ text: 'Samen dragen we zorg', zone: 'slogan', marks: ['poster.slogan'], count: 1 },
			{ text: 'leesuur', zone: 'zorg-basis', marks: ['poster.zorg.basis'], count: 1 }
		].map((one) => ({ ...one, tint: 3, voice: 'collega', source: 'Team in maart' }))
	);
});

test('a second time brings only what is new, and not what a hand unmarked here', () => {
	const first = { 'note:a': note('swot', 'een'), 'mark:a:poster.sterren': true };
	const { after, notes } = taken(first);
	expect(taken(first, after).notes).toEqual([]);
	after.delete(`mark:${notes[0]?.id}:poster.sterren`);
	expect(taken(first, after).board.map(({ marks }) => marks)).toEqual([[]]);
	const more = { ...first, 'note:b': note('swot', 'twee', 2), 'mark:b:poster.sterren': true };
	expect(taken(more, after).notes.map(({ value }) => value.text)).toEqual(['twee']);
});

test('what another poster took over and reworded comes once, in those words', () => {
	const { board } = taken({
		'note:a': note('swot', 'een'),
		'mark:a:poster.sterren': true,
		'copy:k': { item: 'samen-zorg-dragen', zone: 'sterren', of: 'a', order: 1 },
		'mark:k:poster.sterren': true,
		'text:k': 'beter gezegd'
	});
	expect(board.map(({ text }) => text)).toEqual(['beter gezegd']);
});

test('what is hidden, or lies in a pile that is hidden, stays', () => {
	const { notes } = taken({
		'note:a': note('swot', 'weg'),
		'mark:a:poster.sterren': true,
		'hide:a': true,
		'note:b': note('swot', 'in een stapel'),
		'mark:b:poster.sterren': true,
		'pile:p': { item: 'swot', zone: 'kansen', name: 'weg', order: 1 },
		'in:b': 'p',
		'hide:p': true
	});
	expect(notes).toEqual([]);
});

test('a card with pupil data is no source: not by a mark, not moved, not in a pile and not as a copy', () => {
	const secret = (id: string) => ({ [`note:${id}`]: note('casusbespreking', 'over L7', 1, 'plannen') });
	const star = (id: string) => ({ [`mark:${id}:poster.sterren`]: true });
	const { notes } = taken({
		...secret('a'),
		...star('a'),
		...secret('b'),
		...star('b'),
		'at:b': { item: 'swot', zone: 'sterktes', x: 0, y: 0 },
		...secret('c'),
		'at:c': { item: 'swot', zone: 'sterktes', x: 0, y: 0 },
		'in:c': 'p',
		'note:d': note('swot', 'ook daar'),
		'in:d': 'p',
		'pile:p': { item: 'swot', zone: 'kansen', name: 'over L7', order: 1 },
		...star('p'),
		...secret('e'),
		'copy:k': { item: 'samen-zorg-dragen', zone: 'sterren', of: 'e', order: 1 },
		...star('k'),
		'copy:l': { item: 'samen-zorg-dragen', zone: 'sterren', of: 'p', order: 2 },
		...star('l')
	});
	expect(notes).toEqual([]);
});
