import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { NoteImage } from './note-image.ts';
import { isTalkingPicture, TALKING_PICTURES } from './talking-pictures.ts';

const folder = resolve(import.meta.dirname, '../../../static/prenten');
const words: Record<string, string> = JSON.parse(
	readFileSync(resolve(import.meta.dirname, '../../../messages/nl/pictures.json'), 'utf8')
);

test('there are twenty, each with a drawing and a title of its own', () => {
	expect(TALKING_PICTURES).toHaveLength(20);
	expect(readdirSync(folder).sort()).toEqual(TALKING_PICTURES.map((id) => `${id}.svg`));
	const titles = TALKING_PICTURES.map((id) => words[`picture_${id.replace('-', '_')}`]);
	expect(titles.every((title) => typeof title === 'string' && title.length > 5)).toBe(true);
	expect(new Set(titles).size).toBe(20);
});

test.each([...TALKING_PICTURES])(
	'%s is a small square drawing without text, scripts or other files',
	(id) => {
		const file = resolve(folder, `${id}.svg`);
		expect(existsSync(file)).toBe(true);
		const svg = readFileSync(file, 'utf8');
		expect(svg).toContain('viewBox="0 0 200 200"');
		expect(svg).not.toMatch(/<(text|script|image|style|foreignObject|use)\b|href=|url\((?!#)/);
		expect(svg.length).toBeLessThan(4000);
		expect(NoteImage.safeParse({ kind: 'picture', id }).success).toBe(true);
	}
);

test('a picture of another version is not a built-in one', () => {
	expect(isTalkingPicture('prent-21')).toBe(false);
});
