import { expect, test } from 'vitest';
import type { NoteBox } from './note-box.ts';
import { BoxIndex } from './box-index.ts';
import { fit, toBoard, zoomAt } from './camera.ts';

const box = (id: string, x: number, y: number): NoteBox => ({
	id,
	type: 'note',
	rect: { x, y, width: 200, height: 100 },
	zone: 'a',
	paper: 1,
	text: id,
	lines: { lines: [id], size: 20 },
	image: null,
	imageHeight: 0,
	fields: [],
	action: null,
	actionLines: [],
	count: 1,
	named: false,
	rest: false,
	labels: [],
	caption: null,
	marks: [],
	proposed: [],
	dropped: [],
	dots: null,
	ratings: [],
	placed: false
});
const grid = new BoxIndex([box('a', 0, 0), box('b', 220, 0), box('c', 0, 120), box('d', 220, 120)]);
const ids = (boxes: readonly NoteBox[]) => boxes.map((one) => one.id);

test('a point finds the box that lies on top', () => {
	const stacked = new BoxIndex([box('under', 0, 0), box('over', 50, 50)]);
	expect(stacked.at({ x: 100, y: 80 })?.id).toBe('over');
	expect(stacked.at({ x: 100, y: 80 }, new Set(['over']))?.id).toBe('under');
	expect(stacked.at({ x: 500, y: 500 })).toBeUndefined();
});

test('a lasso takes the boxes whose middle it goes around', () => {
	const line = [
		{ x: -10, y: -10 },
		{ x: 400, y: -10 },
		{ x: 400, y: 80 },
		{ x: -10, y: 80 }
	];
	expect(ids(grid.inside(line))).toEqual(['a', 'b']);
});

test('arrow keys walk to the nearest neighbour and stop at the edge', () => {
	const a = grid.at({ x: 10, y: 10 });
	if (!a) return expect.fail();
	expect(grid.next(a, 'right')?.id).toBe('b');
	expect(grid.next(a, 'down')?.id).toBe('c');
	expect(grid.next(a, 'left')).toBeUndefined();
});

test('a rectangle finds what touches it, in order', () => {
	expect(ids(grid.in({ x: 150, y: 50, width: 100, height: 10 }))).toEqual(['a', 'b']);
});

test('zooming keeps the point under the finger', () => {
	const camera = fit({ rect: { x: 0, y: 0, width: 2000, height: 900 }, size: { width: 1920, height: 860 } });
	const at = { x: 333, y: 444 };
	const under = toBoard(camera, at);
	const after = zoomAt(camera, at, 1.7);
	expect(after.zoom).toBeGreaterThan(camera.zoom);
	expect(toBoard(after, at).x).toBeCloseTo(under.x, 4);
	expect(toBoard(after, at).y).toBeCloseTo(under.y, 4);
});
