// One sheet as a PNG, for where no PDF can go.
import { Resvg } from '@resvg/resvg-js';
import type { Paper } from '#lib/poster/model.ts';
import { paperScale } from '#lib/poster/layout.ts';
import type { Scene } from '#lib/poster/scene.ts';
import { renderSvg } from '#lib/poster/svg.ts';
import type { Typefaces } from '#lib/poster/typefaces.ts';

/** More would cost the server more memory than it may use: A0 at 300 dots per inch takes over a gigabyte. */
export const MAX_PIXELS = 20_000_000;

/** Width and height in pixels at so many dots per inch. */
export function pixelsOf(scene: Scene, paper: Paper, dpi: number): { width: number; height: number } {
	const scale = ((scene.scale ?? paperScale[paper]) * dpi) / 72;
	return { width: Math.round(scene.width * scale), height: Math.round(scene.height * scale) };
}

/** The sheet as PNG; undefined when it would have more than 20 million pixels. */
export function renderPng({
	scene,
	typefaces,
	paper,
	dpi
}: {
	scene: Scene;
	typefaces: Typefaces;
	paper: Paper;
	dpi: number;
}): Uint8Array<ArrayBuffer> | undefined {
	const { width, height } = pixelsOf(scene, paper, dpi);
	if (width * height > MAX_PIXELS) return undefined;
	const drawn = new Resvg(renderSvg({ scene, typefaces, paper }), {
		fitTo: { mode: 'width', value: width },
		font: { loadSystemFonts: false }
	});
	return new Uint8Array(drawn.render().asPng());
}
