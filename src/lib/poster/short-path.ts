// The same path in fewer letters: relative points, and smooth curves where a curve goes on from the one before.

const steps = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };
type Letter = keyof typeof steps;

const isLetter = (letter: string): letter is Letter => letter in steps;

/** Numbers side by side: a minus sign separates by itself. */
const joined = (numbers: readonly number[]) => numbers.map(String).join(' ').replaceAll(' -', '-');

/**
 * SVG path data of absolute M, L, Q, C and Z as relative data that draws exactly the same; half as long
 * for the letters of a font, whose curves go on smoothly. Throws a RangeError on other commands.
 */
export function shortPath(d: string): string {
	let out = '';
	let pen = { x: 0, y: 0 };
	let start = pen;
	/** The control point of the curve before, mirrored in its end. */
	let mirrored: { x: number; y: number } | undefined;
	for (const [, letter = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
		if (!isLetter(letter)) throw new RangeError(`path with ${letter}`);
		const numbers = rest.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
		if (numbers.length !== steps[letter]) throw new RangeError(`${letter} with ${numbers.length} numbers`);
		if (letter === 'Z') {
			out += 'z';
			pen = start;
			mirrored = undefined;
			continue;
		}
		const relative = numbers.map((value, at) => value - (at % 2 ? pen.y : pen.x));
		const [x = 0, y = 0] = numbers.slice(-2);
		const [cx = 0, cy = 0] = numbers;
		const smooth = letter === 'Q' && mirrored?.x === cx && mirrored.y === cy;
		out += smooth ? `t${joined(relative.slice(2))}` : `${letter.toLowerCase()}${joined(relative)}`;
		pen = { x, y };
		if (letter === 'M') start = pen;
		mirrored = letter === 'Q' ? { x: 2 * x - cx, y: 2 * y - cy } : undefined;
	}
	return out;
}
