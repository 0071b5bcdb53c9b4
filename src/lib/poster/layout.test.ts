import { beforeAll, describe, expect, it } from 'vitest';
import { layoutPoster, type PosterLayout } from './layout.ts';
import { PosterModel, type PosterInput } from './model.ts';
import { group, textLines, type Group, type Scene, type SceneNode } from './scene.ts';
import type { Typefaces } from './typefaces.ts';
import type { PosterWords } from './words.ts';
import { emptyCare, items, openTools } from './testing.ts';

let tools: { typefaces: Typefaces; words: PosterWords };
beforeAll(async () => {
	tools = await openTools();
});

function layout(input: Partial<PosterInput>): PosterLayout {
	const model = PosterModel.parse({ care: emptyCare, together: [], stars: [], keys: [], ...input });
	return layoutPoster({ model, ...tools });
}

function groups(nodes: readonly SceneNode[], tag: Group['tag']): Group[] {
	return nodes.flatMap((node) =>
		node.kind === 'group' ? [...(node.tag === tag ? [node] : []), ...groups(node.children, tag)] : []
	);
}

const bare = (text: string) => text.normalize('NFC').replace(/\s|\u00ad|\u200d|\ufe0f|-/gu, '');
const spoken = (node: Group) =>
	bare(
		textLines(node.children)
			.map((line) => line.text)
			.join('')
	);
const pages = (pages: readonly Scene[]) =>
	group(
		'Sect',
		pages.flatMap((page) => page.nodes)
	);

describe('layoutPoster', () => {
	it('shows everything on one sheet and in the order of the lists when it fits', () => {
		const care = {
			basis: items('b', ['een', 'twee', 'drie']),
			verhoogd: items('v', ['vier']),
			uitbreiding: [],
			iac: []
		};
		const result = layout({
			care,
			stars: items('s', ['ster']),
			keys: items('k', ['sleutel']),
			together: items('t', ['Ouders'])
		});
		expect(result.pages).toHaveLength(1);
		expect(result.warnings).toEqual([]);
		expect(groups([pages(result.pages)], 'LBody').map(spoken)).toEqual([
			'een',
			'twee',
			'drie',
			'vier',
			'Ouders',
			'ster',
			'sleutel'
		]);
	});

	it('has the headings of the poster in order', () => {
		const nodes = pages(layout({}).pages);
		expect(groups([nodes], 'H1').map(spoken)).toEqual(['Samenzorgdragen']);
		expect(groups([nodes], 'H2').map(spoken)).toEqual([
			'ZORGoponzeschool',
			'DatdoenweSAMEN',
			'Hierzijnwesterkin',
			'Hierzettenweopin'
		]);
		expect(groups([nodes], 'H3').map(spoken)).toEqual([
			'Bredebasiszorg',
			'Verhoogdezorg',
			'Uitbreidingvanzorg',
			'IACofOV4verslag'
		]);
	});

	it('invites to fill what is still empty', () => {
		const said = textLines(pages(layout({}).pages).children)
			.map((line) => line.text)
			.join(' ');
		for (const sentence of [
			tools.words.poster_empty_basis,
			tools.words.poster_empty_together,
			tools.words.poster_empty_stars,
			tools.words.poster_empty_keys
		])
			expect(said).toContain(sentence);
		const filled = layout({ stars: items('s', ['ster']) });
		expect(textLines(pages(filled.pages).children).map((line) => line.text)).not.toContain(
			tools.words.poster_empty_stars
		);
	});

	it('continues on a next sheet, points at it and says so', () => {
		const many = items(
			'b',
			Array.from(
				{ length: 150 },
				(_, n) => `Handelingsgericht overleg met ouders en leerling over wat helpt, nummer ${n}`
			)
		);
		const result = layout({ care: { ...emptyCare, basis: many } });
		expect(result.pages.length).toBeGreaterThan(1);
		expect(result.warnings).toContainEqual({ code: 'continued', pages: result.pages.length });
		expect(
			textLines(result.pages[0]?.nodes ?? [])
				.map((line) => line.text)
				.join(' ')
		).toContain('vervolg op blad 2');
		expect(groups(result.pages[1]?.nodes ?? [], 'H2').map(spoken)).toEqual([
			bare('ZORG op onze school: Brede basiszorg – vervolg')
		]);
		expect(result.pages[1]?.title).toContain(`blad 2 van ${result.pages.length}`);
	});

	it('takes as title and slogan a note as long as the board allows', () => {
		const long = 'zorg dragen '.repeat(170).trim().slice(0, 2000);
		const { pages: sheets } = layout({ title: long, slogan: long });
		expect(sheets.length).toBeGreaterThan(0);
		expect(() => layout({ title: `${long}${' '.repeat(2001 - long.length)}` })).toThrow();
	});

	it('names characters that no font has and leaves them out', () => {
		const result = layout({ stars: items('s', ['Feest 漢 voor elk kind', '字']) });
		expect(result.warnings).toEqual([
			{ code: 'characters-missing', characters: ['漢'], text: 'Feest 漢 voor elk kind' },
			{ code: 'characters-missing', characters: ['字'], text: '字' }
		]);
		expect(groups([pages(result.pages)], 'LBody').map(spoken)).toEqual(['Feestvoorelkkind', '…']);
		for (const line of textLines(pages(result.pages).children))
			for (const run of line.runs) expect(run.glyphs.filter((glyph) => glyph.id === 0)).toEqual([]);
	});

	it('starts an Arabic note on the right and keeps its letters', () => {
		const [body] = groups([pages(layout({ stars: items('s', ['نعمل معًا من أجل كل طفل']) }).pages)], 'LBody');
		const line = body && textLines(body.children)[0];
		expect(body?.actualText).toBe('نعمل معًا من أجل كل طفل');
		expect(line?.runs.every((run) => run.font.startsWith('vazirmatn'))).toBe(true);
		expect((line?.x ?? 0) + (line?.width ?? 0)).toBeCloseTo((line?.box.x ?? 0) + (line?.box.width ?? 0), 3);
	});

	it('gives few words large type and many words smaller type', () => {
		const size = (count: number) => {
			const found = layout({
				care: {
					...emptyCare,
					basis: items(
						'b',
						Array.from({ length: count }, (_, n) => `Leerlingengesprekken ${n}`)
					)
				}
			});
			return groups([pages(found.pages)], 'LBody').flatMap((body) => textLines(body.children))[0]?.size ?? 0;
		};
		expect(size(3)).toBeGreaterThanOrEqual(24);
		expect(size(60)).toBeLessThan(size(20));
		expect(size(60)).toBeGreaterThanOrEqual(9);
	});

	it('fills a portrait sheet too', () => {
		const page = layout({ orientation: 'portrait', title: 'Samen' }).pages[0];
		expect(page && page.height > page.width).toBe(true);
	});
});
