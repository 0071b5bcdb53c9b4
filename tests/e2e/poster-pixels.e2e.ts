// The preview of a poster in a browser against the PNG of the server; server/poster/pixels.test.ts holds the PDF against that.
import { expect, test } from '@playwright/test';
import { layoutPoster } from '#lib/poster/layout.ts';
import { samplePoster } from '#lib/poster/sample.ts';
import { renderSvg } from '#lib/poster/svg.ts';
import { openTools } from '#lib/poster/testing.ts';
import { differingPixels } from '#server/poster/differing-pixels.ts';
import { pixelsOf, renderPng } from '#server/poster/render-png.ts';

/** Five pixels a millimetre, so that no side of the sheet is rounded to whole pixels. */
const dpi = 127;

for (const other of [{}, { orientation: 'portrait', theme: 'rustig' }] as const)
	test(`the preview is the print: ${JSON.stringify(other)}`, async ({ page }) => {
		const { typefaces, words } = await openTools();
		const model = samplePoster(60, other);
		const [scene] = layoutPoster({ model, typefaces, words }).pages;
		if (!scene) throw new Error('no sheet');
		const { paper } = model;
		const size = pixelsOf(scene, paper, dpi);
		const png = await renderPng({ scene, typefaces, paper, dpi });
		if (!png) throw new Error('no picture');
		const svg = Buffer.from(renderSvg({ scene, typefaces, paper })).toString('base64');
		await page.setViewportSize(size);
		await page.setContent(
			`<body style="margin:0"><img id="poster" style="display:block;width:${size.width}px;height:${size.height}px" src="data:image/svg+xml;base64,${svg}">`
		);
		await page.locator('#poster').evaluate((image: HTMLImageElement) => image.decode());
		const shown = await page.screenshot({ type: 'png' });
		expect(await differingPixels(png, shown)).toBeLessThanOrEqual(0.0005);
	});
