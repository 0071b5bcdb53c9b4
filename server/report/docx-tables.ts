// Tables and bars of a report in Word.
import {
	AlignmentType,
	BorderStyle,
	HeightRule,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableRow,
	TextRun,
	VerticalAlignTable,
	WidthType,
	type FileChild
} from 'docx';
import { fillsOf, type Bars } from '#lib/report/print/bars.ts';
import { shareWidth } from '#lib/report/print/share-width.ts';

/** Width of the text on A4 with the margins of the report, in twentieths of a point. */
export const TEXT_TWIPS = 9638;
/** Half points of the letters in a table, and how many fit on a line of it even in a wide font. */
const sizeOf = (columns: number) => (columns > 5 ? { size: 17, line: 92 } : { size: 19, line: 82 });
const SOFT = '56605A';
const rule = { style: BorderStyle.SINGLE, size: 4, color: 'C9C3B6' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A small bold line above a table or bars, on the same page. */
export function caption(text: string): Paragraph {
	return new Paragraph({
		keepNext: true,
		spacing: { before: 160, after: 60 },
		children: [new TextRun({ text, bold: true, size: 20 })]
	});
}

/** Widths of the columns; letters are counted, for nobody knows which font the reader's machine has. */
function widthsOf(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
	const all = [head, ...rows];
	const asked = head.map((_, at) => {
		const lines = all.map((row) => row[at]?.length ?? 0);
		const words = all.flatMap((row) => (row[at] ?? '').split(/\s/).map(({ length }) => Math.min(length, 13)));
		return { least: Math.max(5, ...words, ...lines.filter((length) => length <= 8)), lines };
	});
	const { line } = sizeOf(head.length);
	return shareWidth({ asked, width: line, around: 2.5 }).map((width) =>
		Math.floor((width / line) * TEXT_TWIPS)
	);
}

/** A table whose head stands above the rows of every page; rows stay whole. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
	const widths = widthsOf(head, rows);
	const { size } = sizeOf(head.length);
	const line = (cells: readonly string[], { isHead, isLast }: { isHead: boolean; isLast: boolean }) =>
		new TableRow({
			tableHeader: isHead,
			cantSplit: true,
			children: cells.map(
				(text, at) =>
					new TableCell({
						width: { size: widths[at] ?? 0, type: WidthType.DXA },
						margins: { top: 50, bottom: 50, left: 90, right: 90 },
						children: [
							new Paragraph({
								// the head never stands alone at the end of a page, nor the last row at the start of one
								keepNext: isHead && !isLast,
								spacing: { line: 252 },
								children: [new TextRun({ text, bold: isHead, size })]
							})
						],
						...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'F3EFE6', color: 'auto' } } : {})
					})
			)
		});
	return new Table({
		width: { size: TEXT_TWIPS, type: WidthType.DXA },
		columnWidths: widths,
		borders: {
			top: none,
			left: none,
			right: none,
			bottom: rule,
			insideHorizontal: rule,
			insideVertical: none
		},
		rows: [
			line(head, { isHead: true, isLast: rows.length === 0 }),
			...rows.map((row, at) => line(row, { isHead: false, isLast: at === rows.length - 1 }))
		]
	});
}

/** What the colours of the bars stand for. */
export function legend({ scale }: Bars): Paragraph {
	const fills = fillsOf(scale);
	return new Paragraph({
		keepNext: true,
		children: scale.flatMap(({ title }, at) => [
			new TextRun({
				text: '\u00a0\u2007\u00a0',
				size: 16,
				shading: {
					type: ShadingType.CLEAR,
					fill: (fills[at] ?? '#ffffff').slice(1).toUpperCase(),
					color: 'auto'
				},
				border: { style: BorderStyle.SINGLE, size: 4, color: SOFT }
			}),
			new TextRun({ text: `\u00a0${title.replaceAll(' ', '\u00a0')}     `, size: 18 })
		])
	});
}

/** A stacked bar as one row of shaded cells, as wide as their share; its numbers stand in it. */
export function bar(block: Bars, row: Bars['rows'][number]): FileChild[] {
	const fills = fillsOf(block.scale);
	const total = row.distribution.reduce((sum, count) => sum + count, 0);
	const parts = row.distribution.flatMap((count, at) => (count > 0 ? [{ count, at }] : []));
	const words = new Paragraph({
		keepNext: total > 0,
		spacing: { before: 140, after: 30 },
		children: [
			new TextRun({ text: row.text, size: 20 }),
			new TextRun({ text: ` · ${row.summary}`, color: SOFT, size: 18 })
		]
	});
	if (total === 0) return [words];
	const widths = parts.map(({ count }) => Math.round((count / total) * TEXT_TWIPS));
	const edge = { style: BorderStyle.SINGLE, size: 4, color: SOFT };
	const cells = parts.map(({ count, at }, index) => {
		const fill = (fills[at] ?? '#ffffff').slice(1).toUpperCase();
		const dark = Number.parseInt(fill.slice(2, 4), 16) < 0x80;
		return new TableCell({
			width: { size: widths[index] ?? 0, type: WidthType.DXA },
			margins: { top: 0, bottom: 0, left: 0, right: 0 },
			verticalAlign: VerticalAlignTable.CENTER,
			shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
			borders: { top: edge, bottom: edge, left: edge, right: edge },
			children: [
				new Paragraph({
					alignment: AlignmentType.CENTER,
					spacing: { line: 240 },
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
			columnWidths: widths,
			rows: [
				new TableRow({ cantSplit: true, height: { value: 320, rule: HeightRule.ATLEAST }, children: cells })
			]
		})
	];
}
