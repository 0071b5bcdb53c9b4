import { expect, test } from 'vitest';
import { tileCount } from '#lib/poster/tiles.ts';
import { megapixels, PAPERS, sharpest, tileChoices } from './paper-choices.ts';

test('the studio offers exactly the divisions that the poster engine makes', () => {
	for (const paper of PAPERS) {
		const made = (['A4', 'A3'] as const).flatMap((tiles) => {
			const sheets = tileCount(paper, tiles);
			return sheets ? [{ tiles, sheets }] : [];
		});
		expect(tileChoices(paper)).toEqual(made);
	}
});

test('the sharpest picture stays under twenty million pixels, and a sharper usual one would not', () => {
	expect(PAPERS.map(sharpest)).toEqual([300, 300, 200, 150, 96]);
	for (const paper of PAPERS) expect(megapixels(paper, sharpest(paper))).toBeLessThan(20);
	expect(megapixels('A2', 300)).toBeGreaterThan(20);
});
