// One report from blocks to bytes; runs in the worker.
import { createHash } from 'node:crypto';
import type { FlowWords } from '#lib/poster/flow/words.ts';
import { layoutPoster } from '#lib/poster/layout.ts';
import { renderPdf } from '#lib/poster/pdf.ts';
import { textLines, type Scene } from '#lib/poster/scene.ts';
import type { Typefaces } from '#lib/poster/typefaces.ts';
import { createTypesetter } from '#lib/poster/typesetter.ts';
import type { PosterWords } from '#lib/poster/words.ts';
import { setReport } from '#lib/report/print/set-report.ts';
import { hyphenateNl } from '#lib/text/hyphenate-nl.ts';
import type { PosterResult, ReportJob } from '../poster/messages.ts';
import { createFlowScenes } from '../poster/flow-scenes.ts';
import { pixelsOf, renderPng } from '../poster/render-png.ts';
import { toDocx, type ReportPicture } from './docx.ts';

type Tools = { typefaces: Typefaces; words: PosterWords; flowWords: FlowWords };
type Poster = ReportJob['posters'][number];

/** Dots per inch of a poster in a Word document, seen at A4: sharp enough to read, light enough to mail. */
const DOTS = 150;

/** Every sheet of a poster; none is larger than A4 at so many dots, so none is refused. */
async function pictures(
	{ title }: Poster,
	scenes: readonly Scene[],
	{ typefaces }: Tools
): Promise<ReportPicture[]> {
	const drawn: ReportPicture[] = [];
	for (const scene of scenes) {
		const png = await renderPng({ scene, typefaces, paper: 'A4', dpi: DOTS });
		const words = textLines(scene.nodes)
			.map(({ text }) => text)
			.join(' ');
		const alt = scene.title === title ? title : `${title}: ${scene.title}`;
		if (png) drawn.push({ png, ...pixelsOf(scene, 'A4', DOTS), alt, words });
	}
	return drawn;
}

/** Sets and renders a report. */
export function createReportJob(tools: Tools): (job: ReportJob) => Promise<PosterResult> {
	const { typefaces } = tools;
	const layFlow = createFlowScenes(tools);
	return async ({ report, posters, format, words }) => {
		const sheets = new Map<string, readonly Scene[]>();
		for (const { id, model } of posters) {
			const layout =
				'kind' in model ? await layFlow(model) : layoutPoster({ model, typefaces, words: tools.words });
			sheets.set(id, layout.pages);
		}
		if (format === 'docx') {
			const drawn = new Map<string, readonly ReportPicture[]>();
			for (const poster of posters)
				drawn.set(poster.id, await pictures(poster, sheets.get(poster.id) ?? [], tools));
			return result(Uint8Array.from(await toDocx({ report, pictures: drawn, sheet: words.sheet })), 0);
		}
		const scenes = setReport({
			report,
			type: createTypesetter(typefaces, hyphenateNl),
			posters: sheets,
			number: (page, pages) => `${words.sheet} ${page} ${words.of} ${pages}`
		});
		return result(await renderPdf({ scenes, typefaces, madeAt: report.madeAt }), scenes.length);
	};
}

function result(body: Uint8Array<ArrayBuffer>, pages: number): PosterResult {
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
	return { body, pages, warnings: [], etag };
}
