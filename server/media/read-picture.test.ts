import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { granted } from '../../tests/fixtures/open-engine.ts';
import { createPictureReader, MAX_UPLOAD } from './read-picture.ts';

const read = createPictureReader();
const plain = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#336699' } });

test('a photo from a camera loses where and with what it was taken, and stands upright', async () => {
	const photo = await plain(3000, 2000)
		.withExif({
			IFD0: { Make: 'GeheimMerk', Copyright: 'Geheime Fotograaf' },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '51/1 3/1 15/1',
				GPSLongitudeRef: 'E',
				GPSLongitude: '3/1 43/1 0/1'
			}
		})
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();
	const before = await sharp(photo).metadata();
	expect(before.exif?.toString('latin1')).toContain('GeheimMerk');
	expect(before.orientation).toBe(6);
	const picture = granted(await read(photo));
	const after = await sharp(picture.bytes).metadata();
	expect(after).toMatchObject({ format: 'jpeg', width: 1067, height: 1600 });
	expect(picture).toMatchObject({ mime: 'image/jpeg', width: 1067, height: 1600 });
	for (const kind of ['exif', 'xmp', 'iptc', 'icc'] as const) expect(after[kind]).toBeUndefined();
	expect(after.orientation).toBeUndefined();
	expect(Buffer.from(picture.bytes).toString('latin1')).not.toContain('Geheim');
});

test('a small picture is not made larger, and a logo stays see-through', async () => {
	expect(granted(await read(await plain(40, 30).webp().toBuffer()))).toMatchObject({ width: 40, height: 30 });
	const logo = await sharp({
		create: { width: 60, height: 60, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.5 } }
	})
		.png()
		.toBuffer();
	const kept = granted(await read(logo));
	expect(kept.mime).toBe('image/png');
	expect((await sharp(kept.bytes).metadata()).hasAlpha).toBe(true);
	const opaque = await plain(60, 60).ensureAlpha(1).png().toBuffer();
	expect(granted(await read(opaque)).mime).toBe('image/jpeg');
});

test('a file that breaks off, one that is no picture, a drawing in code and nothing at all are refused', async () => {
	const whole = await plain(400, 400).jpeg().toBuffer();
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
	for (const bytes of [
		whole.subarray(0, 300),
		randomBytes(5000),
		Buffer.from(svg),
		Buffer.from('%PDF-1.7'),
		Buffer.alloc(0)
	])
		expect(await read(bytes)).toMatchObject({ refused: 'media-wrong' });
});

test('ten megabytes may come, one byte more may not', async () => {
	const noise = await sharp(randomBytes(1900 * 1800 * 3), { raw: { width: 1900, height: 1800, channels: 3 } })
		.png({ compressionLevel: 0 })
		.toBuffer();
	expect(noise.length).toBeGreaterThan(9 * 1024 * 1024);
	const full = Buffer.concat([noise, Buffer.alloc(MAX_UPLOAD - noise.length)]);
	expect(granted(await read(full))).toMatchObject({ width: 1600, mime: 'image/jpeg' });
	expect(await read(Buffer.concat([full, Buffer.alloc(1)]))).toMatchObject({
		refused: 'media-too-large',
		params: { max: 10 }
	});
});

test('a small file with far too many pixels is refused before it is unpacked', async () => {
	const bomb = await plain(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer();
	expect(bomb.length).toBeLessThan(1024 * 1024);
	expect(await read(bomb)).toMatchObject({ refused: 'media-wrong' });
});
