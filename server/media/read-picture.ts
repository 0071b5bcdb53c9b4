// Makes an uploaded picture safe: turned upright, at most 1600 pixels, and without anything a camera wrote beside it.
import sharp from 'sharp';
import { refuse, type Refusal } from '#lib/session/refusal.ts';
import type { MediaMime } from '../store/store.ts';

/** Most bytes of an upload: 10 MB. */
export const MAX_UPLOAD = 10 * 1024 * 1024;
/** Longest side of what is kept, in pixels. */
const LONGEST = 1600;
/** A small file can hold a huge picture; more pixels than this are refused before they are unpacked. */
const MAX_PIXELS = 50_000_000;
/** Vector and document formats can reach out for files; only pictures made of pixels are read. */
const FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif', 'heif', 'tiff']);

export type Picture = { bytes: Uint8Array; mime: MediaMime; width: number; height: number };

async function encode(bytes: Uint8Array): Promise<Picture | Refusal> {
	const source = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 });
	const { format, width, height, hasAlpha } = await source.metadata();
	if (!FORMATS.has(format) || width * height > MAX_PIXELS) return refuse('media-wrong');
	const upright = source
		.autoOrient()
		.resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
		.timeout({ seconds: 20 });
	// A logo stays see-through; a photo is far smaller as JPEG.
	const clear = hasAlpha && !(await sharp(bytes, { limitInputPixels: MAX_PIXELS }).stats()).isOpaque;
	const { data, info } = clear
		? await upright.png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true })
		: await upright
				.flatten({ background: '#ffffff' })
				.jpeg({ quality: 82, mozjpeg: true })
				.toBuffer({ resolveWithObject: true });
	return { bytes: data, mime: clear ? 'image/png' : 'image/jpeg', width: info.width, height: info.height };
}

export type PictureReader = (bytes: Uint8Array) => Promise<Picture | Refusal>;

/**
 * Reads uploads one after the other, so that a class that sends its photos at once cannot fill the memory. Refuses
 * `media-too-large`, and `media-wrong` what is no picture made of pixels or breaks off halfway.
 */
export function createPictureReader(): PictureReader {
	sharp.cache(false);
	let last: Promise<unknown> = Promise.resolve();
	return (bytes) => {
		if (bytes.length > MAX_UPLOAD)
			return Promise.resolve(refuse('media-too-large', { params: { max: MAX_UPLOAD / 1024 / 1024 } }));
		const read = last.then(() => encode(bytes)).catch(() => refuse('media-wrong'));
		last = read;
		return read;
	};
}
