import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openBoardRoom, type BoardRoom } from './board-room.ts';
import type { BoardLog, Change } from '../store/store.ts';

const EMPTY: BoardLog = { snapshot: null, updates: [], seq: 0 };
const own = (text: string) => ({ text, item: 'swot', zone: 'sterktes', order: 1 });
const note = { ...own('van een telefoon'), step: 'binnenkant' };

/** A hand's copy of the board, and the update of what it does to it. */
function hand(room: BoardRoom, edit: (map: Y.Map<unknown>, doc: Y.Doc) => void): Uint8Array {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.doc));
	const before = Y.encodeStateVector(doc);
	doc.transact(() => edit(doc.getMap<unknown>('board'), doc));
	return Y.encodeStateAsUpdate(doc, before);
}
const entries = ({ doc }: BoardRoom) => Object.fromEntries(doc.getMap<unknown>('board').entries());
const updatesOf = (changes: readonly Change[]) =>
	changes.flatMap((change) => (change.kind === 'board' ? [change] : []));

/** A log as the store would give it back. */
function logged(changes: readonly Change[], from: BoardLog = EMPTY): BoardLog {
	const log = { ...from, updates: [...from.updates] };
	for (const change of changes) {
		if (change.kind === 'board')
			Object.assign(log, { seq: change.seq, updates: [...log.updates, change.update] });
		if (change.kind === 'compact') Object.assign(log, { snapshot: change.snapshot, updates: [] });
	}
	return log;
}

function withNote(): { room: BoardRoom; changes: Change[] } {
	const room = openBoardRoom(EMPTY);
	return { room, changes: room.write([{ key: 'note:van1', value: note }]) };
}

test("the server's writes are logged as one update, and opening the log again gives the same board", () => {
	const { room, changes } = withNote();
	expect(updatesOf(changes).map(({ seq }) => seq)).toEqual([1]);
	expect(entries(openBoardRoom(logged(changes)))).toEqual(entries(room));
});

test('writing what stands there already logs nothing', () => {
	const { room } = withNote();
	expect(room.write([{ key: 'note:van1', value: { ...note } }])).toEqual([]);
	expect(room.write([{ key: 'note:elders', value: undefined }])).toEqual([]);
});

test('hands write every kind of record that is theirs', () => {
	const { room } = withNote();
	const received = room.receive(
		hand(room, (map) => {
			map.set('own:hand1', own('van het bord'));
			map.set('at:van1', { item: 'swot', zone: 'zwaktes', x: 10, y: 20 });
			map.set('pile:stapel1', { name: 'overleg', item: 'swot', zone: 'sterktes', order: 1 });
			map.set('in:van1', 'stapel1');
			map.set('copy:kopie1', { of: 'van1', item: 'swot', zone: 'kansen', order: 1 });
			map.set('label:van1:fase-basis', true);
			map.set('text:van1', 'anders gezegd');
			map.set('mark:van1:poster.sterren', true);
			map.set('hide:hand1', true);
			map.set('spot:now', ['van1']);
		})
	);
	expect(received).toMatchObject({ changes: [{ kind: 'board', seq: 2 }] });
	expect(Object.keys(entries(room))).toHaveLength(11);
	expect(room.board().notes.get('van1')).toMatchObject({
		text: 'anders gezegd',
		pile: 'stapel1',
		zone: 'zwaktes'
	});
});

const forbidden: [string, (map: Y.Map<unknown>, doc: Y.Doc) => void][] = [
	['a new note in the name of a phone', (map) => map.set('note:vals', note)],
	['another text in a note of a phone', (map) => map.set('note:van1', { ...note, text: 'verdraaid' })],
	['taking a note of a phone away', (map) => map.delete('note:van1')],
	['a key of no kind', (map) => map.set('zomaar:x', true)],
	['a key without an id', (map) => map.set('own:', own('x'))],
	['a key with a colon too many', (map) => map.set('own:a:b:c', own('x'))],
	['a slot that does not exist', (map) => map.set('mark:van1:poster.plafond', true)],
	['a nested type', (map) => map.set('own:nest', new Y.Map())],
	['a text type', (map) => map.set('text:van1', new Y.Text('x'))],
	['a value of another form', (map) => map.set('own:x', 'zomaar tekst')],
	['a place out of reach', (map) => map.set('at:van1', { item: 'swot', zone: 'kansen', x: 1e9, y: 0 })],
	['a text of more than two thousand characters', (map) => map.set('own:lang', own('a'.repeat(2001)))],
	['another root', (_, doc) => doc.getMap('elders').set('own:x', own('x'))],
	['a root that is a text', (_, doc) => doc.getText('elders').insert(0, 'x')],
	[
		'one good record beside a bad one',
		(map) => {
			map.set('own:goed', own('goed'));
			map.set('note:vals', note);
		}
	]
];
test.each(forbidden)('%s is refused and changes nothing', (_, edit) => {
	const { room } = withNote();
	const before = Y.encodeStateAsUpdate(room.doc);
	const doc = new Y.Doc();
	Y.applyUpdate(doc, before);
	const known = Y.encodeStateVector(doc);
	doc.transact(() => edit(doc.getMap<unknown>('board'), doc));
	expect(room.receive(Y.encodeStateAsUpdate(doc, known))).toBe('refused');
	expect(Y.encodeStateAsUpdate(room.doc)).toEqual(before);
	expect(Object.keys(room.doc.toJSON())).toEqual(['board']);
	// The next hand is not bothered by it.
	expect(room.receive(hand(room, (map) => map.set('own:daarna', own('gewoon verder'))))).toMatchObject({
		updates: [expect.anything()]
	});
});

test('a list or a text in the board itself is refused', () => {
	const { room } = withNote();
	const [list, text] = [new Y.Doc(), new Y.Doc()];
	list.getArray('board').insert(0, ['x']);
	text.getText('board').insert(0, 'x');
	for (const doc of [list, text]) expect(room.receive(Y.encodeStateAsUpdate(doc))).toBe('refused');
	expect(Object.keys(entries(room))).toEqual(['note:van1']);
});

test('bytes that are no update are refused', () => {
	const { room } = withNote();
	for (const bytes of [[], [9], [1, 1, 1], [255, 255, 255, 255, 255], [0, 200]])
		expect(room.receive(new Uint8Array(bytes))).toBe('refused');
});

test('an update that builds on one we never had is incomplete, and nothing of it stays', () => {
	const { room } = withNote();
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	doc.getMap('board').set('own:een', own('een'));
	doc.getMap('board').set('own:twee', own('twee'));
	expect(room.receive(updates[1]!)).toBe('incomplete');
	expect(room.doc.store.pendingStructs).toBeNull();
	expect(room.receive(updates[0]!)).toMatchObject({ updates: [expect.anything()] });
	expect(room.receive(updates[1]!)).toMatchObject({ updates: [expect.anything()] });
	expect(Object.keys(entries(room))).toContain('own:twee');
});

test('an update that is known already logs nothing', () => {
	const { room } = withNote();
	const update = hand(room, (map) => map.set('own:een', own('een')));
	room.receive(update);
	expect(room.receive(update)).toEqual({ changes: [], updates: [] });
});

test('a board of more than four megabytes takes no more', () => {
	const room = openBoardRoom(EMPTY);
	const text = 'a'.repeat(2000);
	let verdict: unknown;
	for (let i = 0; i < 3000 && verdict !== 'refused'; i++)
		verdict = room.receive(
			hand(openBoardRoom(EMPTY), (map) => {
				for (let j = 0; j < 10; j++) map.set(`own:lang${i}x${j}`, own(text));
			})
		);
	expect(verdict).toBe('refused');
	expect(Y.encodeStateAsUpdate(room.doc).length).toBeLessThan(4.2 * 1024 * 1024);
});

test('a long log is folded into one snapshot that gives the same board and forgets deleted words', () => {
	const { room, changes } = withNote();
	const all = [...changes];
	const doc = new Y.Doc();
	let last = new Uint8Array();
	doc.on('update', (update: Uint8Array) => (last = Uint8Array.from(update)));
	for (let i = 0; i < 600; i++) {
		doc.getMap('board').set('text:van1', `wending ${i}`);
		const received = room.receive(last);
		if (typeof received === 'string') throw new Error(received);
		all.push(...received.changes, ...room.compaction());
	}
	expect(all.filter(({ kind }) => kind === 'compact')).toHaveLength(1);
	const log = logged(all);
	expect(log.updates.length).toBeLessThan(200);
	expect(entries(openBoardRoom(log))).toEqual(entries(room));
	const [folded] = room.compaction(true);
	const bytes = Buffer.from(folded?.kind === 'compact' ? folded.snapshot : []).toString('latin1');
	expect(bytes).toContain('wending 599');
	expect(bytes).not.toContain('wending 598');
});

test('a long log of a small board is folded, not taken for a full board', () => {
	const room = openBoardRoom(EMPTY, 20_000);
	for (let turn = 0; turn < 400; turn++) {
		const place = { item: 'swot', zone: 'zwaktes', x: turn, y: turn };
		expect(room.receive(hand(room, (map) => map.set('at:van1', place)))).not.toBe('refused');
		room.compaction();
	}
	expect(room.receive(hand(room, (map) => map.set('text:van1', 'x'.repeat(1999))))).not.toBe('refused');
	const much = hand(room, (map) => {
		for (let n = 0; n < 12; n++) map.set(`text:veel${n}`, 'x'.repeat(1999));
	});
	expect(room.receive(much)).toBe('refused');
});
