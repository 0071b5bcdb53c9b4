// The talking pictures of the cards as pixels, for sheets that hold them.
import { readFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import type { PosterPicture } from '#lib/poster/model.ts';
import { pictureTitle } from '#lib/words/picture-title.ts';

/** Side in pixels: sharp at 6 cm and 300 dots per inch. */
const SIDE = 720;

/** Reads and draws talking pictures, each once; one that this version does not know is undefined. */
export function createPictureDrawer(): (id: string) => Promise<PosterPicture | undefined> {
	const drawn = new Map<string, Promise<PosterPicture | undefined>>();
	async function draw(id: string): Promise<PosterPicture | undefined> {
		const file = new URL(`../../static/prenten/${id}.svg`, import.meta.url);
		const text = await readFile(file, 'utf8').catch(() => undefined);
		if (text === undefined) return undefined;
		const picture = new Resvg(text, {
			fitTo: { mode: 'width', value: SIDE },
			font: { loadSystemFonts: false }
		}).render();
		const { width, height } = picture;
		return {
			bytes: new Uint8Array(picture.asPng()),
			mime: 'image/png',
			width,
			height,
			alt: pictureTitle(id)
		};
	}
	return (id) => {
		let known = drawn.get(id);
		if (!known) drawn.set(id, (known = draw(id)));
		return known;
	};
}
