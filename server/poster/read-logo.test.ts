import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { MAX_LOGO, readLogo } from './read-logo.ts';

const flat = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 4, background: { r: 20, g: 90, b: 80, alpha: 0.5 } } });
const text = (svg: string) => new TextEncoder().encode(svg);
const head =
	'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="100">';

async function pixel(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
	const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
	const at = (y * info.width + x) * 4;
	return [...data.subarray(at, at + 4)];
}

test('a PNG keeps its size and transparency, a JPEG loses what the camera wrote beside it', async () => {
	const png = await readLogo(await flat(300, 120).png().toBuffer(), 'De Regenboog');
	expect(png).toMatchObject({ mime: 'image/png', width: 300, height: 120, alt: 'De Regenboog' });
	const camera = await flat(300, 120)
		.jpeg()
		.withExif({ IFD0: { Copyright: 'Jan Peeters, Gent' } })
		.toBuffer();
	expect(camera.includes('Jan Peeters')).toBe(true);
	const jpeg = await readLogo(camera);
	expect(jpeg).toMatchObject({ mime: 'image/jpeg', width: 300, height: 120 });
	expect('bytes' in jpeg && Buffer.from(jpeg.bytes).includes('Jan Peeters')).toBe(false);
});

test('a large picture becomes smaller', async () => {
	const logo = await readLogo(await flat(4000, 1000).png().toBuffer());
	expect(logo).toMatchObject({ width: 1536, height: 384 });
});

test('an SVG becomes a picture; its script does nothing and nothing is fetched, from disk or elsewhere', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'logo-'));
	try {
		const secret = join(folder, 'secret.png');
		await writeFile(secret, await flat(50, 50).removeAlpha().png().toBuffer());
		const own = (
			await sharp({ create: { width: 4, height: 4, channels: 3, background: '#0000ff' } })
				.png()
				.toBuffer()
		).toString('base64');
		const logo = await readLogo(
			text(
				`<?xml version="1.0"?><!DOCTYPE svg PUBLIC "x" "https://example.org/svg.dtd">${head}<script>alert(1)</script><script xlink:href="https://example.org/x.js"/>` +
					`<rect width="50" height="50" fill="#ff0000"/><image x="50" width="50" height="50" href="${secret}"/>` +
					`<image x="100" width="50" height="50" xlink:href='https://example.org/x.png'/><image x="150" width="50" height="50" href="data:image/png;base64,${own}"/></svg>`
			)
		);
		if (!('bytes' in logo)) throw new Error('refused');
		expect(logo).toMatchObject({ mime: 'image/png', width: 1024, height: 512 });
		expect(await pixel(logo.bytes, 100, 100)).toEqual([255, 0, 0, 255]);
		expect(await pixel(logo.bytes, 380, 100)).toEqual([0, 0, 0, 0]);
		expect(await pixel(logo.bytes, 640, 100)).toEqual([0, 0, 0, 0]);
		expect(await pixel(logo.bytes, 900, 100)).toEqual([0, 0, 255, 255]);
	} finally {
		await rm(folder, { recursive: true });
	}
});

test.each([
	['ten megabytes', new Uint8Array(10 * 1024 * 1024), 'logo-too-large'],
	['one byte over the limit', new Uint8Array(MAX_LOGO + 1), 'logo-too-large'],
	['nothing', new Uint8Array(), 'logo-unreadable'],
	['a text', text('Vrije Basisschool De Regenboog'), 'logo-unreadable'],
	['an SVG that breaks off', text(`${head}<rect width="5`), 'logo-unreadable'],
	[
		'an SVG without a size',
		text('<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>'),
		'logo-unreadable'
	],
	[
		'an SVG as thin as a hair',
		text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100000 1"/>'),
		'logo-unreadable'
	],
	[
		'an SVG that multiplies itself',
		text(`<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${head}<text>&b;</text></svg>`),
		'logo-unreadable'
	],
	['a PDF', text('%PDF-1.7\n'), 'logo-unreadable']
])('refuses %s with a reason', async (_what, bytes, refused) => {
	expect(await readLogo(bytes)).toMatchObject({ refused });
});

test('refuses a PNG that breaks off and a WebP', async () => {
	// noise, because an even field is too small to break off
	const noise = sharp({
		create: {
			width: 300,
			height: 300,
			channels: 3,
			noise: { type: 'gaussian', mean: 128, sigma: 60 },
			background: '#000'
		}
	});
	const png = await noise.png().toBuffer();
	expect(await readLogo(png.subarray(0, png.length / 2))).toMatchObject({ refused: 'logo-unreadable' });
	expect(await readLogo(await flat(20, 20).webp().toBuffer())).toMatchObject({ refused: 'logo-unreadable' });
});
