import { expect, test } from 'vitest';
import fc from 'fast-check';
import * as Y from 'yjs';
import {
	addNote,
	copyTo,
	hide,
	isFrozen,
	placeAt,
	restore,
	reword,
	spotlight,
	toggleLabel,
	type BoardEdit
} from './board-edits.ts';
import { BOARD_MAP, parseRecord } from './board-records.ts';
import { readBoard, zoneEntries, type Board } from './board-snapshot.ts';
import { posterSlots, STAR, toggleMark, toggleSlots } from './mark-edits.ts';
import { namePile, pileTogether, putApart, takeApart, takeOut } from './pile-edits.ts';

const ITEM = 'i1';
const at = (zone: string) => ({ item: ITEM, zone });

/** A real document with notes n0, n1, … in zone a, and the acts of one hand on it. */
function boardOf(count: number) {
	const doc = new Y.Doc();
	const map = doc.getMap<unknown>(BOARD_MAP);
	const undo = new Y.UndoManager(map, { trackedOrigins: new Set(['hand']), captureTimeout: 0 });
	const write = (edits: readonly BoardEdit[], origin = 'hand') =>
		doc.transact(() => {
			for (const { key, value } of edits) {
				if (value !== undefined) expect(parseRecord(key, value), key).toBeDefined();
				if (value === undefined) map.delete(key);
				else map.set(key, value);
			}
		}, origin);
	write(
		Array.from({ length: count }, (_, n) => ({
			key: `note:n${n}`,
			value: { text: `tekst ${n}`, ...at('a'), step: 's', order: n }
		})),
		'server'
	);
	const board = () => readBoard(map.entries());
	const shown = (zone = 'a') =>
		zoneEntries({ board: board(), item: ITEM, zone }).map((entry) =>
			entry.type === 'pile' ? `${entry.name}(${entry.notes.map((note) => note.id).join(' ')})` : entry.id
		);
	return { map, undo, write, board, shown };
}

test('notes piled together show as one pile with all of them, at the place of the first', () => {
	const { write, board, shown } = boardOf(4);
	write(pileTogether(board(), { ids: ['n1', 'n3'], newId: 'p1', place: { x: 10, y: 70 } }));
	expect(shown()).toEqual(['n0', '(n1 n3)', 'n2']);
	expect(board().piles.get('p1')?.place).toEqual({ x: 10, y: 70 });
	write(namePile(board(), { id: 'p1', name: ' overleg ' }));
	expect(shown()).toEqual(['n0', 'overleg(n1 n3)', 'n2']);
});

test('a note dropped on a pile joins it, and two piles merge into the one that was dropped on', () => {
	const { write, board, shown } = boardOf(6);
	write(pileTogether(board(), { ids: ['n0', 'n1'], newId: 'p1', name: 'een' }));
	write(pileTogether(board(), { ids: ['n2', 'n3'], newId: 'p2', name: 'twee' }));
	write(toggleLabel(board(), { ids: ['p1'], label: 'fase-basis' }));
	write(toggleMark(board(), { ids: ['p1'], slot: STAR }));
	write(copyTo(board(), { id: 'p1', newId: 'c1', ...at('b') }));
	write(pileTogether(board(), { ids: ['n4'], onto: 'p1', newId: 'x' }));
	expect(shown()).toContain('een(n0 n1 n4)');
	write(pileTogether(board(), { ids: ['p1'], onto: 'p2', newId: 'x' }));
	expect(shown()).toEqual(['twee(n0 n1 n2 n3 n4)', 'n5']);
	const merged = board().piles.get('p2');
	expect(merged?.labels).toEqual(['fase-basis']);
	expect(merged?.marks).toEqual([STAR]);
	expect(board().notes.get('c1')).toMatchObject({ of: 'p2', text: 'twee', count: 5 });
});

test('a pile taken apart gives its notes back, and one undo makes it again', () => {
	const { write, board, shown, undo } = boardOf(3);
	write(pileTogether(board(), { ids: ['n0', 'n1', 'n2'], newId: 'p1', name: 'alles' }));
	write(takeApart(board(), { id: 'p1' }));
	expect(shown()).toEqual(['n0', 'n1', 'n2']);
	undo.undo();
	expect(shown()).toEqual(['alles(n0 n1 n2)']);
	undo.undo();
	expect(shown()).toEqual(['n0', 'n1', 'n2']);
	undo.redo();
	expect(shown()).toEqual(['alles(n0 n1 n2)']);
});

test('taking the last note out of a pile removes the pile', () => {
	const { write, board, map } = boardOf(2);
	write(pileTogether(board(), { ids: ['n0', 'n1'], newId: 'p1' }));
	write(takeOut(board(), { ids: ['n0'] }));
	expect(board().piles.get('p1')?.notes).toHaveLength(1);
	write(takeOut(board(), { ids: ['n1'] }));
	expect(map.has('pile:p1')).toBe(false);
});

test('a zone has one rest pile; what is put apart joins it', () => {
	const { write, board, shown } = boardOf(4);
	write(putApart(board(), { ids: ['n0'], newId: 'r1', name: 'apart', ...at('a') }));
	write(putApart(board(), { ids: ['n2', 'n3'], newId: 'r2', name: 'apart', ...at('a') }));
	expect([...board().piles.values()].map((pile) => [pile.id, pile.rest])).toEqual([['r1', true]]);
	expect(shown()).toContain('apart(n0 n2 n3)');
});

test('undo never takes back what the server or another hand did', () => {
	const { write, board, undo, shown } = boardOf(2);
	write(pileTogether(board(), { ids: ['n0', 'n1'], newId: 'p1', name: 'mijn' }));
	write([{ key: 'note:n9', value: { text: 'later', ...at('a'), step: 's', order: 9 } }], 'server');
	write(namePile(board(), { id: 'p1', name: 'van een ander' }), 'other');
	undo.undo();
	expect(shown()).toContain('n9');
	expect(board().notes.get('n0')?.pile).toBe(null);
});

test('a wording keeps the original, and the same words again remove it', () => {
	const { write, board, map } = boardOf(1);
	write(reword(board(), { id: 'n0', text: 'beter gezegd' }));
	expect(board().notes.get('n0')).toMatchObject({ text: 'beter gezegd', original: 'tekst 0' });
	write(reword(board(), { id: 'n0', text: 'tekst 0' }));
	expect(map.has('text:n0')).toBe(false);
	expect(reword(board(), { id: 'n0', text: '  ' })).toEqual([]);
});

test('a copy follows its source, a copy of a copy too, and a zone never shows a source twice', () => {
	const { write, board, shown } = boardOf(1);
	write(copyTo(board(), { id: 'n0', newId: 'c1', ...at('b') }));
	write(copyTo(board(), { id: 'c1', newId: 'c2', ...at('c') }));
	expect(copyTo(board(), { id: 'c2', newId: 'c3', ...at('b') })).toEqual([]);
	expect(copyTo(board(), { id: 'c2', newId: 'c3', ...at('a') })).toEqual([]);
	write(reword(board(), { id: 'n0', text: 'nieuw' }));
	expect(board().notes.get('c2')).toMatchObject({ text: 'nieuw', of: 'n0' });
	write(hide(['n0']));
	expect([shown('a'), shown('b'), shown('c')]).toEqual([[], [], []]);
	write(restore(['n0']));
	expect(shown('c')).toEqual(['c2']);
});

test('what an open ballot holds may not be regrouped, nor what lies in its piles', () => {
	const { write, board } = boardOf(4);
	write(pileTogether(board(), { ids: ['n0', 'n1'], newId: 'p1' }));
	expect(isFrozen(board(), ['n0'], ['p1'])).toBe(true);
	expect(isFrozen(board(), ['p1'], ['n1'])).toBe(true);
	expect(isFrozen(board(), ['n2'], ['n2'])).toBe(true);
	expect(isFrozen(board(), ['n3'], ['p1', 'n2'])).toBe(false);
});

test('"op de poster" means the labels, else the zone, else basic care, else a question', () => {
	const zones = [
		{ id: 'a', title: 'A' },
		{ id: 'b', title: 'B', slot: STAR }
	];
	const labelSets = [
		{
			id: 'fase',
			title: 'Fase',
			labels: [
				{ id: 'een', title: 'Een', slot: 'poster.zorg.basis' as const },
				{ id: 'twee', title: 'Twee', slot: 'poster.zorg.iac' as const }
			]
		}
	];
	expect(posterSlots({ zone: 'b', labels: ['een', 'twee'] }, { zones, labelSets })).toEqual([
		'poster.zorg.basis',
		'poster.zorg.iac'
	]);
	expect(posterSlots({ zone: 'b', labels: [] }, { zones, labelSets })).toEqual([STAR]);
	expect(posterSlots({ zone: 'a', labels: [] }, { zones, labelSets })).toEqual(['poster.zorg.basis']);
	expect(posterSlots({ zone: 'a', labels: [] }, { zones, labelSets: [] })).toEqual([]);
});

test('marks of several notes go on together, and off only when all have them', () => {
	const { write, board } = boardOf(2);
	write(toggleMark(board(), { ids: ['n0'], slot: STAR }));
	write(toggleMark(board(), { ids: ['n0', 'n1'], slot: STAR }));
	expect([...board().notes.values()].every((note) => note.marks.includes(STAR))).toBe(true);
	write(
		toggleSlots(
			board(),
			new Map([
				['n0', [STAR]],
				['n1', [STAR]]
			])
		)
	);
	expect([...board().notes.values()].some((note) => note.marks.length > 0)).toBe(false);
});

test('the spotlight takes six at most', () => {
	expect(spotlight(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toEqual([
		{ key: 'spot:now', value: ['a', 'b', 'c', 'd', 'e', 'f'] }
	]);
	expect(spotlight([])).toEqual([{ key: 'spot:now', value: undefined }]);
});

type Act = (board: Board, ids: string[], pick: number) => BoardEdit[];
const ACTS: Record<string, Act> = {
	pile: (board, ids, pick) => pileTogether(board, { ids, newId: `p${pick}` }),
	onto: (board, ids, pick) => {
		const onto = [...board.piles.keys(), ...board.notes.keys()][pick % 10];
		return onto === undefined ? [] : pileTogether(board, { ids, onto, newId: `p${pick}` });
	},
	apart: (board, ids, pick) => putApart(board, { ids, newId: `r${pick}`, name: 'apart', ...at('a') }),
	takeOut: (board, ids) => takeOut(board, { ids }),
	takeApart: (board, _ids, pick) => takeApart(board, { id: [...board.piles.keys()][pick % 3] ?? '' }),
	move: (board, ids, pick) =>
		placeAt(
			ids.filter((id) => board.notes.has(id)).map((id) => ({ id, ...at('b'), place: { x: pick, y: 80 } }))
		),
	add: (board, _ids, pick) => addNote(board, { newId: `o${pick}`, text: 'hand', ...at('b') })
};

test('whatever hands do, every note shows exactly once', () => {
	const Step = fc.record({
		act: fc.constantFrom(...Object.keys(ACTS)),
		picks: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
		pick: fc.nat(1000),
		undo: fc.boolean()
	});
	fc.assert(
		fc.property(fc.array(Step, { maxLength: 25 }), (steps) => {
			const { write, board, undo } = boardOf(9);
			for (const step of steps) {
				const all = [...board().piles.keys(), ...board().notes.keys()];
				const ids = [...new Set(step.picks.map((n) => all[n % all.length] ?? ''))];
				write(ACTS[step.act]?.(board(), ids, step.pick) ?? []);
				if (step.undo) undo.undo();
				const now = board();
				const shown = ['a', 'b'].flatMap((zone) =>
					zoneEntries({ board: now, item: ITEM, zone }).flatMap((entry) =>
						entry.type === 'pile' ? entry.notes.map((note) => note.id) : [entry.id]
					)
				);
				expect(shown.toSorted()).toEqual([...now.notes.keys()].toSorted());
			}
		})
	);
});
