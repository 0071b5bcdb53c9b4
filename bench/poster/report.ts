// A report of a busy session as PDF and as Word document, without and with the picture of a poster.
import { layoutPoster } from '#lib/poster/layout.ts';
import { renderPdf } from '#lib/poster/pdf.ts';
import { samplePoster } from '#lib/poster/sample.ts';
import type { Typefaces } from '#lib/poster/typefaces.ts';
import { createTypesetter } from '#lib/poster/typesetter.ts';
import type { PosterWords } from '#lib/poster/words.ts';
import type { Report, ReportBlock } from '#lib/report/blocks.ts';
import { setReport } from '#lib/report/print/set-report.ts';
import { hyphenateNl } from '#lib/text/hyphenate-nl.ts';
import { pixelsOf, renderPng } from '#server/poster/render-png.ts';
import { toDocx } from '#server/report/docx.ts';
import { measure, type Measured } from './measure.ts';

const SENTENCE = 'Handelingsgericht overleg met ouders, leerling en team over wat dit kind nodig heeft';

/** Four cards: 150 notes in piles and zones, a vote and a rating on twenty statements each, and eight actions. */
function busyReport(): Report {
	const card = (number: number): ReportBlock[] => [
		{ kind: 'heading', level: 2, text: `Kaart ${number}` },
		{ kind: 'heading', level: 3, text: 'Onthullen en turven' },
		{ kind: 'text', tone: 'prompt', text: 'Zeg ‘erbij’ als jouw briefje hetzelfde zegt.' },
		{
			kind: 'list',
			entries: Array.from({ length: 38 }, (_, at) => ({
				text: `${SENTENCE} ${at}`,
				times: (at % 3) + 1,
				inside: at % 3 ? [SENTENCE] : [],
				remarks: at % 4 ? [] : ['ster']
			}))
		},
		{
			kind: 'table',
			caption: 'Stemming van 24 mensen',
			head: ['Wat', 'Stippen'],
			rows: Array.from({ length: 20 }, (_, at) => [`${SENTENCE} ${at}`, String(at)])
		},
		{
			kind: 'bars',
			caption: 'Antwoorden van 24 mensen',
			scale: ['1', '2', '3', '4', '5', '6'].map((title) => ({ title, tone: null })),
			rows: Array.from({ length: 20 }, (_, at) => ({
				text: `${SENTENCE} ${at}`,
				distribution: [1, 2, 3, 5, 8, at],
				summary: '24 antwoorden · gemiddeld 4,1'
			}))
		}
	];
	return {
		title: 'Studiedag over zorg',
		subtitle: '22 november 2026 · 24 mensen · 150 briefjes',
		language: 'nl-BE',
		madeAt: '2026-11-22T12:00:00.000Z',
		blocks: [
			...[1, 2, 3, 4].flatMap(card),
			{
				kind: 'table',
				caption: 'Acties',
				head: ['Wat', 'Wie', 'Wanneer', 'Stand'],
				rows: Array.from({ length: 8 }, (_, at) => [SENTENCE, 'zorgcoördinator', `${at + 1}/3/2027`, 'bezig'])
			},
			{ kind: 'poster', poster: 'samen-zorg-dragen', title: 'Samen zorg dragen' }
		]
	};
}

/** Time and size of the report in each form. */
export async function reports(typefaces: Typefaces, words: PosterWords): Promise<Measured[]> {
	const report = busyReport();
	const [scene] = layoutPoster({ model: samplePoster(60), typefaces, words }).pages;
	if (!scene) throw new Error('no sheet');
	const docx = (pictures: Parameters<typeof toDocx>[0]['pictures']) =>
		toDocx({ report, pictures, sheet: 'blad' });
	const withPoster = async () => {
		const png = await renderPng({ scene, typefaces, paper: 'A4', dpi: 150 });
		if (!png) throw new Error('no picture');
		const shown = { png, ...pixelsOf(scene, 'A4', 150), alt: 'Samen zorg dragen', words: '' };
		return await docx(new Map([['samen-zorg-dragen', [shown]]]));
	};
	const pdf = () => {
		const type = createTypesetter(typefaces, hyphenateNl);
		const posters = new Map([['samen-zorg-dragen', [scene]]]);
		const number = (page: number, pages: number) => `blad ${page} van ${pages}`;
		return renderPdf({ scenes: setReport({ report, type, posters, number }), typefaces });
	};
	return [
		await measure('report of 150 notes, DOCX', () => docx(new Map())),
		await measure('report of 150 notes and a poster, DOCX', withPoster),
		await measure('report of 150 notes and a poster, PDF', pdf)
	];
}
