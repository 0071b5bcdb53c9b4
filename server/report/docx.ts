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
	PageOrientation,
	Paragraph,
	SectionType,
	TextRun,
	type FileChild,
	type ISectionOptions
} from 'docx';
import type { Report, ReportBlock, ReportEntry } from '#lib/report/blocks.ts';
import { bar, caption, legend, table } from './docx-tables.ts';

/** A sheet of a poster as a picture, in pixels. `alt` is what it is, `words` what stands on it. */
export type ReportPicture = { png: Uint8Array; width: number; height: number; alt: string; words: string };

const HEADINGS = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 };
const BULLETS = 'opsomming';
/** A4 and the margins of text and of a poster, in twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1134;
const POSTER_MARGIN = 567;

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

function textParagraph({ text, tone }: Extract<ReportBlock, { kind: 'text' }>): Paragraph {
	if (tone === 'prompt')
		return new Paragraph({
			keepNext: true,
			spacing: { after: 80 },
			indent: { left: 200 },
			border: { left: { style: BorderStyle.SINGLE, size: 12, color: '1F5E52', space: 8 } },
			children: [new TextRun({ text, italics: true })]
		});
	if (tone === 'small')
		return new Paragraph({
			spacing: { before: 120, after: 80 },
			children: [new TextRun({ text, size: 18, color: '56605A' })]
		});
	return new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text })] });
}

function blockChildren(block: Exclude<ReportBlock, { kind: 'poster' }>): FileChild[] {
	switch (block.kind) {
		case 'heading':
			return [new Paragraph({ heading: HEADINGS[block.level], text: block.text })];
		case 'text':
			return [textParagraph(block)];
		case 'list':
			return block.entries.flatMap(entryParagraphs);
		case 'table':
			return [caption(block.caption), table(block.head, block.rows)];
		case 'bars':
			return [caption(block.caption), legend(block), ...block.rows.flatMap((row) => bar(block, row))];
	}
}

/** A page of its own for a sheet of a poster, lying or standing as the sheet does. */
function posterPage({ png, width, height, alt, words }: ReportPicture): ISectionOptions {
	const lying = width > height;
	const long = A4.height - 2 * POSTER_MARGIN;
	const short = A4.width - 2 * POSTER_MARGIN;
	// twentieths of a point to pixels of 96 to the inch; the line needs a little more than the picture
	const room = { width: (lying ? long : short) / 15, height: (lying ? short : long) / 15 - 8 };
	const scale = Math.min(room.width / width, room.height / height);
	return {
		properties: {
			type: SectionType.NEXT_PAGE,
			page: {
				size: { ...A4, orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
				margin: {
					top: POSTER_MARGIN,
					bottom: POSTER_MARGIN,
					left: POSTER_MARGIN,
					right: POSTER_MARGIN,
					footer: 0,
					header: 0
				}
			}
		},
		footers: { default: new Footer({ children: [] }) },
		children: [
			new Paragraph({
				alignment: AlignmentType.CENTER,
				// an exact line height would cut the picture off
				spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
				children: [
					new ImageRun({
						type: 'png',
						data: png,
						transformation: { width: Math.floor(width * scale), height: Math.floor(height * scale) },
						altText: { name: alt, title: alt, description: `${alt}. ${words}` }
					})
				]
			})
		]
	};
}

function textPage(children: FileChild[], sheet: string): ISectionOptions {
	return {
		properties: {
			type: SectionType.NEXT_PAGE,
			page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } }
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
		children
	};
}

/** Text on standing sheets, each sheet of a poster on its own. */
function sections(
	report: Report,
	pictures: ReadonlyMap<string, readonly ReportPicture[]>,
	sheet: string
): ISectionOptions[] {
	const done: ISectionOptions[] = [];
	let text: FileChild[] = [
		new Paragraph({ heading: HeadingLevel.TITLE, text: report.title }),
		new Paragraph({
			spacing: { after: 160 },
			children: [new TextRun({ text: report.subtitle, color: '56605A' })]
		})
	];
	const flush = () => {
		if (text.length > 0) done.push(textPage(text, sheet));
		text = [];
	};
	for (const block of report.blocks) {
		if (block.kind !== 'poster') text.push(...blockChildren(block));
		else
			for (const picture of pictures.get(block.poster) ?? []) {
				flush();
				done.push(posterPage(picture));
			}
	}
	flush();
	return done;
}

const heading = (size: number, before: number, color = '1F2421') => ({
	run: { size, bold: true, color, font: 'Calibri' },
	paragraph: { spacing: { before, after: 80 }, keepNext: true }
});

/**
 * The report as a .docx file. `pictures` holds the sheets of the posters that the blocks name; one that is not there is
 * left out. `sheet` is the word before the number of a page.
 */
export async function toDocx({
	report,
	pictures,
	sheet
}: {
	report: Report;
	pictures: ReadonlyMap<string, readonly ReportPicture[]>;
	sheet: string;
}): Promise<Uint8Array> {
	const document = new Document({
		title: report.title,
		description: report.subtitle,
		creator: 'Kansenbord',
		lastModifiedBy: 'Kansenbord',
		// long Dutch words in narrow columns
		hyphenation: { autoHyphenation: true },
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
		sections: sections(report, pictures, sheet)
	});
	return new Uint8Array(await Packer.toBuffer(document));
}
