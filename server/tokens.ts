// Secrets and ids, all from the operating system's random source.
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Letters and digits of a join code that nobody confuses when it is read aloud or from a board. */
export const CODE_LETTERS = 'ACDEFGHJKMNPQRTUVWXYZ2346789';

/** A link's secret: 128 bits, URL-safe. */
export const newToken = (): string => randomBytes(16).toString('base64url');

/** A short id that may stand in an address: 60 bits. */
export const newId = (): string =>
	randomBytes(9).toString('base64url').replace(/[-_]/g, 'x').toLowerCase().slice(0, 12);

/** A six-character join code. */
export const newCode = (): string =>
	Array.from({ length: 6 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');

/** What is kept of a token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

const LOOK_ALIKE: Record<string, string> = {
	O: 'Q',
	'0': 'Q',
	I: 'J',
	'1': 'J',
	L: 'J',
	S: '8',
	'5': '8',
	B: '8'
};

/** A typed code as it was meant: capitals, no spaces or dashes, look-alikes folded onto letters that codes use. */
export function cleanCode(typed: string): string {
	return [...typed.toUpperCase().replace(/[\s.\-–]/g, '')].map((char) => LOOK_ALIKE[char] ?? char).join('');
}

/** Fisher–Yates with the operating system's random source. */
export function shuffled<T>(items: readonly T[]): T[] {
	const result = [...items];
	for (let i = result.length - 1; i > 0; i--) {
		const j = randomInt(i + 1);
		[result[i], result[j]] = [result[j]!, result[i]!];
	}
	return result;
}
