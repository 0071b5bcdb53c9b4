// What paper can do: on how many sheets of the office printer a poster fits, and how sharp a picture of it may be.
import type { PosterFields } from '#lib/session/poster-record.ts';

type Paper = PosterFields['paper'];
export const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const satisfies readonly Paper[];

/** Every paper is twice the one before it; a poster divides over 2, 4 or 8 sheets. */
export function tileChoices(paper: Paper): { tiles: 'A4' | 'A3'; sheets: 2 | 4 | 8 }[] {
	const at = PAPERS.indexOf(paper);
	return (['A4', 'A3'] as const).flatMap((tiles) => {
		const sheets = 2 ** (at - PAPERS.indexOf(tiles));
		return sheets === 2 || sheets === 4 || sheets === 8 ? [{ tiles, sheets }] : [];
	});
}

/** The server makes no larger picture, in pixels. */
const MOST_PIXELS = 20_000_000;
/** Of A4, in inches. */
const A4_AREA = (210 / 25.4) * (297 / 25.4);

/** Millions of pixels of a sheet at so many dots per inch. */
export function megapixels(paper: Paper, dpi: number): number {
	return (A4_AREA * 2 ** PAPERS.indexOf(paper) * dpi * dpi) / 1_000_000;
}

/** The sharpest of the usual resolutions that the server makes of this paper, in dots per inch. */
export function sharpest(paper: Paper): number {
	return [300, 200, 150, 96, 72].find((dpi) => megapixels(paper, dpi) * 1_000_000 <= MOST_PIXELS) ?? 72;
}
