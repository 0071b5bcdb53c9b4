// One poster from model to bytes; runs in the worker.
import { createHash } from 'node:crypto';
import { layoutPoster } from '#lib/poster/layout.ts';
import { renderPdf } from '#lib/poster/pdf.ts';
import { renderSvg } from '#lib/poster/svg.ts';
import type { Typefaces } from '#lib/poster/typefaces.ts';
import type { PosterWords } from '#lib/poster/words.ts';
import type { PosterJob, PosterResult } from './messages.ts';

/** Lays out and renders; undefined when the poster has no such sheet. */
export async function renderJob(
	{ model, format, page }: Omit<PosterJob, 'id'>,
	{ typefaces, words }: { typefaces: Typefaces; words: PosterWords }
): Promise<PosterResult | undefined> {
	const layout = layoutPoster({ model, typefaces, words });
	const scene = layout.pages[page - 1];
	if (!scene) return undefined;
	const body =
		format === 'pdf'
			? await renderPdf({ scenes: layout.pages, typefaces, paper: model.paper, madeAt: model.madeAt })
			: renderSvg({ scene, typefaces, paper: model.paper, id: `poster-${page}` });
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
	return { body, pages: layout.pages.length, warnings: layout.warnings, etag };
}
