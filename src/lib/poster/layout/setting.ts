// What every part of the layout works with.
import type { Box, SceneNode } from '../scene.ts';
import type { TextBlock } from '../text-block.ts';
import type { Phase } from '../model.ts';
import type { Style } from '../styles.ts';
import type { Typesetter } from '../typesetter.ts';
import type { PanelColours, Theme } from './theme.ts';
import type { PosterWords } from '../words.ts';

export interface Setting {
	type: Typesetter;
	words: PosterWords;
	theme: Theme;
	/** Names of the phases and for whom they are. */
	labels: Record<Phase, { name: string; whom: string }>;
	/** Smallest type anywhere, in points of the reference sheet. */
	minimum: number;
}

/** A part of the first sheet, fitted to its box. */
export interface Region {
	/** Type size of its items. */
	size: number;
	/** How large it reads as a whole, when that is more than its type. */
	reads?: number;
	/** Its box is too low for what must be there anyway. */
	cramped?: boolean;
	/** How many of its items it shows, per list. */
	kept: readonly number[];
	/** `continuedOn` names the sheet with the items that are left. */
	draw(continuedOn: number | undefined): SceneNode[];
}

/**
 * The largest size between `from` and `to` that fits, to a tenth of a point; undefined when even the
 * smallest does not. A larger size is taken to fit only when all smaller ones do.
 */
export function largest({
	from,
	to,
	fits
}: {
	from: number;
	to: number;
	fits: (size: number) => boolean;
}): number | undefined {
	if (fits(to)) return to;
	if (!fits(from)) return undefined;
	let low = from;
	let high = to;
	while (high - low > 0.1) {
		const size = (low + high) / 2;
		if (fits(size)) low = size;
		else high = size;
	}
	return low;
}

/** The largest count up to `most` that fits, taking it that fewer fit when more do; 0 when none does. */
export function mostThat(most: number, fits: (count: number) => boolean): number {
	if (fits(most)) return most;
	let low = 0;
	for (let high = most; high - low > 1;) {
		const count = Math.floor((low + high) / 2);
		if (fits(count)) low = count;
		else high = count;
	}
	return low;
}

/** The edge of a panel, for themes that draw one. */
export function panelEdge(
	setting: Setting,
	{ edge }: PanelColours
): { stroke?: string; strokeWidth?: number } {
	return edge ? { stroke: edge, strokeWidth: setting.theme.line } : {};
}

export function inset(box: Box, x: number, y = x): Box {
	return { x: box.x + x, y: box.y + y, width: box.width - 2 * x, height: box.height - 2 * y };
}

export interface FittedBlock {
	block: TextBlock;
	lines: string[];
	size: number;
	/** Of all its lines. */
	height: number;
	/** Distance between lines as a share of the size. */
	leading: number;
}

/** Fits one text in a width and height; words stay whole if any size allows it. Undefined when it doesn't fit at the minimum. */
export function fitBlock(options: {
	setting: Setting;
	text: string;
	style: Style;
	width: number;
	height: number;
	to: number;
	leading?: number;
	maxLines?: number;
}): FittedBlock | undefined {
	const { setting, text, style, width, height, to, leading = 1.15, maxLines = Infinity } = options;
	const block = setting.type.block(text, style);
	const fits = (size: number, whole: boolean) => {
		if (whole && !block.whole(width / size)) return false;
		const lines = block.countWithin(width / size);
		return lines <= maxLines && lines * leading * size <= height + 1e-6;
	};
	const from = Math.min(setting.minimum, to);
	const size =
		largest({ from, to, fits: (size) => fits(size, true) }) ??
		largest({ from, to, fits: (size) => fits(size, false) });
	if (size === undefined) return undefined;
	const lines = block.linesWithin(width / size);
	return { block, lines, size, height: lines.length * leading * size, leading };
}
