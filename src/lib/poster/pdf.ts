// Sheets as one tagged PDF with real text and embedded fonts. Nothing is measured or broken here.
import PDFDocument from 'pdfkit';
import { paperScale } from './layout.ts';
import type { Paper } from './model.ts';
import { createPdfFonts } from './pdf-fonts.ts';
import { shapeContent, textContent } from './pdf-operators.ts';
import type { Group, Scene, SceneNode, Shape } from './scene.ts';
import type { Typefaces } from './typefaces.ts';

const undated = '2026-01-01T00:00:00Z';

/**
 * The sheets as a PDF on the given paper. Equal sheets and date give equal bytes. Reading order and
 * headings are tagged (Document, H1, Sect, H2, H3, L, LI, LBody); drawings are artifacts.
 */
export async function renderPdf({
	scenes,
	typefaces,
	paper,
	madeAt
}: {
	scenes: readonly Scene[];
	typefaces: Typefaces;
	paper: Paper;
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
	const scale = paperScale[paper];

	/** Draws the nodes in order; the structure of the sheet grows beside it. */
	function draw(nodes: readonly SceneNode[], parent: PDFKit.PDFStructureElement, tag: string): void {
		for (let at = 0; at < nodes.length; at++) {
			const node = nodes[at];
			if (!node) continue;
			if (node.kind === 'shape') {
				const shapes: Shape[] = [];
				for (let next = nodes[at]; next?.kind === 'shape'; next = nodes[++at]) shapes.push(next);
				at--;
				doc.markContent('Artifact', { type: 'Layout' });
				doc.addContent(shapes.map(shapeContent).join('\n'));
				doc.endMarkedContent();
			} else if (node.kind === 'text') {
				const content = doc.markStructureContent(tag);
				doc.addContent(textContent(node.runs, node.fill, fonts));
				doc.endMarkedContent();
				parent.add(content);
			} else drawGroup(node, parent);
		}
	}

	function drawGroup({ tag, children, actualText }: Group, parent: PDFKit.PDFStructureElement): void {
		if (!children.length) return;
		const element = doc.struct(tag, actualText === undefined ? {} : { actual: actualText });
		parent.add(element);
		draw(children, element, tag);
		element.end();
	}

	for (const scene of scenes) {
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
