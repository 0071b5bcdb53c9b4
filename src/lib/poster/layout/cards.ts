// Draws packed cards: white slips with a coloured edge, the text in the middle.
import { roundRect } from '../drawings/geometry.ts';
import { group, type SceneNode } from '../scene.ts';
import type { TextBlock } from '../text-block.ts';
import { itemBody } from './item-body.ts';
import { cardSpace, type Row } from './rows.ts';
import type { Setting } from './setting.ts';

export interface CardDrawing {
	setting: Setting;
	rows: readonly Row[];
	blocks: readonly TextBlock[];
	/** Where the rows start. */
	x: number;
	y: number;
	size: number;
	leading: number;
	edge: string;
	/** From this card on: plain words that point at another sheet. */
	pointer?: { from: number; colour: string };
}

/** One list item per card. */
export function drawCards({
	setting,
	rows,
	blocks,
	x,
	y,
	size,
	leading,
	edge,
	pointer
}: CardDrawing): SceneNode[] {
	const space = cardSpace(size);
	return rows.flatMap((row) =>
		row.cards.map((card) => {
			const block = blocks[card.index];
			if (!block) return group('LI', []);
			const box = { x: x + card.x, y: y + row.y, width: card.width, height: row.height };
			const height = card.lines.length * leading * size;
			const inner = {
				x: box.x + space.x,
				y: box.y + (row.height - height) / 2,
				width: box.width - 2 * space.x,
				height
			};
			const points = pointer && card.index >= pointer.from;
			const body = itemBody(setting, {
				block,
				lines: card.lines,
				size,
				fill: points ? pointer.colour : setting.theme.ink,
				box: inner,
				align: 'middle',
				leading
			});
			if (points) return group('LI', [body]);
			const slip = roundRect(box, Math.min(0.55 * size, 9));
			return group('LI', [
				{ kind: 'shape', d: slip, fill: setting.theme.paper, stroke: edge, strokeWidth: setting.theme.line },
				body
			]);
		})
	);
}
