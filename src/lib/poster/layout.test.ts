import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { layoutPoster, type PosterLayout } from './layout.ts';
import { PosterModel, type PosterInput } from './model.ts';
import { group, textLines, type Group, type Scene, type SceneNode, type TextLine } from './scene.ts';
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

function outside(line: TextLine, page: Scene): boolean {
	const { box } = line;
	const wide = line.x < box.x - 0.05 || line.x + line.width > box.x + box.width + 0.05;
	const high = line.y - 0.5 * line.size < box.y - 0.05 || line.y > box.y + box.height + 0.05;
	const off =
		box.x < 24 || box.y < 24 || box.x + box.width > page.width - 24 || box.y + box.height > page.height - 20;
	return wide || high || off;
}

function overlap(lines: readonly TextLine[]): [string, string] | undefined {
	const solid = lines
		.map((line) => ({
			text: line.text,
			left: line.x,
			right: line.x + line.width,
			top: line.y - 0.66 * line.size,
			bottom: line.y + 0.12 * line.size
		}))
		.sort((a, b) => a.top - b.top);
	for (const [at, one] of solid.entries()) {
		for (const two of solid.slice(at + 1)) {
			if (two.top >= one.bottom) break;
			if (one.left < two.right - 0.1 && two.left < one.right - 0.1 && one.text && two.text)
				return [one.text, two.text];
		}
	}
	return undefined;
}

const word = fc.oneof(
	{ weight: 8, arbitrary: fc.stringMatching(/^[a-zéëï]{1,12}$/) },
	fc.constantFrom(
		'Zorgoverleg',
		'onderwijsloopbaanbegeleidingscoördinatievergadering',
		'https://www.school.be/zorg/een-heel-lange-weg?x=1&y=2#z',
		'co-teaching',
		'Öğretmenle',
		'çalışıyoruz',
		'Ми',
		'працюємо',
		'نعمل',
		'معًا',
		'→',
		'😀',
		'👩‍👩‍👧‍👦',
		'(AVI)',
		'6de',
		'é\u0301',
		'…',
		'W'.repeat(70)
	)
);
const text = fc
	.array(word, { minLength: 1, maxLength: 40 })
	.map((words) => words.join(' ').slice(0, 280).trim() || 'x')
	.filter((text) => text.isWellFormed());
const list = (most: number) => fc.array(text, { maxLength: most });

describe('layoutPoster', () => {
	it('keeps every text whole, inside its box, apart from the others and at least of the smallest size', () => {
		const board = fc.record({
			basis: list(40),
			verhoogd: list(30),
			uitbreiding: list(16),
			iac: list(10),
			together: list(30),
			stars: list(12),
			keys: list(8),
			title: text,
			slogan: text,
			paper: fc.constantFrom('A4', 'A3', 'A1'),
			orientation: fc.constantFrom('landscape', 'portrait')
		} as const);
		fc.assert(
			fc.property(board, ({ basis, verhoogd, uitbreiding, iac, together, stars, keys, ...rest }) => {
				const result = layout({
					...rest,
					care: {
						basis: items('b', basis),
						verhoogd: items('v', verhoogd),
						uitbreiding: items('u', uitbreiding),
						iac: items('i', iac)
					},
					together: items('t', together),
					stars: items('s', stars),
					keys: items('k', keys),
					origin: 'Herkomst'
				});
				for (const page of result.pages) {
					const lines = textLines(page.nodes);
					expect(lines.filter((line) => outside(line, page)).map((line) => line.text)).toEqual([]);
					expect(overlap(lines)).toBeUndefined();
				}
				expect(result.smallest).toBeGreaterThanOrEqual(rest.paper === 'A4' ? 11.4 : 9);
				const gone = new Map(
					result.warnings.flatMap((warning) =>
						warning.code === 'characters-missing' ? [[warning.text, warning.characters] as const] : []
					)
				);
				const left = (text: string) =>
					(gone.get(text) ?? []).reduce(
						(rest, character) => rest.replaceAll(character, ''),
						text.normalize('NFC')
					);
				const given = [basis, verhoogd, uitbreiding, iac, together, stars, keys]
					.flat()
					.map((text) => bare(left(text)) || (bare(text) ? '…' : ''));
				const pointer = /^vervolgopblad\d+$/;
				const printed = groups([pages(result.pages)], 'LBody')
					.map(spoken)
					.filter((text) => !pointer.test(text));
				expect(printed.filter(Boolean).sort()).toEqual(given.filter(Boolean).sort());
				const first = groups(result.pages[0]?.nodes ?? [], 'H1')
					.map(spoken)
					.join('');
				expect(first).toBe(bare(left(rest.title)) || '…');
			}),
			// shrinking takes longer than looking at the seed again
			{
				numRuns: Number(process.env['POSTER_RUNS'] ?? 8),
				endOnFailure: process.env['POSTER_RUNS'] !== undefined
			}
		);
	});

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
		const result = layout({ stars: items('s', ['Feest 🎉 voor elk kind', '🦄']) });
		expect(result.warnings).toEqual([
			{ code: 'characters-missing', characters: ['🎉'], text: 'Feest 🎉 voor elk kind' },
			{ code: 'characters-missing', characters: ['🦄'], text: '🦄' }
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
