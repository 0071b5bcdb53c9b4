// Sheets as one tagged PDF with real text and embedded fonts. Nothing is measured or broken here.
import PDFDocument from 'pdfkit';
import { paperScale } from './layout.ts';
import type { Paper } from './model.ts';
import { createPdfFonts } from './pdf-fonts.ts';
import { clipContent, place, shapeContent, textContent } from './pdf-operators.ts';
import type { Group, Inset, Picture, Scene, SceneNode, Shape } from './scene.ts';
import { drawImage, embedImages } from './pdf-images.ts';
import type { Typefaces } from './typefaces.ts';

const undated = '2026-01-01T00:00:00Z';

/**
 * The sheets as a PDF on the given paper. Equal sheets and date give equal bytes. Reading order and
 * headings are tagged (Document, H1, Sect, H2, H3, L, LI, LBody, tables and figures with their words);
 * other drawings are artifacts.
 */
export async function renderPdf({
	scenes,
	typefaces,
	paper,
	madeAt
}: {
	scenes: readonly Scene[];
	typefaces: Typefaces;
	/** Left out for scenes with a scale of their own. */
	paper?: Paper;
	madeAt?: string | undefined;
}): Promise<Uint8Array<ArrayBuffer>> {
	const first = scenes[0];
	if (!first) throw new RangeError('no sheet to print');
	const options: PDFKit.PDFDocumentOptions = {
		autoFirstPage: false,
		pdfVersion: '1.7',
		tagged: true,
		lang: first.language,
		displayTitle: true,
		info: {
			Title: first.poster,
			Creator: 'Kansenbord',
			Producer: 'Kansenbord',
			CreationDate: new Date(madeAt ?? undated)
		}
	};
	// Without a default font: a typeface that isn't embedded has no place in the file. The types of pdfkit know neither.
	const doc = new PDFDocument(Object.assign(options, { font: null, subset: 'PDF/UA' }));
	const chunks: Uint8Array[] = [];
	const done = new Promise<void>((resolve, reject) => {
		doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
		doc.on('end', resolve);
		doc.on('error', reject);
	});
	const fonts = createPdfFonts(doc, typefaces);
	const root = doc.struct('Document');
	doc.addStructure(root);
	const images = await embedImages(
		doc,
		scenes.flatMap((scene) => scene.nodes)
	);

	/** Shapes that mean nothing: a reader skips them. */
	function artifact(content: string): void {
		doc.markContent('Artifact', { type: 'Layout' });
		doc.addContent(content);
		doc.endMarkedContent();
	}

	/** Draws the nodes in order; the structure of the sheet grows beside it. */
	function draw(nodes: readonly SceneNode[], parent: PDFKit.PDFStructureElement, tag: string): void {
		for (let at = 0; at < nodes.length; at++) {
			const node = nodes[at];
			if (!node) continue;
			if (node.kind === 'shape') {
				const shapes: Shape[] = [];
				for (let next = nodes[at]; next?.kind === 'shape'; next = nodes[++at]) shapes.push(next);
				at--;
				const content = shapes.map(shapeContent).join('\n');
				if (tag === 'Figure') {
					const marked = doc.markStructureContent(tag);
					doc.addContent(content);
					doc.endMarkedContent();
					parent.add(marked);
				} else artifact(content);
			} else if (node.kind === 'text' && tag === 'Artifact') {
				doc.markContent('Artifact', { type: 'Pagination' });
				doc.addContent(textContent(node, fonts));
				doc.endMarkedContent();
			} else if (node.kind === 'text') {
				const content = doc.markStructureContent(tag);
				doc.addContent(textContent(node, fonts));
				doc.endMarkedContent();
				parent.add(content);
			} else if (node.kind === 'group') drawGroup(node, parent);
			else if (node.kind === 'picture') drawPicture(node, parent);
			else drawInset(node, parent, tag);
		}
	}

	function drawGroup(
		{ tag, children, actualText, alt, scope }: Group,
		parent: PDFKit.PDFStructureElement
	): void {
		if (tag === 'Artifact') {
			draw(children, parent, tag);
			return;
		}
		if (!children.length && tag !== 'TD' && tag !== 'TH') return;
		const element = doc.struct(tag, {
			...(actualText === undefined ? {} : { actual: actualText }),
			...(alt === undefined ? {} : { alt }),
			// the types of pdfkit do not know it
			...(scope === undefined ? {} : { scope })
		});
		parent.add(element);
		draw(children, element, tag);
		element.end();
	}

	function drawPicture({ image, box }: Picture, parent: PDFKit.PDFStructureElement): void {
		const put = () => drawImage({ doc, image: images.get(image), box });
		if (!image.alt) {
			doc.markContent('Artifact', { type: 'Layout' });
			put();
			doc.endMarkedContent();
			return;
		}
		const element = doc.struct('Figure', { alt: image.alt });
		parent.add(element);
		const marked = doc.markStructureContent('Figure');
		put();
		doc.endMarkedContent();
		element.add(marked);
		element.end();
	}

	function drawInset(inset: Inset, parent: PDFKit.PDFStructureElement, tag: string): void {
		doc.addContent(`q ${place(inset.at)}${inset.clip ? `\n${clipContent(inset.clip)}` : ''}`);
		draw(inset.children, parent, tag);
		doc.addContent('Q');
	}

	for (const scene of scenes) {
		const scale = scene.scale ?? paperScale[paper ?? 'A3'];
		doc.addPage({ size: [scene.width * scale, scene.height * scale], margin: 0 });
		doc.addContent(`q ${scale} 0 0 ${scale} 0 0 cm`);
		draw(scene.nodes, root, 'P');
		doc.addContent('Q');
	}
	root.end();
	doc.end();
	await done;
	return new Uint8Array(Buffer.concat(chunks));
}
