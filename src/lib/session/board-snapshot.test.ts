import { expect, test } from 'vitest';
import fc from 'fast-check';
import {
	BOARD_RECORDS,
	boardKey,
	isHandKey,
	parseRecord,
	SPOT_KEY,
	type BoardKind
} from './board-records.ts';
import { readBoard, sourcesOf, zoneEntries } from './board-snapshot.ts';

const KINDS = Object.keys(BOARD_RECORDS) as BoardKind[];
const HOME = { item: 'swot', zone: 'sterktes' };
const note = (text: string, order = 1) => ({ ...HOME, text, step: 'binnenkant', order });
const pile = (name = '', order = 1) => ({ ...HOME, name, order });
const read = (records: Record<string, unknown>) => readBoard(Object.entries(records));

const id = fc.constantFrom('a', 'b', 'c', 'd');
const key = fc.oneof(
	fc.tuple(fc.constantFrom(...KINDS), id).map(([kind, one]) => `${kind}:${one}`),
	fc
		.tuple(fc.constantFrom('mark', 'label'), id, fc.constantFrom('poster.sterren', 'fase-basis', 'x'))
		.map((parts) => parts.join(':')),
	fc.constantFrom(
		SPOT_KEY,
		'',
		':',
		'note',
		'note:',
		'note::',
		'__proto__:a',
		'constructor:a',
		'toString:a',
		'a:b:c:d'
	),
	fc.string({ maxLength: 20 })
);
const value = fc.oneof(
	fc.constantFrom<unknown>(
		true,
		'a',
		'b',
		'c',
		['a', 'b'],
		note('x'),
		pile('p'),
		{ ...HOME, of: 'b', order: 1 },
		{ ...HOME, of: 'c', order: 2 }
	),
	fc.record({
		...{ item: fc.constant('swot'), zone: fc.constantFrom('sterktes', 'kansen') },
		x: fc.double(),
		y: fc.double()
	}),
	fc.record({
		text: fc.string(),
		item: fc.string(),
		zone: fc.string(),
		order: fc.double(),
		of: id,
		name: fc.string()
	}),
	fc.anything({ withMap: true, withDate: true, withNullPrototype: true, withBigInt: true })
);

test('any board reads, whatever rubbish stands on it, and says the same twice', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(key, value), { maxLength: 40 }), (records) => {
			const board = readBoard(new Map(records));
			expect(readBoard(new Map(records))).toEqual(board);
			for (const zone of ['sterktes', 'kansen']) {
				const entries = zoneEntries({ board, item: 'swot', zone });
				expect(entries.every((entry) => entry.item === 'swot' && entry.zone === zone && !entry.hidden)).toBe(
					true
				);
			}
			for (const [pileId, { notes }] of board.piles) {
				expect(notes.length).toBeGreaterThan(0);
				expect(notes.every((one) => one.pile === pileId && !one.hidden)).toBe(true);
			}
			for (const one of board.notes.values())
				if (one.of !== null) expect(board.notes.get(one.of)?.kind).not.toBe('copy');
		}),
		{ numRuns: 500 }
	);
});

test('rubbish beside good records changes nothing', () => {
	const good = { 'note:a': note('overleg'), 'in:a': 'p', 'pile:p': pile('Overleg') };
	const rubbish = {
		'note:z': 'tekst',
		'at:a': { x: 'links' },
		'in:b': 7,
		'mark:a:overal': true,
		'text:a': 12,
		'wat:a': true,
		'hide:a': 'ja'
	};
	expect(read({ ...good, ...rubbish })).toEqual(read(good));
});

test('a key has one meaning, and only the server writes notes', () => {
	expect(parseRecord('mark:a:poster.sterren', true)).toMatchObject({
		kind: 'mark',
		id: 'a',
		part: 'poster.sterren'
	});
	for (const wrong of [
		'mark:a',
		'own:a:b',
		'own:',
		'own:a b',
		`own:${'a'.repeat(65)}`,
		'label:a:b c',
		'mark:a:poster.sterren:x'
	])
		expect(parseRecord(wrong, wrong.startsWith('own') ? note('x') : true), wrong).toBeUndefined();
	expect(KINDS.filter((kind) => !isHandKey(boardKey(kind, 'a')))).toEqual(['note']);
	expect(isHandKey('__proto__:a')).toBe(false);
});

test("a wording replaces the author's, and leaves it readable", () => {
	const board = read({ 'note:a': note('overlech'), 'text:a': 'overleg' });
	expect(board.notes.get('a')).toMatchObject({ text: 'overleg', original: 'overlech' });
});

test('a pile counts its visible notes, and disappears with the last of them', () => {
	const records = {
		'note:a': note('x', 1),
		'note:b': note('y', 2),
		'pile:p': pile(),
		'in:a': 'p',
		'in:b': 'p'
	};
	expect(
		read(records)
			.piles.get('p')
			?.notes.map((one) => one.id)
	).toEqual(['a', 'b']);
	expect(read({ ...records, 'hide:a': true }).piles.get('p')?.notes).toHaveLength(1);
	expect(read({ ...records, 'hide:a': true, 'hide:b': true }).piles.size).toBe(0);
});

test('a copy of a copy follows the first note, also in a circle nobody sees', () => {
	const copy = (of: string) => ({ item: 'swot', zone: 'kansen', order: 1, of });
	const board = read({
		'note:a': note('x'),
		'copy:b': copy('a'),
		'copy:c': copy('b'),
		'copy:d': copy('e'),
		'copy:e': copy('d')
	});
	expect(board.notes.get('c')).toMatchObject({ text: 'x', of: 'a', zone: 'kansen' });
	expect(board.notes.has('d')).toBe(false);
});

test('a copy of a pile stands for all its notes', () => {
	const board = read({
		'note:a': note('x', 1),
		'note:b': note('y', 2),
		'pile:p': pile('Samen'),
		'in:a': 'p',
		'in:b': 'p',
		'copy:k': { item: 'swot', zone: 'kansen', of: 'p', order: 1 }
	});
	expect(board.notes.get('k')).toMatchObject({ text: 'Samen', count: 2 });
});

test('a pile of nothing but copies can be shown in a second zone, with its words and number', () => {
	const board = read({
		'note:a': note('leesuur'),
		'note:b': note('rustige hoek', 2),
		'copy:ka': { item: 'samen', zone: 'sterren', of: 'a', order: 0 },
		'copy:kb': { item: 'samen', zone: 'sterren', of: 'b', order: 1 },
		'pile:p': { item: 'samen', zone: 'sterren', name: 'rust', order: 0 },
		'in:ka': 'p',
		'in:kb': 'p',
		'copy:kp': { item: 'samen', zone: 'samen', of: 'p', order: 0 }
	});
	expect(board.notes.get('kp')).toMatchObject({ text: 'rust', hidden: false, count: 2 });
});

test('what follows a note in a pile that was taken off the board is off the board too', () => {
	const board = read({
		'note:a': note('leesuur'),
		'pile:p': pile('rust'),
		'in:a': 'p',
		'hide:p': true,
		'copy:ka': { item: 'samen', zone: 'sterren', of: 'a', order: 0 }
	});
	expect(board.notes.get('ka')?.hidden).toBe(true);
});

test('an imported note keeps its source, and a pile counts how many notes it stands for', () => {
	const board = read({
		'note:a': { ...note('warm onthaal', 1), source: 'Ouders', tint: 2, times: 3 },
		'note:b': note('welkom', 2),
		'pile:p': pile(),
		'in:a': 'p',
		'in:b': 'p',
		'copy:k': { item: 'swot', zone: 'kansen', of: 'p', order: 1 },
		'copy:l': { item: 'swot', zone: 'kansen', of: 'a', order: 2 }
	});
	expect(board.piles.get('p')?.count).toBe(4);
	expect(board.notes.get('k')?.count).toBe(4);
	expect(board.notes.get('l')).toMatchObject({ source: 'Ouders', tint: 2, count: 3 });
	const sources = (id: string) => [...sourcesOf(board, board.notes.get(id) ?? board.piles.get(id)!)].sort();
	expect(sources('p')).toEqual(['', 'Ouders']);
	expect(sources('k')).toEqual(['', 'Ouders']);
	expect(sources('l')).toEqual(['Ouders']);
});

test('actions, lines, flow cards and branches hang on what is visible, and come back with it', () => {
	const records = {
		'note:a': note('x', 1),
		'note:b': note('y', 2),
		'note:c': note('z', 3),
		'plan:a:who': 'zorgteam',
		'plan:weg:who': 'niemand',
		'link:l': { ...HOME, from: 'a', to: 'b', words: 'ja' },
		'link:m': { ...HOME, from: 'a', to: 'weg' },
		'node:a': { type: 'start', reader: 'ouder' },
		'step:a:role': 'zoco',
		'under:b': 'a',
		'under:c': 'b',
		'ink:i': { ...HOME, points: [0, 0, 5, 5], tint: 1 }
	};
	const board = read(records);
	expect([...board.plans.values()]).toEqual([
		{ id: 'a', who: 'zorgteam', when: '', effect: '', evaluation: '', state: 'open' }
	]);
	expect([...board.links.keys()]).toEqual(['l']);
	expect(board.nodes.get('a')).toMatchObject({ type: 'start', role: 'zoco', channel: '' });
	expect([...board.under]).toEqual([
		['b', 'a'],
		['c', 'b']
	]);
	const off = read({ ...records, 'hide:a': true, 'hide:i': true });
	expect([off.plans.size, off.links.size, off.nodes.size, off.ink.size]).toEqual([0, 0, 0, 0]);
	expect([...off.under]).toEqual([['c', 'b']]);
});

test('branches never form a circle, whatever hands hung where', () => {
	const some = fc.constantFrom('a', 'b', 'c', 'd', 'e');
	fc.assert(
		fc.property(fc.dictionary(some, some), (under) => {
			const notes = ['a', 'b', 'c', 'd', 'e'].map((one): [string, unknown] => [`note:${one}`, note(one)]);
			const hung = Object.entries(under).map(([one, parent]): [string, unknown] => [`under:${one}`, parent]);
			const board = readBoard([...notes, ...hung]);
			for (const start of board.under.keys()) {
				let at: string | undefined = start;
				for (let n = 0; n < 6 && at !== undefined; n++) at = board.under.get(at);
				expect(at).toBeUndefined();
			}
		})
	);
});
