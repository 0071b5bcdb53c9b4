// One poster from model to bytes; runs in the worker.
import { createHash } from 'node:crypto';
import { layoutFlow } from '#lib/poster/flow/layout-flow.ts';
import type { FlowWords } from '#lib/poster/flow/words.ts';
import { layoutPoster } from '#lib/poster/layout.ts';
import { renderPdf } from '#lib/poster/pdf.ts';
import { renderSvg } from '#lib/poster/svg.ts';
import type { Typefaces } from '#lib/poster/typefaces.ts';
import type { PosterWords } from '#lib/poster/words.ts';
import type { PosterJob, PosterResult } from './messages.ts';

/** Lays out and renders; undefined when the poster has no such sheet. */
export type RenderJob = (job: Omit<PosterJob, 'id'>) => Promise<PosterResult | undefined>;

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
	const kept = new Map<string, PosterResult>();
	return async ({ model, format, page }) => {
		const key = JSON.stringify([format, page, model]);
		const known = kept.get(key);
		if (known) return known;
		const flow = 'kind' in model ? layoutFlow({ model, typefaces, words: flowWords }) : null;
		const layout = 'kind' in model ? flow : layoutPoster({ model, typefaces, words });
		if (!layout) return undefined;
		const scene = layout.pages[page - 1];
		if (!scene) return undefined;
		const { paper, madeAt } = model;
		const body =
			format === 'pdf'
				? await renderPdf({ scenes: layout.pages, typefaces, paper, madeAt })
				: renderSvg({ scene, typefaces, paper, id: `poster-${page}` });
		const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
		const result = {
			body,
			pages: layout.pages.length,
			warnings: layout.warnings,
			etag,
			...(flow ? { cells: Object.fromEntries(flow.cells) } : {})
		};
		kept.set(key, result);
		for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
		return result;
	};
}
