import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardEdit } from './board-edits.ts';
import { parseRecord } from './board-records.ts';
import { readBoard } from './board-snapshot.ts';
import { addInk, eraseInk, inkAt, simplify } from './ink-edits.ts';
import { addLine, linesIn, nameLine, removeLines } from './link-edits.ts';
import { cutLoose, hangRefusal, hangUnder, treeOf } from './tree-edits.ts';

const target = { item: 'kaart', zone: 'boom' };
const notes = (ids: string[]): [string, unknown][] =>
	ids.map((id, order) => [`own:${id}`, { text: id, ...target, order }]);

function boardOf(records: Map<string, unknown>) {
	return {
		read: () => readBoard(records),
		apply(edits: BoardEdit[]) {
			for (const { key, value } of edits)
				if (value === undefined) records.delete(key);
				else {
					expect(parseRecord(key, value), key).toBeDefined();
					records.set(key, value);
				}
		}
	};
}

describe('lines', () => {
	it('tie two notes once, in either direction, and carry words', () => {
		const { read, apply } = boardOf(new Map(notes(['a', 'b'])));
		apply(addLine(read(), { newId: 'l', from: 'a', to: 'b', ...target }));
		expect(addLine(read(), { newId: 'k', from: 'b', to: 'a', ...target })).toEqual([]);
		expect(addLine(read(), { newId: 'k', from: 'a', to: 'a', ...target })).toEqual([]);
		expect(addLine(read(), { newId: 'k', from: 'a', to: 'weg', ...target })).toEqual([]);
		apply(nameLine(read(), { id: 'l', words: ' helpt ' }));
		expect(linesIn(read(), target).map(({ words }) => words)).toEqual(['helpt']);
		apply(removeLines(['l']));
		expect(linesIn(read(), target)).toEqual([]);
	});

	it('go with a note that is taken off the board, and come back with it', () => {
		const records = new Map(notes(['a', 'b']));
		const { read, apply } = boardOf(records);
		apply(addLine(read(), { newId: 'l', from: 'a', to: 'b', ...target }));
		records.set('hide:b', true);
		expect(read().links.size).toBe(0);
		records.delete('hide:b');
		expect(read().links.size).toBe(1);
	});
});

describe('a tree', () => {
	it('shows every note once and never becomes a circle, whatever hands hang under what', () => {
		const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
		const one = fc.constantFrom(...ids);
		fc.assert(
			fc.property(fc.array(fc.tuple(one, one)), fc.option(fc.integer({ min: 1, max: 4 })), (acts, levels) => {
				const { read, apply } = boardOf(new Map(notes(ids)));
				for (const [id, under] of acts)
					apply(hangUnder(read(), { ids: [id], under, levels: levels ?? undefined }));
				const seen: string[] = [];
				let deepest = 0;
				const walk = (trees: ReturnType<typeof treeOf>) => {
					for (const tree of trees) {
						seen.push(tree.entry.id);
						deepest = Math.max(deepest, tree.level);
						walk(tree.branches);
					}
				};
				walk(treeOf(read(), target));
				expect(seen.toSorted()).toEqual(ids);
				if (levels !== null) expect(deepest).toBeLessThanOrEqual(levels);
			})
		);
	});

	it('says why a branch cannot hang there', () => {
		const { read, apply } = boardOf(new Map(notes(['a', 'b', 'c'])));
		apply(hangUnder(read(), { ids: ['b'], under: 'a' }));
		expect(hangRefusal(read(), { ids: ['a'], under: 'b' })).toBe('circle');
		expect(hangRefusal(read(), { ids: ['c'], under: 'b', levels: 2 })).toBe('too-deep');
		apply(cutLoose(read(), ['b', 'c']));
		expect(read().under.size).toBe(0);
	});

	it('has a pile as a branch, by its name', () => {
		const records = new Map(notes(['a', 'b', 'c']));
		records.set('pile:p', { name: 'Taal', ...target, order: 0 });
		records.set('in:a', 'p');
		records.set('in:b', 'p');
		const { read, apply } = boardOf(records);
		apply(hangUnder(read(), { ids: ['c'], under: 'p' }));
		const [tree] = treeOf(read(), target);
		expect(tree?.entry.id).toBe('p');
		expect(tree?.branches.map(({ entry }) => entry.id)).toEqual(['c']);
	});
});

describe('ink', () => {
	it('keeps the course of a line in fewer points', () => {
		const wave = Array.from({ length: 400 }, (_, n) => [n, 60 * Math.sin(n / 25)]).flat();
		const fewer = simplify(wave, 1);
		expect(fewer.length).toBeLessThan(wave.length / 4);
		expect(fewer.slice(0, 2)).toEqual(wave.slice(0, 2));
		expect(fewer.slice(-2)).toEqual(wave.slice(-2));
	});

	it('leaves no point further beside the line than the tolerance', () => {
		const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 })), {
			minLength: 2,
			maxLength: 40
		});
		fc.assert(
			fc.property(points, (pairs) => {
				const { read, apply } = boardOf(new Map());
				const line = simplify(pairs.flat(), 3);
				apply([{ key: 'ink:i', value: { ...target, points: line, tint: 0 } }]);
				for (const [x, y] of pairs) expect(inkAt(read(), { ...target, x, y, reach: 3.01 })).toEqual(['i']);
			})
		);
	});

	it('writes a line, nothing for a mere touch, and wipes what the eraser meets', () => {
		const { read, apply } = boardOf(new Map());
		expect(addInk({ newId: 't', points: [5, 5, 5, 5], tint: 0, ...target })).toEqual([]);
		apply(addInk({ newId: 'i', points: [0, 0, 50, 1, 100, 0], tint: 2, ...target }));
		expect(inkAt(read(), { ...target, x: 50, y: 40, reach: 10 })).toEqual([]);
		apply(eraseInk(inkAt(read(), { ...target, x: 50, y: 6, reach: 10 })));
		expect(read().ink.size).toBe(0);
	});
});
