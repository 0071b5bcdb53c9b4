// Pictures in a PDF. Uses parts of pdfkit 0.20 that its types do not describe; the version is pinned.
import type { Box } from './scene.ts';

interface ImageDocument {
	openImage(bytes: Buffer): unknown;
	image(image: unknown, x: number, y: number, options: { width: number; height: number }): unknown;
}

function isImageDocument(doc: unknown): doc is ImageDocument {
	return typeof doc === 'object' && doc !== null && 'openImage' in doc && 'image' in doc;
}

function inside(doc: unknown): ImageDocument {
	if (!isImageDocument(doc)) throw new TypeError('this pdfkit opens its images elsewhere');
	return doc;
}

/** Opens a PNG or JPEG once for a document. Throws when it is neither. */
export function openImage(doc: unknown, bytes: Uint8Array): unknown {
	return inside(doc).openImage(Buffer.from(bytes));
}

/** Draws an opened picture in its box. */
export function drawImage({ doc, image, box }: { doc: unknown; image: unknown; box: Box }): void {
	inside(doc).image(image, box.x, box.y, { width: box.width, height: box.height });
}
