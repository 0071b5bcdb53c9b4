// Tables on the sheets of a report: columns as wide as their words ask, the head again on every sheet.
import { roundRect } from '#lib/poster/drawings/geometry.ts';
import { group, type SceneNode } from '#lib/poster/scene.ts';
import { INK, TEXT, textLines, type Pages } from './pages.ts';
import { shareWidth } from './share-width.ts';

const SIZE = 9.5;
const PAD = { x: 5, y: 3.5 };

/** Longest word, in em, that a column makes room for; a longer one is divided. */
const LONGEST_WORD = 8;
/** A text up to so many em, such as "nog te doen", stays on one line. */
const SHORT_LINE = 6;

/** The widths of the columns, which add up to the text's. */
export function columnWidths(pages: Pages, rows: readonly (readonly string[])[]): number[] {
	const columns = Math.max(...rows.map((row) => row.length));
	const asked = Array.from({ length: columns }, (_, at) => {
		const blocks = rows.map((row, index) =>
			pages.type.block(row[at] ?? '', index === 0 ? 'strong' : 'plain')
		);
		const lines = blocks.map((block) => block.narrowest(1));
		const least = Math.max(
			...blocks.map(({ widest }) => Math.min(widest, LONGEST_WORD)),
			...lines.filter((line) => line <= SHORT_LINE)
		);
		return { least: least * SIZE, lines: lines.map((line) => line * SIZE) };
	});
	return shareWidth({ asked, width: TEXT.width, around: 2 * PAD.x + 0.1 });
}

/** Draws a table under its caption. Rows stay whole; the head stands above the rows of every sheet. */
export function drawTable(
	pages: Pages,
	{ caption, head, rows }: { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] }
): void {
	const widths = columnWidths(pages, [head, ...rows]);
	const cells = (row: readonly string[], style: 'strong' | 'plain') =>
		widths.map((width, at) =>
			textLines(pages.type, {
				text: row[at] ?? '',
				style,
				size: SIZE,
				width: width - 2 * PAD.x,
				leading: 1.3
			})
		);
	const top = cells(head, 'strong');
	const body = rows.map((row) => cells(row, 'plain'));
	const heightOf = (row: typeof top) => Math.max(SIZE * 1.3, ...row.map(({ height }) => height)) + 2 * PAD.y;
	const drawRow = (row: typeof top, y: number, isHead: boolean): SceneNode => {
		let x = TEXT.x;
		return group(
			'TR',
			row.map((cell, at) => {
				const lines = cell.at(x + PAD.x, y + PAD.y);
				x += widths[at] ?? 0;
				return isHead
					? { kind: 'group' as const, tag: 'TH' as const, scope: 'Column' as const, children: lines }
					: group('TD', lines);
			})
		);
	};
	const words = textLines(pages.type, { text: caption, style: 'strong', size: SIZE, width: TEXT.width });
	let at = 0;
	let first = true;
	pages.gap(4);
	while (first || at < body.length) {
		const lead = heightOf(top) + (first ? words.height + 4 : 0);
		const start = body[at];
		pages.need(lead + (start ? heightOf(start) : 0));
		let height = lead;
		let to = at;
		for (let row = body[to]; row && (to === at || height + heightOf(row) <= pages.room()); row = body[to]) {
			height += heightOf(row);
			to++;
		}
		const shown = body.slice(at, to);
		const captioned = first;
		pages.put(height, (from) => {
			let y = from;
			const parts: SceneNode[] = [];
			if (captioned) {
				parts.push(group('Caption', words.at(TEXT.x, y)));
				y += words.height + 4;
			}
			const nodes: SceneNode[] = [
				{
					kind: 'shape',
					d: roundRect({ x: TEXT.x, y, width: TEXT.width, height: heightOf(top) }, 2),
					fill: INK.field
				}
			];
			parts.push(group('THead', [drawRow(top, y, true)]));
			y += heightOf(top);
			parts.push(
				group(
					'TBody',
					shown.map((row) => {
						const drawn = drawRow(row, y, false);
						y += heightOf(row);
						nodes.push({
							kind: 'shape',
							d: `M${TEXT.x} ${y.toFixed(2)}L${TEXT.x + TEXT.width} ${y.toFixed(2)}`,
							stroke: INK.rule,
							strokeWidth: 0.5
						});
						return drawn;
					})
				)
			);
			return [...nodes, group('Table', parts)];
		});
		at = to;
		first = false;
	}
	pages.gap(6);
}
