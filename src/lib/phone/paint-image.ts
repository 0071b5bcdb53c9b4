import type { NoteImage } from '#lib/session/note-image.ts';
import { imageUrl, strokePath } from './image-source.ts';
import type { PhoneWords } from './words.ts';

const SVG = 'http://www.w3.org/2000/svg';

function drawn(image: Extract<NoteImage, { kind: 'drawing' }>): Element {
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', '0 0 1000 1000');
	svg.setAttribute('role', 'img');
	const path = document.createElementNS(SVG, 'path');
	path.setAttribute('d', strokePath(image.strokes));
	svg.append(path);
	return svg;
}

function loaded(image: Exclude<NoteImage, { kind: 'drawing' }>, session: string): Element {
	const img = document.createElement('img');
	img.src = imageUrl(image, session);
	return img;
}

/** Shows an image in its box, or empties the box; an image that stands there already is left alone. */
export function paintImage(
	box: HTMLElement,
	image: NoteImage | null,
	{ session, words }: { session: string; words: PhoneWords }
): void {
	if (!image) return box.replaceChildren();
	const shows = image.kind === 'drawing' ? strokePath(image.strokes) : imageUrl(image, session);
	const there = box.querySelector('path')?.getAttribute('d') ?? box.querySelector('img')?.getAttribute('src');
	if (there === shows) return;
	const element = image.kind === 'drawing' ? drawn(image) : loaded(image, session);
	const name = { drawing: words.ownDrawing, photo: words.ownPhoto, picture: words.ownPicture }[image.kind];
	element.setAttribute(image.kind === 'drawing' ? 'aria-label' : 'alt', name);
	box.replaceChildren(element);
}
