// A report as A4 sheets, for the PDF: the same scene and type as a poster.
import { group, type Scene } from '#lib/poster/scene.ts';
import type { Typesetter } from '#lib/poster/typesetter.ts';
import type { Report } from '../blocks.ts';
import { drawBars } from './bars.ts';
import { createPages, INK, SHEET, TEXT, textLines, type Pages } from './pages.ts';
import { drawTable } from './table.ts';
import { drawHeading, drawList, drawText } from './texts.ts';

/** A poster on a sheet of its own, lying or standing as the poster does, as large as A4 allows. */
function insertPoster(pages: Pages, scene: Scene): void {
	const landscape = scene.width > scene.height;
	const sheet = landscape ? { width: SHEET.height, height: SHEET.width } : { ...SHEET };
	const scale = Math.min(sheet.width / scene.width, sheet.height / scene.height);
	pages.insert({
		...sheet,
		scale: 1,
		nodes: [
			group('Sect', [
				{
					kind: 'inset',
					at: {
						x: (sheet.width - scene.width * scale) / 2,
						y: (sheet.height - scene.height * scale) / 2,
						scale
					},
					children: scene.nodes
				}
			])
		]
	});
}

/**
 * The sheets of a report, in points. `posters` holds the sheets of the posters that the blocks name; one that is not
 * there is left out.
 */
export function setReport(options: {
	report: Report;
	type: Typesetter;
	posters: ReadonlyMap<string, readonly Scene[]>;
	/** "blad 2 van 8" */
	number: (page: number, pages: number) => string;
}): Scene[] {
	const { report, type, posters, number } = options;
	const pages = createPages({ type, title: report.title, language: report.language, number });
	drawText(pages, 'H1', {
		text: report.title,
		style: 'strong',
		size: 26,
		fill: INK.accent,
		leading: 1.15,
		balanced: true
	});
	pages.gap(4);
	drawText(pages, 'P', { text: report.subtitle, style: 'plain', size: 11, fill: INK.soft });
	pages.put(8, (y) => [
		{
			kind: 'shape',
			d: `M${TEXT.x} ${y + 6}L${TEXT.x + TEXT.width} ${y + 6}`,
			stroke: INK.accent,
			strokeWidth: 1.5
		}
	]);
	for (const [at, block] of report.blocks.entries()) {
		const next = report.blocks[at + 1];
		if (block.kind === 'heading')
			drawHeading(pages, {
				...block,
				keep: next?.kind === 'table' || next?.kind === 'bars' || next?.kind === 'heading' ? 110 : 48
			});
		else if (block.kind === 'list') drawList(pages, block.entries);
		else if (block.kind === 'table') drawTable(pages, block);
		else if (block.kind === 'bars') drawBars(pages, block);
		else if (block.kind === 'poster')
			for (const scene of posters.get(block.poster) ?? []) insertPoster(pages, scene);
		else if (block.tone === 'prompt') drawPrompt(pages, block.text);
		else {
			const small = block.tone === 'small';
			if (small) pages.gap(6);
			drawText(pages, 'P', {
				text: block.text,
				style: 'plain',
				size: small ? 9 : 10.5,
				fill: small ? INK.soft : INK.text
			});
			pages.gap(3);
		}
	}
	return pages.scenes();
}

/** What people were asked, set apart by a line beside it. */
function drawPrompt(pages: Pages, text: string): void {
	const set = textLines(pages.type, { text, style: 'hand', size: 11, width: TEXT.width - 14, leading: 1.4 });
	pages.put(set.height + 4, (y) => [
		{
			kind: 'shape',
			d: `M${TEXT.x + 3} ${(y + 2).toFixed(2)}L${TEXT.x + 3} ${(y + set.height).toFixed(2)}`,
			stroke: INK.accent,
			strokeWidth: 2
		},
		group('BlockQuote', set.at(TEXT.x + 14, y))
	]);
}
