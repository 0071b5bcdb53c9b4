import { beforeAll, describe, expect, it } from 'vitest';
import { layoutPoster } from './layout.ts';
import { PosterModel, type Orientation, type Paper } from './model.ts';
import { group, textLines, type Inset, type Scene } from './scene.ts';
import { emptyCare, items, openTools } from './testing.ts';
import { tileCount, tileScenes, type TilePaper } from './tiles.ts';

let tools: Awaited<ReturnType<typeof openTools>>;
beforeAll(async () => {
	tools = await openTools();
});

const millimetre = 72 / 25.4;

function tile(paper: Paper, tiles: TilePaper, orientation: Orientation = 'landscape') {
	const model = PosterModel.parse({
		title: 'Samen zorg dragen',
		care: {
			...emptyCare,
			basis: items(
				'b',
				Array.from({ length: 24 }, (_, n) => `Overleg met ouders over wat helpt, nummer ${n}`)
			)
		},
		together: items('t', ['Ouders', 'Juf en meester', 'CLB']),
		stars: items('s', ['Warm onthaal']),
		keys: items('k', ['Tijd voor overleg']),
		paper,
		orientation
	});
	const { pages } = layoutPoster({ model, ...tools });
	return { pages, sheets: tileScenes({ scenes: pages, paper, tiles, ...tools }) };
}

const insetOf = (scene: Scene): Inset => {
	const found = scene.nodes.find((node) => node.kind === 'inset');
	if (found?.kind !== 'inset') throw new Error('a tile without a part of the poster');
	return found;
};

describe('tiles', () => {
	it.each([
		['A3', 'A4', 2],
		['A2', 'A4', 4],
		['A2', 'A3', 2],
		['A1', 'A4', 8],
		['A1', 'A3', 4],
		['A0', 'A3', 8]
	] as const)('%s over %s takes exactly %i sheets', (paper, tiles, count) => {
		expect(tileCount(paper, tiles)).toBe(count);
		for (const orientation of ['landscape', 'portrait'] as const)
			expect(tile(paper, tiles, orientation).sheets).toHaveLength(count);
	});

	it.each([
		['A4', 'A4'],
		['A3', 'A3'],
		['A4', 'A3'],
		['A0', 'A4']
	] as const)('%s does not divide over %s', (paper, tiles) => {
		expect(tile(paper, tiles).sheets).toBeUndefined();
	});

	it.each([
		['A3', 'A4', 'landscape', 0.87],
		['A3', 'A4', 'portrait', 0.87],
		['A2', 'A4', 'landscape', 0.86],
		['A1', 'A4', 'portrait', 0.86],
		['A0', 'A3', 'landscape', 0.89]
	] as const)(
		'%s over %s, %s: everything is shown, neighbours overlap, 8 mm stay free',
		(paper, tiles, orientation, least) => {
			const { pages, sheets = [] } = tile(paper, tiles, orientation);
			const [page] = pages;
			if (!page) throw new Error('no sheet');
			const clips = sheets.map((sheet) => {
				const { at, clip } = insetOf(sheet);
				if (!clip) throw new Error('no window');
				const left = at.x + clip.x * at.scale;
				const top = at.y + clip.y * at.scale;
				const edge = 8 * millimetre - 0.01;
				expect(Math.min(left, top)).toBeGreaterThanOrEqual(edge);
				expect(sheet.width - left - clip.width * at.scale).toBeGreaterThanOrEqual(edge);
				expect(sheet.height - top - clip.height * at.scale).toBeGreaterThanOrEqual(edge);
				for (const line of textLines(sheet.nodes.filter((node) => node.kind === 'group'))) {
					expect(line.y).toBeLessThanOrEqual(sheet.height - edge);
					expect(line.size).toBeGreaterThanOrEqual(8);
					expect(line.x + line.width).toBeLessThanOrEqual(sheet.width - edge);
				}
				return clip;
			});
			// every spot of the poster is in a window, and the inner ones in two
			const inside = (x: number, y: number) =>
				clips.filter(
					(clip) => x >= clip.x && x <= clip.x + clip.width && y >= clip.y && y <= clip.y + clip.height
				).length;
			for (let x = 0; x <= 1; x += 0.01)
				for (let y = 0; y <= 1; y += 0.01)
					expect(inside(x * page.width, y * page.height)).toBeGreaterThanOrEqual(1);
			expect(inside(page.width / 2, page.height / 2)).toBe(
				sheets.length === 2 || sheets.length === 8 ? sheets.length / (sheets.length === 8 ? 2 : 1) : 4
			);
			const printed = insetOf(sheets[0] ?? page).at.scale;
			const full = { A4: Math.SQRT1_2, A3: 1, A2: Math.SQRT2, A1: 2, A0: 2 * Math.SQRT2 }[paper];
			expect(printed / full).toBeGreaterThan(least);
			expect(printed / full).toBeLessThan(1);
		}
	);

	it('says on every sheet which one it is, and leaves off what lies elsewhere', () => {
		const { pages, sheets = [] } = tile('A1', 'A4');
		const said = sheets.map((sheet) => textLines(sheet.nodes).map((line) => line.text));
		for (const [at, lines] of said.entries()) expect(lines.at(-1)).toContain(`blad ${at + 1} van 8`);
		expect(said[0]?.at(-1)).not.toContain('knip');
		expect(said[1]?.at(-1)).toContain('knip langs de streepjes');
		const all = textLines([
			group(
				'Sect',
				pages.flatMap((page) => page.nodes)
			)
		]).map((line) => line.text);
		for (const line of all) expect(said.flat()).toContain(line);
		for (const lines of said) expect(lines.length).toBeLessThan(0.7 * all.length);
	});

	it('draws cut marks only where a neighbour was before', () => {
		const marks = (tile('A2', 'A4').sheets ?? []).map(
			(sheet) =>
				sheet.nodes.filter((node) => node.kind === 'shape').flatMap((node) => node.d.match(/M/g) ?? []).length
		);
		expect(marks).toEqual([0, 2, 2, 4]);
	});
});
