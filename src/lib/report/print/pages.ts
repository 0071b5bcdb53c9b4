// A4 sheets that fill from top to bottom: whoever draws asks for room and gets a place.
import { group, type Scene, type SceneNode } from '#lib/poster/scene.ts';
import type { Style } from '#lib/poster/styles.ts';
import type { Typesetter } from '#lib/poster/typesetter.ts';

/** A4 upright, in points. */
export const SHEET = { width: 595.28, height: 841.89 };
/** Room for text; office printers leave an edge of 5 mm or more. */
export const TEXT = { x: 56, y: 56, width: SHEET.width - 112, height: SHEET.height - 56 - 64 };
export const INK = { text: '#1f2421', soft: '#56605a', rule: '#c9c3b6', accent: '#1f5e52', field: '#f3efe6' };

export type Pages = {
	type: Typesetter;
	/** Points left on the sheet. */
	room(): number;
	/** Starts a new sheet when fewer points are left. */
	need(height: number): void;
	/** Draws at the next place, which is `height` points high. */
	put(height: number, draw: (y: number) => SceneNode[]): void;
	/** White room, which does not begin a sheet. */
	gap(height: number): void;
	/** A sheet of its own, such as a poster. */
	insert(sheet: Omit<Scene, 'poster' | 'title' | 'language'>): void;
	/** All sheets, numbered. */
	scenes(): Scene[];
};

type Sheet = Omit<Scene, 'poster' | 'title' | 'language'>;

/** Sheets for a text; `number` says in words which sheet of how many it is. */
export function createPages(options: {
	type: Typesetter;
	title: string;
	language: string;
	number: (page: number, pages: number) => string;
}): Pages {
	const { type, title, language, number } = options;
	const sheets: Sheet[] = [];
	let nodes: SceneNode[] = [];
	let y = TEXT.y;
	const bottom = TEXT.y + TEXT.height;
	const turn = () => {
		if (nodes.length > 0) sheets.push({ width: SHEET.width, height: SHEET.height, scale: 1, nodes });
		nodes = [];
		y = TEXT.y;
	};
	const pages: Pages = {
		type,
		room: () => bottom - y,
		need(height) {
			if (bottom - y < height && y > TEXT.y) turn();
		},
		put(height, draw) {
			pages.need(height);
			nodes.push(...draw(y));
			y += height;
		},
		gap(height) {
			if (y > TEXT.y) y += height;
		},
		insert(sheet) {
			turn();
			sheets.push(sheet);
		},
		scenes() {
			turn();
			return sheets.map((sheet, index) => ({
				...sheet,
				poster: title,
				title: number(index + 1, sheets.length),
				language,
				nodes: [...sheet.nodes, ...foot(sheet, number(index + 1, sheets.length))]
			}));
		}
	};
	/** Title and number below the text; an inserted sheet of another size keeps its own foot. */
	function foot(sheet: Sheet, words: string): SceneNode[] {
		if (sheet.width !== SHEET.width) return [];
		const line = (text: string, align: 'start' | 'end') =>
			textLines(type, { text, style: 'plain', size: 9, width: TEXT.width, fill: INK.soft, align }).at(
				TEXT.x,
				SHEET.height - 44
			);
		const name =
			textLines(type, { text: title, style: 'plain', size: 9, width: TEXT.width - 90 }).lines[0] ?? '';
		return [group('Artifact', [...line(name, 'start'), ...line(words, 'end')])];
	}
	return pages;
}

export type SetText = {
	text: string;
	style: Style;
	size: number;
	width: number;
	fill?: string;
	align?: 'start' | 'middle' | 'end';
	leading?: number;
	/** Lines of about the same width, for a title. */
	balanced?: boolean;
};

/** A text broken for a width: how high it is, and its lines once it has a place. */
export function textLines(
	type: Typesetter,
	{ text, style, size, width, fill = INK.text, align = 'start', leading = 1.35, balanced = false }: SetText
) {
	const block = type.block(text, style);
	const lines = balanced ? block.linesWithin(width / size) : block.filledWithin(width / size);
	const height = lines.length * size * leading;
	return {
		lines,
		height,
		step: size * leading,
		/** Lines from `from` up to `to`, beginning at this place. */
		at: (x: number, y: number, from = 0, to = lines.length) =>
			type.place({
				block,
				lines: lines.slice(from, to),
				size,
				fill,
				align,
				leading,
				box: { x, y, width, height: (to - from) * size * leading }
			})
	};
}
