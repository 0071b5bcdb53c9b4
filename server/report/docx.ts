// A report as a Word document: real headings, lists, tables and alternative texts, in the language of the school.
import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	HeadingLevel,
	ImageRun,
	LevelFormat,
	LineRuleType,
	Packer,
	PageNumber,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
	type FileChild
} from 'docx';
import { fillsOf, type Bars } from '#lib/report/print/bars.ts';
import type { Report, ReportBlock, ReportEntry } from '#lib/report/blocks.ts';

/** A poster as a picture, in pixels. */
export type ReportPicture = { png: Uint8Array; width: number; height: number; alt: string };

const HEADINGS = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 };
const BULLETS = 'opsomming';
/** Width of the text on A4 with these margins: in twentieths of a point, and in pixels of 96 to the inch. */
const TEXT_TWIPS = 9638;
const TEXT_PIXELS = 640;
const MARGIN = 1134;

const cellText = (text: string, bold = false) =>
	new Paragraph({ children: [new TextRun({ text, bold, size: 19 })] });

/** Widths of columns by the longest text in each, so that a column of numbers stays narrow. */
function widthsOf(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
	const wanted = head.map((title, at) =>
		Math.min(40, Math.max(8, title.length, ...rows.map((row) => row[at]?.length ?? 0)))
	);
	const all = wanted.reduce((sum, width) => sum + width, 0);
	return wanted.map((width) => Math.floor((width / all) * TEXT_TWIPS));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
	const widths = widthsOf(head, rows);
	const line = (cells: readonly string[], isHead: boolean) =>
		new TableRow({
			tableHeader: isHead,
			cantSplit: true,
			children: cells.map(
				(text, at) =>
					new TableCell({
						width: { size: widths[at] ?? 0, type: WidthType.DXA },
						margins: { top: 50, bottom: 50, left: 90, right: 90 },
						children: [cellText(text, isHead)],
						...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'F3EFE6', color: 'auto' } } : {})
					})
			)
		});
	return new Table({
		width: { size: TEXT_TWIPS, type: WidthType.DXA },
		columnWidths: widths,
		rows: [line(head, true), ...rows.map((row) => line(row, false))]
	});
}

function entryParagraphs({ text, times, inside, remarks }: ReportEntry): Paragraph[] {
	const item = (level: number, children: TextRun[]) =>
		new Paragraph({ numbering: { reference: BULLETS, level }, children });
	return [
		item(0, [
			new TextRun(times > 1 ? `${text} (${times}×)` : text),
			...(remarks.length > 0 ? [new TextRun({ text: ` · ${remarks.join(' · ')}`, color: '56605A' })] : [])
		]),
		...inside.map((line) => item(1, [new TextRun({ text: line, color: '56605A' })]))
	];
}

/** A stacked bar as one row of shaded cells, as wide as their share; its numbers stand in it. */
function bar(block: Bars, row: Bars['rows'][number]): FileChild[] {
	const fills = fillsOf(block.scale);
	const total = row.distribution.reduce((sum, count) => sum + count, 0);
	const parts = row.distribution.flatMap((count, at) => (count > 0 ? [{ count, at }] : []));
	const words = new Paragraph({
		keepNext: true,
		spacing: { before: 120 },
		children: [
			new TextRun({ text: row.text }),
			new TextRun({ text: ` · ${row.summary}`, color: '56605A', size: 18 })
		]
	});
	if (total === 0) return [words];
	const cells = parts.map(({ count, at }) => {
		const fill = (fills[at] ?? '#ffffff').slice(1).toUpperCase();
		const dark = Number.parseInt(fill.slice(2, 4), 16) < 0x80;
		return new TableCell({
			width: { size: Math.round((count / total) * TEXT_TWIPS), type: WidthType.DXA },
			shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
			children: [
				new Paragraph({
					alignment: AlignmentType.CENTER,
					children: [
						new TextRun({ text: String(count), size: 18, bold: true, color: dark ? 'FFFFFF' : '1F2421' })
					]
				})
			]
		});
	});
	return [
		words,
		new Table({
			width: { size: TEXT_TWIPS, type: WidthType.DXA },
			columnWidths: parts.map(({ count }) => Math.round((count / total) * TEXT_TWIPS)),
			rows: [new TableRow({ cantSplit: true, children: cells })]
		})
	];
}

function picture({ png, width, height, alt }: ReportPicture): Paragraph {
	const shown = Math.min(TEXT_PIXELS, Math.round((900 * width) / height));
	return new Paragraph({
		alignment: AlignmentType.CENTER,
		children: [
			new ImageRun({
				type: 'png',
				data: png,
				transformation: { width: shown, height: Math.round((shown * height) / width) },
				altText: { name: alt, title: alt, description: alt }
			})
		]
	});
}

const caption = (text: string) =>
	new Paragraph({
		keepNext: true,
		spacing: { before: 160, after: 60 },
		children: [new TextRun({ text, bold: true, size: 20 })]
	});

function blockChildren(block: ReportBlock, pictures: ReadonlyMap<string, ReportPicture>): FileChild[] {
	switch (block.kind) {
		case 'heading':
			return [new Paragraph({ heading: HEADINGS[block.level], text: block.text })];
		case 'text':
			return [
				new Paragraph({
					spacing: { after: 80 },
					...(block.tone === 'prompt'
						? {
								indent: { left: 200 },
								border: { left: { style: BorderStyle.SINGLE, size: 12, color: '1F5E52', space: 8 } }
							}
						: {}),
					children: [
						new TextRun({
							text: block.text,
							italics: block.tone === 'prompt',
							...(block.tone === 'small' ? { size: 18, color: '56605A' } : {})
						})
					]
				})
			];
		case 'list':
			return block.entries.flatMap(entryParagraphs);
		case 'table':
			return [caption(block.caption), table(block.head, block.rows)];
		case 'bars':
			return [
				caption(block.caption),
				new Paragraph({
					keepNext: true,
					children: block.scale.flatMap(({ title }, at) => [
						new TextRun({ text: '■ ', color: (fillsOf(block.scale)[at] ?? '#999999').slice(1), size: 18 }),
						new TextRun({ text: `${title}   `, size: 18 })
					])
				}),
				...block.rows.flatMap((row) => bar(block, row))
			];
		case 'poster': {
			const shown = pictures.get(block.poster);
			return shown ? [picture(shown)] : [];
		}
	}
}

/**
 * The report as a .docx file. `pictures` holds the posters that the blocks name; one that is not there is left out.
 * `sheet` is the word before the number of a page.
 */
export async function toDocx({
	report,
	pictures,
	sheet
}: {
	report: Report;
	pictures: ReadonlyMap<string, ReportPicture>;
	sheet: string;
}): Promise<Uint8Array> {
	const heading = (size: number, before: number, color = '1F2421') => ({
		run: { size, bold: true, color, font: 'Calibri' },
		paragraph: { spacing: { before, after: 80 }, keepNext: true }
	});
	const document = new Document({
		title: report.title,
		description: report.subtitle,
		creator: 'Kansenbord',
		lastModifiedBy: 'Kansenbord',
		styles: {
			default: {
				document: {
					run: { font: 'Calibri', size: 22, language: { value: report.language } },
					paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } }
				},
				title: {
					run: { size: 48, bold: true, color: '1F5E52', font: 'Calibri' },
					paragraph: { spacing: { after: 60 } }
				},
				heading1: heading(32, 320, '1F5E52'),
				heading2: heading(26, 220),
				heading3: heading(22, 140)
			}
		},
		numbering: {
			config: [
				{
					reference: BULLETS,
					levels: [0, 1].map((level) => ({
						level,
						format: LevelFormat.BULLET,
						text: level === 0 ? '•' : '–',
						alignment: AlignmentType.LEFT,
						style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } }
					}))
				}
			]
		},
		sections: [
			{
				properties: {
					page: {
						size: { width: 11906, height: 16838 },
						margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN }
					}
				},
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								alignment: AlignmentType.RIGHT,
								children: [
									new TextRun({
										children: [`${sheet} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
										size: 18
									})
								]
							})
						]
					})
				},
				children: [
					new Paragraph({ heading: HeadingLevel.TITLE, text: report.title }),
					new Paragraph({
						spacing: { after: 160 },
						children: [new TextRun({ text: report.subtitle, color: '56605A' })]
					}),
					...report.blocks.flatMap((block) => blockChildren(block, pictures))
				]
			}
		]
	});
	return new Uint8Array(await Packer.toBuffer(document));
}
