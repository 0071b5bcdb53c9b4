// The PNG against the PDF as poppler draws it; the preview in a browser has its own test in tests/e2e.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { layoutPoster } from '#lib/poster/layout.ts';
import type { PosterInput } from '#lib/poster/model.ts';
import { renderPdf } from '#lib/poster/pdf.ts';
import { samplePoster } from '#lib/poster/sample.ts';
import { openTools } from '#lib/poster/testing.ts';
import { differingPixels } from './differing-pixels.ts';
import { pixelsOf, renderPng } from './render-png.ts';

const run = promisify(execFile);
const poppler = await run('pdftocairo', ['-v']).then(
	() => true,
	() => false
);

/** Whole pixels a millimetre, so that no side of the sheet is rounded. */
async function both(
	other: Partial<PosterInput>,
	perMillimetre = 5
): Promise<{ png: Uint8Array; pdf: Uint8Array }> {
	const dpi = perMillimetre * 25.4;
	const { typefaces, words } = await openTools();
	const model = samplePoster(60, other);
	const scenes = layoutPoster({ model, typefaces, words }).pages;
	const [scene] = scenes;
	const png = scene && (await renderPng({ scene, typefaces, paper: model.paper, dpi }));
	if (!png) throw new Error('no picture');
	const folder = await mkdtemp(join(tmpdir(), 'poster-'));
	try {
		const file = join(folder, 'poster');
		await writeFile(`${file}.pdf`, await renderPdf({ scenes, typefaces, paper: model.paper }));
		const { width, height } = pixelsOf(scene, model.paper, dpi);
		const size = ['-scale-to-x', String(width), '-scale-to-y', String(height)];
		await run('pdftocairo', ['-png', ...size, '-singlefile', `${file}.pdf`, file]);
		return { png, pdf: await readFile(`${file}.png`) };
	} finally {
		await rm(folder, { recursive: true });
	}
}

const photo = await sharp({ create: { width: 400, height: 260, channels: 3, background: '#2f6fa8' } })
	.jpeg()
	.toBuffer();
const logo = await sharp({
	create: { width: 300, height: 160, channels: 4, background: { r: 200, g: 60, b: 40, alpha: 0.6 } }
})
	.png()
	.toBuffer();
const pictures = {
	logo: { bytes: logo, mime: 'image/png', width: 300, height: 160, alt: 'Logo' },
	collage: { bytes: photo, mime: 'image/jpeg', width: 400, height: 260, alt: 'Collage' }
} as const;

test.skipIf(!poppler).each([
	['in colour', {}, 5],
	['so large that it is drawn in bands', {}, 10],
	['upright, saving toner', { orientation: 'portrait', theme: 'toner' }, 5],
	['in high contrast, with a logo and a picture of the collage', { theme: 'contrast', ...pictures }, 5]
] as const)(
	'the PNG and the PDF are the same picture: %s',
	{ timeout: 120_000 },
	async (_what, other, perMillimetre) => {
		const { png, pdf } = await both(other, perMillimetre);
		expect(await differingPixels(png, pdf)).toBeLessThanOrEqual(0.0005);
	}
);

test.skipIf(!poppler)('a moved word would be seen', { timeout: 120_000 }, async () => {
	const { png } = await both({});
	const { png: other } = await both({ slogan: 'Elk kind telt, iedere dag' });
	expect(await differingPixels(png, other)).toBeGreaterThan(0.0005);
});
