import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headingBaselines, zoneHeading } from './zone-heading.ts';

const measure = (line: string) => line.length * 0.55;
const heading = (title: string, room: number) => zoneHeading({ title, room, usual: 32, measure });

it('a short title keeps its size, a longer one shrinks a little, a long one takes two lines', () => {
	expect(heading('Sterktes', 400)).toEqual({ lines: ['Sterktes'], size: 32 });
	expect(heading('Hier ben ik blij mee', 280)).toEqual({ lines: ['Hier ben ik blij mee'], size: 25 });
	const long = heading('Vergelijking met vorige meting', 200);
	expect(long).toEqual({ lines: ['Vergelijking met', 'vorige meting'], size: 22 });
	expect(headingBaselines(long, 44).every((y) => y - 0.75 * long.size > 8 && y < 58)).toBe(true);
});

it('no title is ever wider than its zone', () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ minLength: 1, maxLength: 24 }), { minLength: 1, maxLength: 8 }),
			fc.integer({ min: 60, max: 900 }),
			(words, room) => {
				const { lines, size } = heading(words.join(' '), room);
				expect(Math.max(...lines.map(measure)) * size).toBeLessThanOrEqual(room + 1e-6);
			}
		)
	);
});
