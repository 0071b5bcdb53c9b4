import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortPath } from './short-path.ts';

/** Reads relative data back into absolute points, as the SVG standard says. */
function absolute(d: string): number[][] {
	const points: number[][] = [];
	let [x, y, startX, startY, controlX, controlY] = [0, 0, 0, 0, 0, 0];
	for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/g)) {
		const n = rest.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
		if (letter === 'z') {
			[x, y] = [startX, startY];
			points.push([x, y]);
			continue;
		}
		const all = letter === 't' ? [2 * x - controlX - x, 2 * y - controlY - y, ...n] : n;
		const moved = all.map((value, at) => value + (at % 2 ? y : x));
		if (letter === 'q' || letter === 't') [controlX = 0, controlY = 0] = moved;
		[x = 0, y = 0] = moved.slice(-2);
		if (letter === 'm') [startX, startY] = [x, y];
		points.push(moved);
	}
	return points;
}

const half = fc.integer({ min: -4000, max: 4000 }).map((n) => n / 2);
const command = fc.oneof(
	...(['M', 'L', 'Q', 'C'] as const).map((letter) =>
		fc
			.array(half, {
				minLength: { M: 2, L: 2, Q: 4, C: 6 }[letter],
				maxLength: { M: 2, L: 2, Q: 4, C: 6 }[letter]
			})
			.map((numbers) => ({ letter, numbers }))
	),
	fc.constant({ letter: 'Z' as const, numbers: [] as number[] })
);

test('every point stays where it was', () => {
	fc.assert(
		fc.property(fc.array(command, { maxLength: 20 }), (rest) => {
			const all = [{ letter: 'M' as const, numbers: [3, -4] }, ...rest];
			const points = absolute(
				shortPath(all.map(({ letter, numbers }) => letter + numbers.join(',')).join(''))
			);
			expect(points).toHaveLength(all.length);
			for (const [at, { letter, numbers }] of all.entries())
				if (letter !== 'Z') expect(points[at]).toEqual(numbers);
		})
	);
});

test('a curve that goes on smoothly takes one point', () => {
	expect(shortPath('M323,-11Q281,-11 237.5,-4.5Q194,2 154.5,14Z')).toBe('m323-11q-42 0-85.5 6.5t-83 18.5z');
});

test('a path it does not know is refused', () => {
	expect(() => shortPath('M0 0A1 1 0 0 0 5 5')).toThrow(RangeError);
	expect(() => shortPath('M0 0 5 5')).toThrow(RangeError);
});
