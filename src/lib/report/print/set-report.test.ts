import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderPdf } from '#lib/poster/pdf.ts';
import { textLines, type Scene } from '#lib/poster/scene.ts';
import { openTools } from '#lib/poster/testing.ts';
import { createTypesetter } from '#lib/poster/typesetter.ts';
import { hyphenateNl } from '#lib/text/hyphenate-nl.ts';
import type { Report, ReportBlock } from '../blocks.ts';
import { SHEET, TEXT } from './pages.ts';
import { setReport } from './set-report.ts';

const { typefaces } = await openTools();
const type = createTypesetter(typefaces, hyphenateNl);
const number = (page: number, pages: number) => `blad ${page} van ${pages}`;

const report = (blocks: ReportBlock[]): Report => ({
	title: 'Overleg over de zorg op onze school',
	subtitle: '22 november 2026 · 12 mensen · 40 briefjes',
	language: 'nl-BE',
	madeAt: '2026-11-22T12:00:00.000Z',
	blocks
});

const set = (blocks: ReportBlock[], posters: ReadonlyMap<string, readonly Scene[]> = new Map()) =>
	setReport({ report: report(blocks), type, posters, number });

const words = (scenes: readonly Scene[]) =>
	scenes
		.flatMap(({ nodes }) => textLines(nodes))
		.map(({ text }) => text)
		.join(' ')
		.replace(/[\s-]/g, '');

const line = fc.lorem({ maxCount: 30 }).map((text) => text.slice(0, 280));
const entry = fc.record({
	text: line,
	times: fc.integer({ min: 1, max: 12 }),
	inside: fc.array(line, { maxLength: 5 }),
	remarks: fc.array(fc.constantFrom<string>('ster', 'Brede basiszorg'), { maxLength: 2 })
});
const block: fc.Arbitrary<ReportBlock> = fc.oneof(
	fc.record({
		kind: fc.constant('heading' as const),
		level: fc.constantFrom(2 as const, 3 as const, 4 as const),
		text: line
	}),
	fc.record({
		kind: fc.constant('text' as const),
		text: line,
		tone: fc.constantFrom('plain' as const, 'prompt' as const, 'small' as const)
	}),
	fc.record({ kind: fc.constant('list' as const), entries: fc.array(entry, { maxLength: 12 }) }),
	fc.record({
		kind: fc.constant('table' as const),
		caption: line,
		head: fc.constant<string[]>(['Wat', 'Wie', 'Wanneer', 'Gewenst effect']),
		rows: fc.array(
			fc.tuple(line, line, line, line).map((row) => [...row]),
			{ maxLength: 12 }
		)
	}),
	fc.record({
		kind: fc.constant('bars' as const),
		caption: line,
		scale: fc.constant(['1', '2', '3', '4', '5', '6'].map((title) => ({ title, tone: null }))),
		rows: fc.array(
			fc.record({
				text: line,
				distribution: fc.array(fc.nat(20), { minLength: 6, maxLength: 6 }),
				summary: fc.constant('23 antwoorden · gemiddeld 4,22')
			}),
			{ maxLength: 15 }
		)
	})
);

it('loses no word, and sets no line outside the sheet’s text', () => {
	fc.assert(
		fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
			const scenes = set(blocks);
			const printed = words(scenes);
			const texts = blocks.flatMap((one) => {
				if (one.kind === 'heading' || one.kind === 'text') return [one.text];
				if (one.kind === 'list') return one.entries.flatMap(({ text, inside }) => [text, ...inside]);
				if (one.kind === 'table') return one.rows.flat();
				return one.kind === 'bars' ? one.rows.map(({ text }) => text) : [];
			});
			for (const text of texts) {
				const whole = text.replace(/[\s-]/g, '');
				// What runs on to the next sheet has the foot of this one in between.
				const found =
					printed.includes(whole) ||
					text.split(' ').every((word) => printed.includes(word.replace(/-/g, '')));
				expect(found, text).toBe(true);
			}
			for (const printedLine of scenes.flatMap(({ nodes }) => textLines(nodes))) {
				expect(printedLine.x).toBeGreaterThanOrEqual(TEXT.x - 0.1);
				expect(printedLine.x + printedLine.width).toBeLessThanOrEqual(TEXT.x + TEXT.width + 0.1);
				expect(printedLine.y).toBeLessThan(SHEET.height - 30);
			}
		}),
		{ numRuns: 40 }
	);
});

it('gives the same bytes for the same report', async () => {
	const blocks: ReportBlock[] = [
		{ kind: 'heading', level: 2, text: 'Programma' },
		{ kind: 'table', caption: 'Programma', head: ['Stap', 'Duur'], rows: [['Welkom', '5 min']] },
		{ kind: 'list', entries: [{ text: 'Zorgbox', times: 2, inside: ['Zorgdoos'], remarks: ['ster'] }] }
	];
	const make = async () =>
		Buffer.from(await renderPdf({ scenes: set(blocks), typefaces, madeAt: report([]).madeAt })).toString(
			'base64'
		);
	expect(await make()).toBe(await make());
});

it('puts a poster on a sheet of its own, lying as the poster lies', () => {
	const poster: Scene = { width: 1190, height: 842, poster: 'p', title: 'p', language: 'nl-BE', nodes: [] };
	const scenes = set(
		[{ kind: 'poster', poster: 'samen-zorg-dragen', title: 'Poster' }],
		new Map([['samen-zorg-dragen', [poster]]])
	);
	expect(scenes.map(({ width, height }) => width > height)).toEqual([false, true]);
});
