// Boards on paper: what must be on the sheet, what may not, and that every sheet stays inside its edges.
import { readFileSync } from 'node:fs';
import { swotItem } from '../../../tests/fixtures/views.ts';
import { readBoard } from '#lib/session/board-snapshot.ts';
import { openTools } from '#lib/poster/testing.ts';
import { pdfUaFaults } from '#lib/poster/pdf-ua-faults.ts';
import { renderPdf } from '#lib/poster/pdf.ts';
import { textLines, type SceneNode } from '#lib/poster/scene.ts';
import { hyphenateNl } from '#lib/text/hyphenate-nl.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { boardSheets } from './board-sheets.ts';
import type { BoardInput } from './board-input.ts';
import { ACCENT, INK, LINE, SOFT, STRONG, TONES, ZONE_PAPERS } from './colours.ts';

let typefaces: Awaited<ReturnType<typeof openTools>>['typefaces'];
beforeAll(async () => {
	({ typefaces } = await openTools());
});

const own = (text: string, zone: string, order: number) => ({ text, item: 'i1', zone, order });

function input(records: [string, unknown][], change: Partial<BoardInput> = {}): BoardInput {
	return {
		board: readBoard(records),
		programme: [swotItem()],
		items: ['i1'],
		results: [],
		joins: {},
		pictures: new Map(),
		title: 'Zorg op school',
		day: '22 november 2026',
		madeAt: '2026-11-22T00:00:00Z',
		...change
	};
}

function drawn(given: BoardInput) {
	const { scenes, paper } = boardSheets(given, { typefaces, hyphenate: hyphenateNl });
	const scene = scenes[0];
	if (!scene) throw new Error('no sheet');
	return { scene, paper, lines: textLines(scene.nodes).map(({ text }) => text) };
}

function tags(nodes: readonly SceneNode[]): string[] {
	return nodes.flatMap((node) =>
		node.kind === 'group'
			? [node.tag, ...tags(node.children)]
			: node.kind === 'inset'
				? tags(node.children)
				: []
	);
}

describe('the board as a sheet', () => {
	it('holds title, session, day, zones and notes, and not what was taken off', () => {
		const { scene, lines } = drawn(
			input([
				['own:a', own('Hecht team', 'sterktes', 1)],
				['own:b', own('Van het bord gehaald', 'zwaktes', 2)],
				['hide:b', true]
			])
		);
		expect(lines).toEqual(
			expect.arrayContaining([
				'SWOT met turflijst',
				'Zorg op school',
				'22 november 2026',
				'Sterktes',
				'Hecht team'
			])
		);
		expect(JSON.stringify(scene)).not.toContain('Van het');
	});

	it('is tagged: a title, a heading for every zone, and a list item for every note or pile', () => {
		const { scene } = drawn(
			input([
				['own:a', own('Een', 'sterktes', 1)],
				['own:b', own('Twee', 'sterktes', 2)],
				['own:c', own('Drie', 'kansen', 3)],
				['pile:p', { name: 'Samen', item: 'i1', zone: 'sterktes', order: 9 }],
				['in:a', 'p'],
				['in:b', 'p']
			])
		);
		const all = tags(scene.nodes);
		const count = (tag: string) => all.filter((one) => one === tag).length;
		expect([count('H1'), count('H2'), count('LI')]).toEqual([1, 5, 2]);
	});

	it('draws lines with their words, ink, drawings, actions and marks', () => {
		const { scene, lines } = drawn(
			input([
				['own:a', own('Een', 'sterktes', 1)],
				['own:b', { ...own('Twee', 'kansen', 2), image: { kind: 'drawing', strokes: [[10, 10, 500, 700]] } }],
				['link:l', { from: 'a', to: 'b', words: 'versterkt', item: 'i1', zone: 'sterktes' }],
				['ink:k', { item: 'i1', zone: 'zwaktes', points: [10, 10, 60, 90, 200, 40], tint: 2 }],
				['plan:a:who', 'zorgteam'],
				['mark:a:poster.sterren', true]
			])
		);
		expect(lines).toEqual(expect.arrayContaining(['versterkt', 'zorgteam']));
		const text = JSON.stringify(scene);
		expect(text).toContain('#9b2c1f');
		expect(text).toContain('M10 10L500 700');
		expect(text).toContain('Een – Twee (versterkt)');
	});

	it('a full board takes larger paper instead of type that nobody reads', () => {
		const many = (count: number) =>
			input(
				Array.from({ length: count }, (_, at) => [
					`own:n${at}`,
					own(
						`Briefje ${at} over leerlingenbegeleiding en zorg`,
						['sterktes', 'zwaktes', 'kansen'][at % 3] ?? '',
						at
					)
				])
			);
		expect(drawn(many(12)).paper).toBe('A3');
		expect(['A2', 'A1']).toContain(drawn(many(220)).paper);
		expect(drawn({ ...many(220), paper: 'A4' }).paper).toBe('A4');
	});

	it('wears the colours of the screen', () => {
		const tokens = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8');
		const token = (name: string) => new RegExp(`--${name}:\\s*(#[0-9a-f]+)`).exec(tokens)?.[1];
		expect([INK, SOFT, LINE, STRONG, ACCENT]).toEqual(
			['ink', 'ink-soft', 'line', 'line-strong', 'accent'].map(token)
		);
		expect(ZONE_PAPERS).toEqual(ZONE_PAPERS.map((_, at) => token(`zone-${at + 1}`)));
		expect([TONES['green'], TONES['red']]).toEqual(['good', 'danger'].map(token));
	});
});

it('is a file that a screen reader can go through', async () => {
	const records: [string, unknown][] = [
		['own:a', own('Hecht team', 'sterktes', 1)],
		['own:b', own('Feest 🎉 voor elk kind', 'zwaktes', 2)],
		['mark:a:poster.sterren', true],
		['plan:b:who', 'zorgcoördinator']
	];
	const { scenes, paper } = boardSheets(input(records), { typefaces, hyphenate: hyphenateNl });
	expect(pdfUaFaults(await renderPdf({ scenes, typefaces, paper }))).toEqual([]);
});
