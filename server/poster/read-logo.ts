// Makes a school's logo safe to print: PNG and JPEG are written anew, SVG only becomes a picture.
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { PosterPicture } from '#lib/poster/model.ts';
import { refuse, type Refusal } from '#lib/session/refusal.ts';

/** Most bytes of a logo: 2 MB. */
export const MAX_LOGO = 2 * 1024 * 1024;
/** Longest side of what is kept, in pixels: 300 per inch at 13 cm. */
const LONGEST = 1536;
/** A small file can hold a huge picture; more pixels than this are refused before they are unpacked. */
const MAX_PIXELS = 40_000_000;

/**
 * Reads a logo. Refuses `logo-too-large` above 2 MB, and `logo-unreadable` what is no PNG, JPEG or SVG
 * or breaks off halfway. Scripts in an SVG do nothing, and what it asks for elsewhere is not fetched.
 */
export async function readLogo(bytes: Uint8Array, alt = ''): Promise<PosterPicture | Refusal> {
	if (bytes.length > MAX_LOGO) return refuse('logo-too-large', { params: { max: MAX_LOGO / 1024 / 1024 } });
	try {
		return { ...(isSvg(bytes) ? await fromSvg(bytes) : await fromPixels(bytes)), alt };
	} catch {
		// what sharp and resvg say is about their insides
		return refuse('logo-unreadable');
	}
}

type Pixels = Omit<PosterPicture, 'alt'>;

function isSvg(bytes: Uint8Array): boolean {
	return /^\uFEFF?\s*(<\?xml|<!--|<!DOCTYPE|<svg)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

async function fromPixels(bytes: Uint8Array): Promise<Pixels> {
	const source = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 });
	const { format } = await source.metadata();
	if (format !== 'png' && format !== 'jpeg') throw new TypeError(`a logo as ${format}`);
	const resized = source
		.autoOrient()
		.resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
		.toColourspace('srgb')
		.timeout({ seconds: 10 });
	const { data, info } = await (
		format === 'png' ? resized.png({ compressionLevel: 9 }) : resized.jpeg({ quality: 88 })
	).toBuffer({ resolveWithObject: true });
	const mime = format === 'png' ? 'image/png' : 'image/jpeg';
	return { bytes: new Uint8Array(data), mime, width: info.width, height: info.height };
}

/** Addresses in an SVG: only its own parts and pictures of pixels inside it are let through. */
const inside = /^(#|data:image\/(png|jpeg|gif|webp)[;,])/;

async function fromSvg(bytes: Uint8Array): Promise<Pixels> {
	const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	if (/<!ENTITY/i.test(text)) throw new TypeError('a logo that defines entities');
	const closed = text
		.replace(/<!DOCTYPE[^>[]*(\[[^\]]*\])?[^>]*>/gi, '')
		.replace(/<(?:\w+:)?script\b[\s\S]*?(?:<\/(?:\w+:)?script\s*>|\/>)/gi, '')
		.replace(/\s(?:\w+:)?href\s*=\s*("[^"]*"|'[^']*')/gi, (attribute, value: string) =>
			inside.test(value.slice(1, -1).trim()) ? attribute : ''
		);
	const { width, height } = new Resvg(closed, { font: { loadSystemFonts: false } });
	if (!(width > 0 && height > 0)) throw new TypeError('a logo without a size');
	const drawn = new Resvg(closed, {
		fitTo:
			width >= height ? { mode: 'width', value: LONGEST / 1.5 } : { mode: 'height', value: LONGEST / 1.5 },
		font: { loadSystemFonts: false }
	}).render();
	if (drawn.width * drawn.height > 4_000_000) throw new TypeError('a logo of strange proportions');
	return await fromPixels(drawn.asPng());
}
