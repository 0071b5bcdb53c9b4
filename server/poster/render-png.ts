// One sheet as a PNG, for where no PDF can go.
import { Resvg } from '@resvg/resvg-js';
import type { Paper } from '#lib/poster/model.ts';
import { paperScale } from '#lib/poster/layout.ts';
import type { Scene } from '#lib/poster/scene.ts';
import { renderSvg } from '#lib/poster/svg.ts';
import type { Typefaces } from '#lib/poster/typefaces.ts';
import { createPngWriter } from './png-writer.ts';
import { freeMemory } from './free-memory.ts';

/** More would keep the thread busy for seconds; A0 at 300 dots per inch has seven times as many. */
export const MAX_PIXELS = 20_000_000;

/** So many are drawn at a time, so that a picture of twenty million takes no more memory than a small one. */
const PIXELS_AT_ONCE = 2_500_000;

/** Width and height in pixels at so many dots per inch. */
export function pixelsOf(scene: Scene, paper: Paper, dpi: number): { width: number; height: number } {
	const scale = ((scene.scale ?? paperScale[paper]) * dpi) / 72;
	return { width: Math.round(scene.width * scale), height: Math.round(scene.height * scale) };
}

/** The sheet as PNG that prints at its own size; undefined when it would have more than 20 million pixels. */
export async function renderPng({
	scene,
	typefaces,
	paper,
	dpi
}: {
	scene: Scene;
	typefaces: Typefaces;
	paper: Paper;
	dpi: number;
}): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const { width, height } = pixelsOf(scene, paper, dpi);
	if (width * height > MAX_PIXELS) return undefined;
	const png = createPngWriter({ width, height, dpi });
	const perPixel = scene.width / width;
	const rows = Math.ceil(height / Math.ceil((width * height) / PIXELS_AT_ONCE));
	for (let from = 0; from < height; from += rows) {
		const count = Math.min(rows, height - from);
		const band = { y: from * perPixel, height: count * perPixel };
		await png.write(drawBand({ svg: renderSvg({ scene, typefaces, paper, band }), width, count }));
		await freeMemory();
	}
	return await png.end();
}

/** Four bytes a pixel. */
function drawBand({ svg, width, count }: { svg: string; width: number; count: number }): Uint8Array {
	const drawn = new Resvg(svg, {
		fitTo: { mode: 'width', value: width },
		font: { loadSystemFonts: false }
	}).render();
	if (drawn.width !== width || drawn.height !== count) throw new RangeError('a band of another size');
	return drawn.pixels;
}
