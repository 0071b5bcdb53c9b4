import { expect, test } from 'vitest';
import fc from 'fast-check';
import { flowZone, type FlowEntry } from './flow-zone.ts';
import { NOTE_WIDTH, overlap } from './zone-layout.ts';

const entry = (id: string, more: Partial<FlowEntry> = {}): FlowEntry => ({
	id,
	width: NOTE_WIDTH,
	height: 100,
	place: null,
	here: true,
	turn: true,
	...more
});

const Entries = fc
	.array(
		fc.record({
			height: fc.integer({ min: 40, max: 320 }),
			place: fc.option(
				fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 62, max: 900 }) })
			),
			here: fc.boolean(),
			turn: fc.boolean()
		}),
		{ maxLength: 40 }
	)
	.map((list) => list.map((one, n) => entry(`n${n}`, one)));

test('flowed notes overlap nothing, placed ones stay exactly where they are, and all fit the height', () => {
	fc.assert(
		fc.property(Entries, fc.integer({ min: 250, max: 1200 }), (entries, width) => {
			const { places, height } = flowZone(entries, width);
			const here = entries.filter((one) => one.here);
			expect([...places.keys()].sort()).toEqual(here.map((one) => one.id).sort());
			const rects = here.map((one) => ({
				...(places.get(one.id) ?? expect.fail(one.id)),
				width: one.width,
				height: one.height,
				placed: one.place
			}));
			rects.forEach((a, n) => {
				if (a.placed) expect({ x: a.x, y: a.y }).toEqual(a.placed);
				expect(a.y + a.height).toBeLessThanOrEqual(height);
				for (const b of rects.slice(n + 1)) if (!a.placed || !b.placed) expect(overlap(a, b)).toBe(false);
			});
		})
	);
});

test('a note that leaves does not shift the ones after it', () => {
	const notes = Array.from({ length: 12 }, (_, n) => entry(`n${n}`, { height: 60 + n * 10 }));
	const before = flowZone(notes, 700).places;
	const after = flowZone(
		notes.map((note) => (note.id === 'n3' ? { ...note, here: false } : note)),
		700
	).places;
	for (const { id } of notes) if (id !== 'n3') expect(after.get(id)).toEqual(before.get(id));
});

test('a note put on a flowed one moves that one only', () => {
	const notes = Array.from({ length: 12 }, (_, n) => entry(`n${n}`));
	const before = flowZone(notes, 700).places;
	const target = before.get('n4') ?? expect.fail();
	const after = flowZone([...notes, entry('hand', { place: target, turn: false })], 700).places;
	expect(after.get('n4')).not.toEqual(target);
	for (const { id } of notes) if (id !== 'n4') expect(after.get(id)).toEqual(before.get(id));
});
