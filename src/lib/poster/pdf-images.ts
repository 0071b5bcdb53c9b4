// Pictures in a PDF. Uses parts of pdfkit 0.20 that its types do not describe; the version is pinned.
import type { Box, PosterImage, SceneNode } from './scene.ts';

interface OpenedImage {
	embed(doc: unknown): void;
	/** What a PNG still has to unpack. */
	image?: unknown;
}

interface ImageDocument {
	openImage(bytes: Buffer): OpenedImage;
	image(image: unknown, x: number, y: number, options: { width: number; height: number }): unknown;
}

function isImageDocument(doc: unknown): doc is ImageDocument {
	return typeof doc === 'object' && doc !== null && 'openImage' in doc && 'image' in doc;
}

function inside(doc: unknown): ImageDocument {
	if (!isImageDocument(doc)) throw new TypeError('this pdfkit opens its images elsewhere');
	return doc;
}

/** Pictures of the nodes, each once, in the order they stand. */
function imagesOf(nodes: readonly SceneNode[]): PosterImage[] {
	const all = nodes.flatMap((node): PosterImage[] => {
		if (node.kind === 'picture') return [node.image];
		return 'children' in node ? imagesOf(node.children) : [];
	});
	return [...new Set(all)];
}

/**
 * Puts the pictures of the nodes in the document, one after the other: pdfkit unpacks a see-through PNG on the
 * side, and two at once end in any order, so that the same poster would not be the same bytes. Throws when one is
 * neither PNG nor JPEG.
 */
export async function embedImages(
	doc: unknown,
	nodes: readonly SceneNode[]
): Promise<ReadonlyMap<PosterImage, unknown>> {
	const embedded = new Map<PosterImage, unknown>();
	for (const image of imagesOf(nodes)) {
		const opened = inside(doc).openImage(Buffer.from(image.bytes));
		opened.embed(doc);
		// a PNG lets go of what it read when it is in
		while (opened.image) await new Promise((resolve) => setTimeout(resolve, 0));
		embedded.set(image, opened);
	}
	return embedded;
}

/** Draws an opened picture in its box. */
export function drawImage({ doc, image, box }: { doc: unknown; image: unknown; box: Box }): void {
	inside(doc).image(image, box.x, box.y, { width: box.width, height: box.height });
}
