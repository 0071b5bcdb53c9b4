import { expect, it } from 'vitest';
import type { ReportBlock } from '#lib/report/blocks.ts';
import { setReport } from '#lib/report/print/set-report.ts';
import { hyphenateNl } from '#lib/text/hyphenate-nl.ts';
import { layoutPoster } from './layout.ts';
import { pdfUaFaults } from './pdf-ua-faults.ts';
import { renderPdf } from './pdf.ts';
import { samplePoster } from './sample.ts';
import { openTools } from './testing.ts';
import { tileScenes } from './tiles.ts';
import { createTypesetter } from './typesetter.ts';

const { typefaces, words } = await openTools();
const model = { ...samplePoster(60), slogan: 'Feest 🎉 voor elk kind' };
const poster = () => layoutPoster({ model, typefaces, words }).pages;

it('holds for a poster, and for one over several sheets', async () => {
	const pages = poster();
	expect(pdfUaFaults(await renderPdf({ scenes: pages, typefaces, paper: 'A3' }))).toEqual([]);
	const tiles = tileScenes({ scenes: pages, paper: 'A2', tiles: 'A4', typefaces, words });
	expect(pdfUaFaults(await renderPdf({ scenes: tiles ?? [], typefaces }))).toEqual([]);
});

it('holds for a report with lists, tables over several sheets, bars and a poster', async () => {
	const table = (rows: number): ReportBlock => ({
		kind: 'table',
		caption: 'Acties',
		head: ['Wat', 'Wie'],
		rows: Array.from({ length: rows }, (_, at) => [`Zorgbox ${at}`, at % 2 ? '' : 'zorgcoördinator'])
	});
	const scenes = setReport({
		report: {
			title: 'Zorg in kaart',
			subtitle: '22 november 2026',
			language: 'nl-BE',
			madeAt: '2026-11-22T12:00:00.000Z',
			blocks: [
				{ kind: 'heading', level: 2, text: 'SWOT' },
				{ kind: 'heading', level: 3, text: 'Turven' },
				{ kind: 'text', tone: 'prompt', text: 'Zeg ‘erbij’.' },
				{ kind: 'heading', level: 4, text: 'Sterktes' },
				{ kind: 'list', entries: [{ text: 'Zorgbox 🎉', times: 2, inside: ['Zorgdoos'], remarks: [] }] },
				table(70),
				{
					kind: 'bars',
					caption: 'Antwoorden',
					scale: [
						{ title: 'Ja', tone: 'green' },
						{ title: 'Nee', tone: 'red' }
					],
					rows: [{ text: 'Onthaal', distribution: [4, 1], summary: '5 antwoorden' }]
				},
				{ kind: 'poster', poster: 'p', title: 'Poster' }
			]
		},
		type: createTypesetter(typefaces, hyphenateNl),
		posters: new Map([['p', poster()]]),
		number: (page, pages) => `blad ${page} van ${pages}`
	});
	expect(scenes.length).toBeGreaterThan(3);
	expect(pdfUaFaults(await renderPdf({ scenes, typefaces }))).toEqual([]);
});

it('finds what is wrong, such as a figure without words', async () => {
	const [scene] = poster();
	if (!scene) throw new Error('no sheet');
	const empty = {
		...scene,
		nodes: [{ kind: 'group' as const, tag: 'Figure' as const, children: scene.nodes }]
	};
	expect(pdfUaFaults(await renderPdf({ scenes: [empty], typefaces, paper: 'A3' }))).toContain(
		'figure without words'
	);
});
