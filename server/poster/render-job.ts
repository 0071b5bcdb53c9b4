// One poster from model to bytes; runs in the worker.
import { createHash } from 'node:crypto';
import type { FlowWords } from '#lib/poster/flow/words.ts';
import { languageWarnings } from '#lib/poster/language/language-warnings.ts';
import { layoutPoster } from '#lib/poster/layout.ts';
import { renderPdf } from '#lib/poster/pdf.ts';
import { renderSvg } from '#lib/poster/svg.ts';
import type { Typefaces } from '#lib/poster/typefaces.ts';
import type { PosterWords } from '#lib/poster/words.ts';
import type { Scene } from '#lib/poster/scene.ts';
import { tileScenes } from '#lib/poster/tiles.ts';
import type { PosterJob, PosterResult, RenderRefusal } from './messages.ts';
import { createFlowScenes } from './flow-scenes.ts';
import { renderPng } from './render-png.ts';

/** Lays out and renders, or says why that cannot be. */
export type RenderJob = (job: Omit<PosterJob, 'id'>) => Promise<PosterResult | RenderRefusal>;

/** Several screens ask for the same poster after every change: what was just made is kept. */
const mostKept = 8;

export function createRenderJob({
	typefaces,
	words,
	flowWords
}: {
	typefaces: Typefaces;
	words: PosterWords;
	flowWords: FlowWords;
}): RenderJob {
	const layFlow = createFlowScenes({ typefaces, flowWords });
	const kept = new Map<string, PosterResult>();
	return async (job) => {
		const { model, page } = job;
		const key = keyOf(job);
		const known = kept.get(key);
		if (known) return known;
		const flow = 'kind' in model ? await layFlow(model) : null;
		const layout = 'kind' in model ? flow : layoutPoster({ model, typefaces, words });
		const scene = layout?.pages[page - 1];
		if (!layout || !scene) return 'poster-no-sheet';
		const body = await draw({ job, scene, scenes: layout.pages, typefaces, words });
		if (typeof body === 'object' && 'refused' in body) return body.refused;
		const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
		const result = {
			body,
			pages: layout.pages.length,
			warnings: layout.warnings,
			language: 'kind' in model ? [] : languageWarnings(model),
			etag,
			...(flow ? { cells: Object.fromEntries(flow.cells) } : {})
		};
		kept.set(key, result);
		for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
		return result;
	};
}

/** The same for equal jobs; pictures go in by what they hold. */
function keyOf(job: Omit<PosterJob, 'id'>): string {
	const hash = createHash('sha256');
	hash.update(
		JSON.stringify(job, (_name, value: unknown) => {
			if (!(value instanceof Uint8Array)) return value;
			return createHash('sha256').update(value).digest('base64url');
		})
	);
	return hash.digest('base64url');
}

async function draw({
	job: { model, format, page, dpi = 150, tiles },
	scene,
	scenes,
	typefaces,
	words
}: {
	job: Omit<PosterJob, 'id'>;
	scene: Scene;
	scenes: readonly Scene[];
	typefaces: Typefaces;
	words: PosterWords;
}): Promise<string | Uint8Array<ArrayBuffer> | { refused: RenderRefusal }> {
	const { paper, madeAt } = model;
	if (format === 'svg') return renderSvg({ scene, typefaces, paper, id: `poster-${page}` });
	if (format === 'png')
		return (await renderPng({ scene, typefaces, paper, dpi })) ?? { refused: 'poster-too-many-pixels' };
	const sheets = tiles ? tileScenes({ scenes, paper, tiles, typefaces, words }) : scenes;
	if (!sheets) return { refused: 'poster-tiles-wrong' };
	return await renderPdf({ scenes: sheets, typefaces, paper, madeAt });
}
