// The reference on a card to another sheet: a letter in a round, and where its other end is.
import { circle } from '../drawings/geometry.ts';
import type { SceneNode } from '../scene.ts';
import type { Typesetter } from '../typesetter.ts';
import { MARK, NOTE, NOTE_LEADING, type CardText } from './card-text.ts';
import type { FlowColours } from './colours.ts';

/** Draws it at the top of the words of a card, in the middle of their width; nothing without a reference. */
export function drawNote(
	{ card, note }: CardText,
	{
		x,
		y,
		width,
		height,
		em,
		colours,
		type
	}: {
		x: number;
		y: number;
		width: number;
		height: number;
		em: number;
		colours: FlowColours;
		type: Typesetter;
	}
): { shapes: SceneNode[]; words: SceneNode[] } {
	if (!note) return { shapes: [], words: [] };
	const size = NOTE * em;
	const beside = width - (MARK + 0.4) * em;
	const lines = note.linesWithin(beside / size);
	const textHeight = lines.length * NOTE_LEADING * size;
	const room = height - (card.type === 'onward' ? 0 : 0.3 * em);
	const placed = type.place({
		block: note,
		lines,
		size,
		fill: colours.card[card.type].soft,
		box: { x: x + (MARK + 0.4) * em, y: y + (room - textHeight) / 2, width: beside, height: textHeight },
		leading: NOTE_LEADING
	});
	const shift = (beside - Math.max(0, ...placed.map((line) => line.width))) / 2;
	const round = { x: x + shift + (MARK / 2) * em, y: y + room / 2 };
	const mark = type.block(card.mark ?? '', 'strong');
	const letter = size * ((card.mark?.length ?? 0) > 1 ? 0.9 : 1.1);
	return {
		shapes: [
			{
				kind: 'shape',
				d: circle(round.x, round.y, (MARK / 2) * em),
				fill: colours.mark.fill,
				stroke: colours.mark.edge,
				strokeWidth: 0.12 * em
			}
		],
		words: [
			...type.place({
				block: mark,
				lines: mark.text === '' ? [] : [mark.text],
				size: letter,
				fill: colours.mark.text,
				box: { x: round.x - (MARK / 2) * em, y: round.y - 0.5 * letter, width: MARK * em, height: letter },
				align: 'middle',
				leading: 1
			}),
			...placed.map((line) => ({
				...line,
				x: line.x + shift,
				runs: line.runs.map((run) => ({ ...run, x: run.x + shift }))
			}))
		]
	};
}
