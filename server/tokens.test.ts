import { expect, test } from 'vitest';
import fc from 'fast-check';
import { cleanCode, CODE_LETTERS, hashToken, newCode, newId, newToken, shuffled } from './tokens.ts';

test('a code is read as it was meant, however it is typed', () => {
	for (let i = 0; i < 200; i++) {
		const code = newCode();
		expect(code).toMatch(new RegExp(`^[${CODE_LETTERS}]{6}$`));
		for (const typed of [
			code.toLowerCase(),
			` ${code.slice(0, 3)} ${code.slice(3)} `,
			[...code].join('-'),
			[...code].join('.')
		])
			expect(cleanCode(typed)).toBe(code);
	}
});

test('every letter and digit that no code uses is folded onto one that looks like it', () => {
	const all = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
	for (const char of all) expect(CODE_LETTERS, char).toContain(cleanCode(char));
	for (const char of CODE_LETTERS) expect(cleanCode(char)).toBe(char);
});

test('ids and tokens are long enough, may stand in an address, and never come twice', () => {
	const ids = Array.from({ length: 5000 }, newId);
	expect(ids.every((id) => /^[a-z0-9]{12}$/.test(id))).toBe(true);
	expect(new Set(ids).size).toBe(5000);
	expect(newToken()).toMatch(/^[\w-]{22}$/);
	expect(hashToken('a')).not.toBe(hashToken('b'));
});

test('shuffling keeps everything, and gives each place a fair chance', () => {
	fc.assert(
		fc.property(fc.array(fc.integer()), (items) => {
			expect([...shuffled(items)].sort()).toEqual([...items].sort());
		})
	);
	const first = Array.from({ length: 6000 }, () => shuffled(['a', 'b', 'c'])[0]);
	for (const letter of ['a', 'b', 'c']) {
		const times = first.filter((one) => one === letter).length;
		expect(times).toBeGreaterThan(1700);
		expect(times).toBeLessThan(2300);
	}
});
