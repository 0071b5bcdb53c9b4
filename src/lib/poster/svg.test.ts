import { beforeAll, describe, expect, it } from 'vitest';
import { layoutPoster } from './layout.ts';
import { PosterModel } from './model.ts';
import { renderSvg } from './svg.ts';
import { emptyCare, items, openTools } from './testing.ts';
import type { Typefaces } from './typefaces.ts';
import type { PosterWords } from './words.ts';

let tools: { typefaces: Typefaces; words: PosterWords };
beforeAll(async () => {
	tools = await openTools();
});

function draw(paper: 'A3' | 'A1' = 'A3'): string {
	const model = PosterModel.parse({
		title: 'Zorg <& samen>',
		care: { ...emptyCare, basis: items('b', ['Juf & meester "samen"', 'نعمل معًا']) },
		together: items('t', ['Ouders']),
		stars: [],
		keys: items('k', ['</svg><script>alert(1)</script>']),
		paper
	});
	const [scene] = layoutPoster({ model, ...tools }).pages;
	if (!scene) throw new Error('no sheet');
	return renderSvg({ scene, typefaces: tools.typefaces, paper, id: 'blad' });
}

describe('the SVG', () => {
	it('draws letters as outlines and asks for nothing from elsewhere', () => {
		const svg = draw();
		expect(svg).not.toMatch(/<(text|image|style|script|foreignObject|a)\b/);
		expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import|data:/);
		for (const [, target] of svg.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^#blad-/);
	});

	it('defines every outline it uses once', () => {
		const svg = draw();
		const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
		expect(new Set(ids).size).toBe(ids.length);
		for (const [, used] of svg.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(used);
	});

	it('tells its text to who cannot see it', () => {
		const svg = draw();
		expect(svg).toContain('<title id="blad-title">Zorg &lt;&amp; samen&gt;</title>');
		const described = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? '';
		for (const words of ['ZORG op onze school', 'Ouders', 'نعمل معًا', 'meester &quot;samen&quot;'])
			expect(described.replaceAll('\n', ' ')).toContain(words);
	});

	it('is the same for the same sheet and larger on larger paper', () => {
		expect(draw()).toBe(draw());
		expect(draw()).toContain('width="420mm" height="297mm"');
		expect(draw('A1')).toContain('width="840mm" height="594mm"');
		expect(draw('A1').slice(draw('A1').indexOf('<defs>'))).toBe(draw().slice(draw().indexOf('<defs>')));
	});
});
