import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createPngWriter } from './png-writer.ts';

test('what is written in bands is the picture that another program reads, with its size on paper', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 1, max: 40 }),
			fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 }),
			fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
			async (width, bands, colours) => {
				const height = bands.reduce((sum, rows) => sum + rows, 0);
				const png = createPngWriter({ width, height, dpi: 300 });
				const opaque: number[] = [];
				for (const rows of bands) {
					const rgba = Uint8Array.from({ length: rows * width * 4 }, () => colours.next().value);
					opaque.push(...rgba.filter((_, at) => at % 4 !== 3));
					await png.write(rgba);
				}
				const file = sharp(await png.end());
				expect(await file.metadata()).toMatchObject({
					format: 'png',
					width,
					height,
					density: 300,
					channels: 3
				});
				expect([...(await file.raw().toBuffer())]).toEqual(opaque);
			}
		),
		{ numRuns: 40 }
	);
});

test('rows of another width, or too few of them, are refused', async () => {
	const png = createPngWriter({ width: 3, height: 2, dpi: 72 });
	await expect(png.write(new Uint8Array(13))).rejects.toThrow('another width');
	await png.write(new Uint8Array(12));
	await expect(png.end()).rejects.toThrow('1 of 2 rows');
});
