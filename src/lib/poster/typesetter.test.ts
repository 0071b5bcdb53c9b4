import { beforeAll, expect, it } from 'vitest';
import { hyphenateNl } from '#lib/text/hyphenate-nl.ts';
import { openTools } from './testing.ts';
import { createTypesetter, type Typesetter } from './typesetter.ts';

let type: Typesetter;
beforeAll(async () => {
	type = createTypesetter((await openTools()).typefaces, hyphenateNl);
});

function widths(text: string, width: number): { text: string; width: number }[] {
	const block = type.block(text, 'hand-bold');
	const box = { x: 0, y: 0, width, height: 100 };
	return type.place({ block, lines: block.linesWithin(width), size: 1, fill: '#000000', box });
}

it('what was measured while breaking is what stands on the line, in both directions', () => {
	const texts = [
		'Overleg met ouders, AVI en LVS (elke week): Ty To Va We “zo”',
		`نعمل ${'W'.repeat(40)} معًا`,
		'نعمل معًا من أجل كل طفل في المدرسة (CLB) 2026',
		'Tolk (عربي) bij elk oudercontact, zo-genoemd',
		'onderwijsloopbaanbegeleidingscoördinatievergadering'
	];
	for (const text of texts)
		for (let width = 3; width < 14; width += 0.09)
			for (const line of widths(text, width))
				expect(line.width, `${line.text} in ${width} em`).toBeLessThanOrEqual(width + 0.001);
});

it('sets a line with the words in the order in which they are read', () => {
	const [line] = widths('نعمل معًا CLB', 40);
	expect(line?.text).toBe('نعمل معًا CLB');
	const block = type.block('نعمل معًا CLB', 'hand');
	const [placed] = type.place({
		block,
		lines: [block.text],
		size: 10,
		fill: '#000000',
		box: { x: 0, y: 0, width: 400, height: 20 }
	});
	const latin = placed?.runs.find((run) => run.text.includes('CLB'));
	const arabic = placed?.runs.find((run) => run.text.includes('نعمل'));
	expect(latin && arabic && latin.x < arabic.x).toBe(true);
});
