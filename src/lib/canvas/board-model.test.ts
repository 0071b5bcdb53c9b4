import { expect, test } from 'vitest';
import fc from 'fast-check';
import * as Y from 'yjs';
import { addNote, copyTo, hide, placeAt, type BoardEdit } from '#lib/session/board-edits.ts';
import { BOARD_MAP } from '#lib/session/board-records.ts';
import { readBoard, type Board } from '#lib/session/board-snapshot.ts';
import { pileTogether, takeApart, takeOut } from '#lib/session/pile-edits.ts';
import { overlap } from '#lib/session/zone-layout.ts';
import { swotItem } from '../../../tests/fixtures/views.ts';
import { boardModel, boardOutline } from './board-model.ts';
import { entryText } from './note-box.ts';
import { NoteText } from './note-text.ts';

const item = swotItem();
const zones = item.zones.map((zone) => zone.id);
const text = new NoteText((line) => line.length * 0.52);

const modelOf = (board: Board) =>
	boardModel({ board, item, programme: [item], results: [], harvest: false, text });

/** A document with notes spread over the zones. */
function start(count: number) {
	const map = new Y.Doc().getMap<unknown>(BOARD_MAP);
	const write = (edits: readonly BoardEdit[]) => {
		for (const { key, value } of edits) value === undefined ? map.delete(key) : map.set(key, value);
	};
	for (let n = 0; n < count; n++)
		map.set(`note:n${n}`, {
			text: 'Een briefje met wat woorden '.repeat(1 + (n % 4)),
			item: item.id,
			zone: zones[n % 4],
			step: 's',
			order: n
		});
	return { write, board: () => readBoard(map.entries()) };
}

type Act = (board: Board, ids: string[], zone: string, pick: number) => BoardEdit[];
const ACTS: Act[] = [
	(board, ids, _zone, pick) => pileTogether(board, { ids, newId: `p${pick}` }),
	(board, ids, _zone, pick) =>
		pileTogether(board, { ids, newId: `q${pick}`, place: { x: pick, y: 70 + pick } }),
	(board, ids) => takeOut(board, { ids }),
	(board) => takeApart(board, { id: [...board.piles.keys()][0] ?? '' }),
	(_board, ids, zone, pick) =>
		placeAt(ids.map((id) => ({ id, item: item.id, zone, place: { x: pick, y: 70 + pick } }))),
	(_board, ids) => hide(ids.slice(0, 1)),
	(board, ids, zone, pick) => copyTo(board, { id: ids[0] ?? '', newId: `c${pick}`, item: item.id, zone }),
	(board, _ids, zone, pick) => addNote(board, { newId: `o${pick}`, text: 'met de hand', item: item.id, zone })
];

const Steps = fc.array(
	fc.record({
		act: fc.nat(ACTS.length - 1),
		picks: fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }),
		zone: fc.constantFrom(...zones),
		pick: fc.nat(600)
	}),
	{ maxLength: 30 }
);

test('canvas and list hold the same notes, in the same zones, with the same words, counts and order', () => {
	fc.assert(
		fc.property(Steps, (steps) => {
			const { write, board } = start(16);
			for (const { act, picks, zone, pick } of steps) {
				const all = [...board().piles.keys(), ...board().notes.keys()];
				write(
					ACTS[act]?.(board(), [...new Set(picks.map((n) => all[n % all.length] ?? ''))], zone, pick) ?? []
				);
			}
			const list = boardOutline(board(), item).flatMap(({ zone, entries }) =>
				entries.map((entry) => ({
					id: entry.id,
					zone: zone.id,
					text: entryText(entry),
					count: entry.type === 'pile' ? entry.notes.length : entry.count
				}))
			);
			const canvas = modelOf(board()).boxes.map(({ id, zone, text, count }) => ({ id, zone, text, count }));
			expect(canvas).toEqual(list);
		})
	);
});

test('whatever hands do, notes without a place overlap nothing, and all lie in their zone', () => {
	fc.assert(
		fc.property(Steps, (steps) => {
			const { write, board } = start(16);
			for (const { act, picks, zone, pick } of steps) {
				const all = [...board().piles.keys(), ...board().notes.keys()];
				write(
					ACTS[act]?.(board(), [...new Set(picks.map((n) => all[n % all.length] ?? ''))], zone, pick) ?? []
				);
			}
			const model = modelOf(board());
			model.boxes.forEach((a, n) => {
				const zone = model.zones.find((one) => one.id === a.zone);
				expect(zone && a.rect.y + a.rect.height <= zone.rect.y + zone.rect.height).toBe(true);
				for (const b of model.boxes.slice(n + 1))
					if (!a.placed || !b.placed) expect(overlap(a.rect, b.rect), `${a.id} ${b.id}`).toBe(false);
			});
		})
	);
});

test('piling notes moves none of the others', () => {
	const { write, board } = start(40);
	const before = modelOf(board());
	const [first] = before.boxes;
	const zone = before.zones.find((one) => one.id === first?.zone);
	if (!first || !zone) return expect.fail();
	const place = { x: first.rect.x - zone.rect.x, y: first.rect.y - zone.rect.y };
	const ids = before.boxes.filter((box) => box.zone === zone.id).slice(0, 4);
	write(pileTogether(board(), { ids: ids.map((box) => box.id), newId: 'p1', place }));
	const after = modelOf(board());
	const within = (model: typeof after, id: string) => {
		const box = model.byId.get(id);
		const home = model.zones.find((one) => one.id === box?.zone);
		return box && home && { x: box.rect.x - home.rect.x, y: box.rect.y - home.rect.y };
	};
	for (const box of before.boxes)
		if (!ids.includes(box)) expect(within(after, box.id)).toEqual(within(before, box.id));
});
