// Codes for pupils: short, and never a name.

/** Longest code, in characters. */
export const CODE_MAX = 6;
/** Most pupils in one list. */
export const CODES_MAX = 40;

/**
 * Whether something typed as a code looks like a name: three or more letters in a row, a capital with small letters
 * behind it ("An", "Jo"), or several words. "L07", "3A", "AB" and "12" are codes.
 */
export function looksLikeName(text: string): boolean {
	const clean = text.normalize('NFC').trim();
	return (
		/\p{L}{3}/u.test(clean) ||
		/\p{Lu}\p{Ll}/u.test(clean) ||
		/\p{L}\S*\s+\S*\p{L}/u.test(clean) ||
		clean.includes('@')
	);
}

type CodeFault = 'empty' | 'name' | 'long' | 'twice' | 'many';

/** What is wrong with a new code beside those there are; null when it may be added. */
export function codeFault(text: string, codes: readonly string[]): CodeFault | null {
	const code = cleanCode(text);
	if (code === '') return 'empty';
	if (looksLikeName(text)) return 'name';
	if (code.length > CODE_MAX) return 'long';
	if (codes.includes(code)) return 'twice';
	return codes.length >= CODES_MAX ? 'many' : null;
}

/** A code as it is kept: composed letters, capitals, no spaces around. */
export const cleanCode = (text: string): string => text.normalize('NFC').trim().toLocaleUpperCase('nl');

/** The entries of a pasted list: one a line, or between commas, semicolons or tabs. */
export function splitList(text: string): string[] {
	return text
		.split(/[\n\r,;\t]+/)
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
}

/** Fresh codes L01, L02, … that the list does not have yet. */
export function makeCodes(count: number, codes: readonly string[]): string[] {
	const made: string[] = [];
	for (let number = 1; made.length < count && codes.length + made.length < CODES_MAX; number++) {
		const code = `L${String(number).padStart(2, '0')}`;
		if (!codes.includes(code)) made.push(code);
	}
	return made;
}
