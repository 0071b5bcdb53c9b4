// What the browser prints is what the PDF holds: as many sheets, as large, the same picture and the same words.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { differingPixels } from '#server/poster/differing-pixels.ts';
import { fetchInPage } from './fetch-in-page.ts';
import { deskOn } from './workshop/desk.ts';
import { pdfText } from './workshop/pdf-text.ts';

const run = promisify(execFile);
const dpi = 144;
/** The same as between preview, PNG and PDF; both are drawn from their left upper corner at the same size. */
const MOST_DIFFERENT = 0.0005;

async function sizes(bytes: Uint8Array): Promise<number[][]> {
	const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
	return Promise.all(
		Array.from({ length: document.numPages }, async (_, index) => {
			const { width, height } = (await document.getPage(index + 1)).getViewport({ scale: 1 });
			return [width, height];
		})
	);
}

async function drawn(file: string): Promise<Uint8Array> {
	await run('pdftocairo', ['-png', '-r', String(dpi), '-singlefile', '-f', '1', file, file]);
	return readFile(`${file}.png`);
}

/** What both pages have: a browser's page is up to a third of a millimetre more or less, all of it white edge. */
async function sharedPart(pages: readonly Uint8Array[]): Promise<Uint8Array[]> {
	const all = await Promise.all(pages.map((page) => sharp(page).metadata()));
	const width = Math.min(...all.map((one) => one.width));
	const height = Math.min(...all.map((one) => one.height));
	for (const one of all) {
		expect(one.width - width).toBeLessThan(dpi / 72);
		expect(one.height - height).toBeLessThan(dpi / 72);
	}
	return Promise.all(
		pages.map((page) => sharp(page).extract({ left: 0, top: 0, width, height }).png().toBuffer())
	);
}

for (const paper of ['A4', 'A3', 'A2'])
	test(`the print of ${paper} is the file of ${paper}`, async ({ page }, info) => {
		await page.goto('/');
		await page.getByRole('button', { name: 'Open de voorbeeldsessie' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Onthullen en turven' })).toBeVisible();
		const session = deskOn(page).session();
		const poster = `/api/sessions/${session}/posters/samen-zorg-dragen`;
		await page.goto(`/s/${session}/regie/poster/print?papier=${paper}`);
		await expect(page.getByRole('img', { name: /Blad 1 van/ })).toBeVisible();
		await page
			.locator('.sheets img')
			.first()
			.evaluate((image: HTMLImageElement) => image.decode());
		const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true });
		const file = (await fetchInPage(page, `${poster}.pdf?as=regie&size=${paper}`)).bytes;

		const [mine, theirs] = [await sizes(printed), await sizes(file)];
		expect(mine).toHaveLength(theirs.length);
		for (const [at, [width = 0, height = 0]] of theirs.entries()) {
			// A browser rounds its page to whole pixels, of which there are 96 in an inch.
			expect(Math.abs((mine[at]?.[0] ?? 0) - width)).toBeLessThan(1);
			expect(Math.abs((mine[at]?.[1] ?? 0) - height)).toBeLessThan(1);
		}

		const names = { printed: info.outputPath('printed.pdf'), file: info.outputPath('file.pdf') };
		await writeFile(names.printed, printed);
		await writeFile(names.file, file);
		const [one, other] = await sharedPart([await drawn(names.file), await drawn(names.printed)]);
		if (!one || !other) throw new Error('no picture of a page');
		expect(await differingPixels(one, other)).toBeLessThanOrEqual(MOST_DIFFERENT);

		// Letters of the print are outlines; its words are those that the sheet's description says.
		const svg = (await fetchInPage(page, `${poster}.svg?as=regie&size=${paper}`)).bytes.toString('utf8');
		const said = (/<desc[^>]*>([^]*?)<\/desc>/.exec(svg)?.[1] ?? '').replaceAll('&amp;', '&');
		const words = (await pdfText(names.file)).replace(/\s/g, '');
		const lines = said.split('\n').filter((one) => one.trim() !== '');
		expect(lines.length).toBeGreaterThan(20);
		expect(lines.filter((one) => !words.includes(one.replace(/\s/g, '')))).toEqual([]);
	});
