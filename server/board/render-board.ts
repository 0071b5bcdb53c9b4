// The boards of a session from records to bytes; runs in the worker.
import { createHash } from 'node:crypto';
import { boardSheets } from '#lib/board-print/board-sheets.ts';
import { renderPdf } from '#lib/poster/pdf.ts';
import { renderSvg } from '#lib/poster/svg.ts';
import type { Typefaces } from '#lib/poster/typefaces.ts';
import { hyphenateNl } from '#lib/text/hyphenate-nl.ts';
import type { BoardJob, PosterResult, RenderRefusal } from '../poster/messages.ts';
import { MAX_PIXELS, pixelsOf, renderPng } from '../poster/render-png.ts';
import { createPictureDrawer } from './talking-pictures.ts';

/** Dots per inch when nobody asked for another number; large paper gets what still can be made. */
const DOTS = 150;

/** Draws the boards of a job: all sheets as PDF, or the first as SVG or PNG. */
export function createBoardJob({
	typefaces
}: {
	typefaces: Typefaces;
}): (job: Omit<BoardJob, 'id'>) => Promise<PosterResult | RenderRefusal> {
	const drawPicture = createPictureDrawer();
	return async ({ boards, format, dpi }) => {
		const pictures = new Map(boards.pictures);
		for (const note of boards.board.notes.values()) {
			const { image, hidden, item } = note;
			if (image?.kind !== 'picture' || hidden || !boards.items.includes(item)) continue;
			const drawn = await drawPicture(image.id);
			if (drawn) pictures.set(image.id, drawn);
		}
		const { scenes, paper } = boardSheets({ ...boards, pictures }, { typefaces, hyphenate: hyphenateNl });
		const [scene] = scenes;
		if (!scene) return 'poster-no-sheet';
		const done = (body: string | Uint8Array<ArrayBuffer>): PosterResult => {
			const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
			return { body, pages: scenes.length, warnings: [], language: [], etag };
		};
		if (format === 'svg') return done(renderSvg({ scene, typefaces, paper, id: 'bord' }));
		if (format === 'pdf') return done(await renderPdf({ scenes, typefaces, paper, madeAt: boards.madeAt }));
		const { width, height } = pixelsOf(scene, paper, DOTS);
		const most = Math.floor(DOTS * Math.sqrt((MAX_PIXELS * 0.99) / (width * height)));
		const png = await renderPng({ scene, typefaces, paper, dpi: dpi ?? Math.min(DOTS, most) });
		return png ? done(png) : 'poster-too-many-pixels';
	};
}
