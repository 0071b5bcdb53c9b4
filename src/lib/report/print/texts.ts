// Headings, paragraphs and lists on the sheets of a report.
import { circle } from '#lib/poster/drawings/geometry.ts';
import { group, type SceneNode, type Tag } from '#lib/poster/scene.ts';
import type { ReportEntry } from '../blocks.ts';
import { INK, TEXT, textLines, type Pages, type SetText } from './pages.ts';

/** A text that may run on to the next sheet, in one tag per sheet. */
export function drawText(pages: Pages, tag: Tag, text: Omit<SetText, 'width'> & { indent?: number }): void {
	const indent = text.indent ?? 0;
	const set = textLines(pages.type, { ...text, width: TEXT.width - indent });
	for (let from = 0; from < set.lines.length;) {
		pages.need(set.step * Math.min(2, set.lines.length - from));
		const fit = Math.max(1, Math.floor((pages.room() + 1e-6) / set.step));
		const to = Math.min(set.lines.length, from + fit);
		const first = from;
		pages.put((to - from) * set.step, (y) => [group(tag, set.at(TEXT.x + indent, y, first, to))]);
		from = to;
	}
}

const HEADS = {
	2: { size: 18, above: 20, below: 6 },
	3: { size: 13.5, above: 14, below: 3 },
	4: { size: 11, above: 8, below: 2 }
};

/** A heading keeps `keep` points of what follows it on its sheet. */
export function drawHeading(
	pages: Pages,
	{ level, text, keep }: { level: 2 | 3 | 4; text: string; keep: number }
): void {
	const { size, above, below } = HEADS[level];
	pages.gap(above);
	pages.need(size * 1.35 + below + keep);
	const tag = ({ 2: 'H2', 3: 'H3', 4: 'H4' } as const)[level];
	drawText(pages, tag, {
		text,
		style: 'strong',
		size,
		fill: level === 2 ? INK.accent : INK.text,
		leading: 1.25,
		balanced: true
	});
	pages.gap(below);
}

const SIZE = 10.5;

function itemLines(pages: Pages, text: string, indent: number, soft: boolean) {
	return textLines(pages.type, {
		text,
		style: 'plain',
		size: SIZE,
		width: TEXT.width - indent,
		...(soft ? { fill: INK.soft } : {})
	});
}

/** The words of an entry: "Zorgbox (2×) · Voor iedereen · ster". */
export function entryWords({ text, times, remarks }: ReportEntry): string {
	return [times > 1 ? `${text} (${times}×)` : text, ...remarks].join(' · ');
}

/** A list with what lies in its piles; one tagged list per entry and sheet keeps the order. */
export function drawList(pages: Pages, entries: readonly ReportEntry[]): void {
	for (const entry of entries) {
		const rows = [
			{ set: itemLines(pages, entryWords(entry), 14, false), indent: 14, inside: false },
			...entry.inside.map((text) => ({ set: itemLines(pages, text, 30, true), indent: 30, inside: true }))
		];
		for (const { set, indent, inside } of rows) {
			// An item of more than a sheet is cut between lines; any other stays whole.
			for (let from = 0; from < set.lines.length;) {
				const rest = (set.lines.length - from) * set.step;
				pages.need(Math.min(rest, TEXT.height));
				const to = Math.min(
					set.lines.length,
					from + Math.max(1, Math.floor((pages.room() + 1e-6) / set.step))
				);
				const first = from;
				pages.put((to - from) * set.step, (y) => {
					const dot: SceneNode = {
						kind: 'shape',
						d: circle(TEXT.x + indent - 8, y + set.step / 2, inside ? 1.2 : 1.8),
						fill: inside ? INK.soft : INK.accent
					};
					const body = group('LBody', set.at(TEXT.x + indent, y, first, to));
					return [group('L', [group('LI', first === 0 ? [dot, body] : [body])])];
				});
				from = to;
			}
		}
		pages.gap(2.5);
	}
}
