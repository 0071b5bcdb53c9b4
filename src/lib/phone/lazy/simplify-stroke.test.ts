import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NoteImage } from '#lib/session/note-image.ts';
import { fitStroke, MOST_STROKES, simplify, type Point } from './simplify-stroke.ts';

const point = fc.tuple(
	fc.double({ min: -50, max: 1050, noNaN: true }),
	fc.double({ min: -50, max: 1050, noNaN: true })
);

test('a straight line needs its two ends only', () => {
	const line = Array.from({ length: 50 }, (_, i): Point => [i * 10, i * 5]);
	expect(simplify(line, 1)).toEqual([line[0], line[49]]);
});

test('a corner stays', () => {
	expect(
		simplify(
			[
				[0, 0],
				[50, 1],
				[100, 0],
				[100, 50],
				[100, 100]
			],
			2
		)
	).toEqual([
		[0, 0],
		[100, 0],
		[100, 100]
	]);
});

/** Plain reference: the distance of a point to the nearest piece of a line. */
function away([x, y]: Point, line: readonly Point[]): number {
	return Math.min(
		...line.slice(1).map(([bx, by], i) => {
			const [ax, ay] = line[i]!;
			const steps = Array.from({ length: 201 }, (_, t) => [
				ax + ((bx - ax) * t) / 200,
				ay + ((by - ay) * t) / 200
			]);
			return Math.min(...steps.map(([px = 0, py = 0]) => Math.hypot(x - px, y - py)));
		})
	);
}

test('no point that is left out lies further from the line than the tolerance', () => {
	fc.assert(
		fc.property(
			fc.array(point, { minLength: 3, maxLength: 25 }),
			fc.integer({ min: 1, max: 80 }),
			(points, most) => {
				const kept = simplify(points, most);
				expect(kept[0]).toEqual(points[0]);
				expect(kept.at(-1)).toEqual(points.at(-1));
				// The reference looks at two hundred places of a piece, so it may be some units off.
				for (const one of points) expect(away(one, kept)).toBeLessThanOrEqual(most + 8);
			}
		),
		{ numRuns: 60 }
	);
});

test('whatever a finger does, a drawing stays within what the server takes', () => {
	const scribble = fc.array(fc.array(point, { minLength: 1, maxLength: 400 }), {
		minLength: 1,
		maxLength: 25
	});
	fc.assert(
		fc.property(scribble, (lines) => {
			const strokes: number[][] = [];
			for (const line of lines) {
				const stroke = fitStroke(line, strokes);
				if (stroke) strokes.push(stroke);
			}
			expect(NoteImage.safeParse({ kind: 'drawing', strokes }).success).toBe(true);
		}),
		{ numRuns: 40 }
	);
});

test('a full drawing takes no more', () => {
	const tap: Point[] = [[5, 5]];
	const many = Array.from({ length: MOST_STROKES }, () => [1, 1]);
	expect(fitStroke(tap, many)).toBeNull();
	expect(fitStroke(tap, [Array.from({ length: 3998 }, () => 1)])).toBeNull();
	expect(fitStroke([], [])).toBeNull();
	expect(fitStroke(tap, [])).toEqual([5, 5]);
});
