import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** All text of a PDF, spaces and line ends folded to one space. */
export async function pdfText(file: string): Promise<string> {
	const document = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise;
	const pages = await Promise.all(
		Array.from({ length: document.numPages }, async (_, index) => {
			const { items } = await (await document.getPage(index + 1)).getTextContent();
			return items.map((item) => ('str' in item ? item.str : '')).join(' ');
		})
	);
	return pages.join(' ').replace(/\s+/g, ' ');
}
