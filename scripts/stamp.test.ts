import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

let root = '';
const write = (path: string, text: string) => writeFileSync(join(root, path), text);

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'stamp-'));
	mkdirSync(join(root, 'src'));
	write('src/a.ts', 'one');
	write('src/b.ts', 'two');
});
afterEach(() => rmSync(root, { recursive: true }));

it('is the same for the same files', () => {
	expect(hashOf(root, ['src'])).toBe(hashOf(root, ['src']));
});

it('changes with a content, a new file and a new name', () => {
	const seen = new Set([hashOf(root, ['src'])]);
	write('src/a.ts', 'two');
	seen.add(hashOf(root, ['src']));
	write('src/c.ts', '');
	seen.add(hashOf(root, ['src']));
	rmSync(join(root, 'src/c.ts'));
	write('src/d.ts', '');
	seen.add(hashOf(root, ['src']));
	expect(seen.size).toBe(4);
});

it('does not change with what is left out, and takes what is missing as empty', () => {
	const skip = (path: string) => path === 'src/b.ts';
	const before = hashOf(root, ['src', 'not-there'], skip);
	write('src/b.ts', 'other');
	expect(hashOf(root, ['src', 'not-there'], skip)).toBe(before);
});

it('a stamp is only good for its own hash, and a missing one for none', () => {
	const stamp = join(root, 'made/.stamp');
	expect(isStamped(stamp, 'x')).toBe(false);
	writeStamp(stamp, 'x');
	expect([isStamped(stamp, 'x'), isStamped(stamp, 'y')]).toEqual([true, false]);
});
