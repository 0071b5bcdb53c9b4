import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareWidth } from './share-width.ts';

const near = (widths: readonly number[]) => widths.map((one) => Math.round(one));

it('keeps numbers narrow when everything fits on one line', () => {
	const asked = [
		{ least: 20, lines: [60, 40] },
		{ least: 10, lines: [10, 10] }
	];
	expect(near(shareWidth({ asked, width: 200, around: 5 }))).toEqual([185, 15]);
});

it('gives room to the column whose words make the rows high', () => {
	const asked = [
		{ least: 30, lines: [30, 30, 30] },
		{ least: 30, lines: [400, 500, 300] },
		{ least: 30, lines: [60, 20, 90] }
	];
	const [first = 0, second = 0, third = 0] = shareWidth({ asked, width: 300, around: 5 });
	expect(first).toBeCloseTo(35);
	expect(second).toBeGreaterThan(3 * third);
});

it('always fills the width, and no column is narrower than it needs while there is room', () => {
	const column = fc.record({
		least: fc.integer({ min: 1, max: 80 }),
		lines: fc.array(fc.nat(600), { minLength: 4, maxLength: 4 })
	});
	fc.assert(
		fc.property(fc.array(column, { minLength: 1, maxLength: 7 }), (asked) => {
			const widths = shareWidth({ asked, width: 480, around: 10 });
			expect(widths.reduce((total, one) => total + one, 0)).toBeCloseTo(480, 3);
			const least = asked.reduce((total, one) => total + one.least + 10, 0);
			if (least <= 480)
				for (const [at, one] of asked.entries())
					expect(widths[at]).toBeGreaterThanOrEqual(one.least + 10 - 0.001);
		})
	);
});
