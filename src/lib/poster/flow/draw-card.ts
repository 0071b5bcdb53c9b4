// One card of a flowchart: its form says what it is, also in black and white.
import { n, roundRect } from '../drawings/geometry.ts';
import { figure, group, type Box, type SceneNode, type Shape } from '../scene.ts';
import type { Typesetter } from '../typesetter.ts';
import {
	FOOT,
	FOOT_LEADING,
	footHeight,
	noteHeight,
	PICTURE,
	SLANT,
	TEXT_LEADING,
	textWidth,
	type CardPicture,
	type CardText
} from './card-text.ts';
import type { CardColours, FlowColours } from './colours.ts';
import { drawNote } from './draw-note.ts';
import type { SheetCard } from './flow-sheets.ts';
import { channelSign, drawChannel, drawPicture, personSign } from './icons.ts';

function outline(type: SheetCard['type'], box: Box, em: number): string {
	const { x, y, width, height } = box;
	if (type === 'start' || type === 'onward') return roundRect(box, Math.min(height / 2, 2.4 * em));
	if (type === 'end') return roundRect(box, 1.1 * em);
	if (type !== 'question') return roundRect(box, 0.5 * em);
	const slant = SLANT * em;
	const middle = y + height / 2;
	return (
		`M${n(x)} ${n(middle)}L${n(x + slant)} ${n(y)}L${n(x + width - slant)} ${n(y)}L${n(x + width)} ${n(middle)}` +
		`L${n(x + width - slant)} ${n(y + height)}L${n(x + slant)} ${n(y + height)}Z`
	);
}

/** The form of a card: a pill to start, a sheet to do, a hexagon to answer, a double edge to end. */
export function cardShapes(
	type: SheetCard['type'],
	box: Box,
	{ em, colours }: { em: number; colours: CardColours }
): Shape[] {
	const heavy = type === 'question' ? 0.17 : type === 'action' ? 0.1 : 0.13;
	const shapes: Shape[] = [
		{
			kind: 'shape',
			d: outline(type, box, em),
			fill: colours.fill,
			stroke: colours.edge,
			strokeWidth: heavy * em
		}
	];
	if (type === 'end') {
		const by = 0.32 * em;
		const inner = { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by };
		shapes.push({
			kind: 'shape',
			d: roundRect(inner, 0.82 * em),
			stroke: colours.edge,
			strokeWidth: 0.07 * em
		});
	}
	return shapes;
}

/** A card with its words, as one item of a list. */
export function drawCard(
	one: CardText,
	box: Box,
	{ em, colours: all, type }: { em: number; colours: FlowColours; type: Typesetter }
): SceneNode {
	const { card } = one;
	const colours = all.card[card.type];
	const foot = footHeight(one, box.width, em);
	const strip = card.type === 'action' && foot > 0;
	const shapes = cardShapes(card.type, box, { em, colours });
	if (strip) {
		const edge = 0.05 * em;
		const bottom = {
			x: box.x + edge,
			y: box.y + box.height - foot,
			width: box.width - 2 * edge,
			height: foot - edge
		};
		shapes.push({
			kind: 'shape',
			d: roundRect(bottom, [0, 0, 0.45 * em, 0.45 * em]),
			fill: colours.foot
		});
		shapes.push({
			kind: 'shape',
			d: `M${n(box.x)} ${n(bottom.y)}L${n(box.x + box.width)} ${n(bottom.y)}`,
			stroke: colours.edge,
			strokeWidth: 0.05 * em
		});
	}
	const width = textWidth(card.type, box.width, em);
	const lines = one.text.linesWithin(width / em);
	const textHeight = lines.length * TEXT_LEADING * em;
	const picture = one.picture ? (PICTURE + 0.35) * em : 0;
	const left = box.x + (box.width - width) / 2;
	const bodyRoom = box.height - foot + (strip ? 0 : foot);
	const note = noteHeight(one, box.width, em);
	let y = box.y + (bodyRoom - note - picture - textHeight - (strip ? 0 : foot)) / 2;
	const reference = drawNote(one, { x: left, y, width, height: note, em, colours: all, type });
	y += note;
	const shown = one.picture
		? [pictureFigure(one.picture, { x: box.x + box.width / 2, y, side: PICTURE * em })]
		: [];
	if (one.picture) y += picture;
	const words: SceneNode[] = [
		...type.place({
			block: one.text,
			lines,
			size: em,
			fill: colours.text,
			box: { x: left, y, width, height: textHeight },
			align: 'middle',
			leading: TEXT_LEADING
		})
	];
	y = strip ? box.y + box.height - foot + 0.28 * em : y + textHeight + 0.3 * em;
	const footing = drawFoot(one, { x: left, y, width, em, colours, type, centred: !strip });
	return group('LI', [
		...shapes,
		...reference.shapes,
		...footing.shapes,
		group('LBody', [...reference.words, ...shown, ...words, ...footing.words])
	]);
}

/** A picture above the words, its middle at `x`, its top at `y`. */
function pictureFigure(
	picture: CardPicture,
	{ x, y, side }: { x: number; y: number; side: number }
): SceneNode {
	if ('drawing' in picture)
		return figure(picture.alt, drawPicture(picture.drawing, { x, y: y + side / 2, size: side }));
	return figure(picture.alt, [
		{ kind: 'picture', image: picture.image, box: { x: x - side / 2, y, width: side, height: side } }
	]);
}

/** Role and channel, each behind its sign. */
export function drawFoot(
	{ card, role, channel }: CardText,
	{
		x,
		y: top,
		width,
		em,
		colours,
		type,
		centred
	}: {
		x: number;
		y: number;
		width: number;
		em: number;
		colours: CardColours;
		type: Typesetter;
		centred: boolean;
	}
): { shapes: SceneNode[]; words: SceneNode[] } {
	const size = FOOT * em;
	const sign = 1.35 * size;
	const shapes: SceneNode[] = [];
	const words: SceneNode[] = [];
	const parts = (
		[
			[role, 'role'],
			[channel, 'channel']
		] as const
	).flatMap(([block, kind]) =>
		block ? [{ block, kind, lines: block.linesWithin((width - sign) / size) }] : []
	);
	const room = width - sign;
	let y = top;
	const placed = parts.map(({ block, kind, lines }) => {
		const height = lines.length * FOOT_LEADING * size;
		const box = { x: x + sign, y, width: room, height };
		y += height;
		return {
			kind,
			box,
			set: type.place({ block, lines, size, fill: colours.soft, box, leading: FOOT_LEADING })
		};
	});
	// both under each other with their signs, in the middle of the card
	const widest = Math.max(0, ...placed.flatMap(({ set }) => set.map((line) => line.width)));
	const shift = centred ? (room - widest) / 2 : 0;
	for (const { kind, box, set } of placed) {
		words.push(
			...set.map((line) => ({
				...line,
				x: line.x + shift,
				runs: line.runs.map((run) => ({ ...run, x: run.x + shift })),
				...(line.emoji ? { emoji: line.emoji.map((mark) => ({ ...mark, x: mark.x + shift })) } : {})
			}))
		);
		const at = { x: x + shift + size * 0.5, y: box.y + (FOOT_LEADING * size) / 2, size: size * 0.95 };
		shapes.push(
			...(kind === 'role'
				? personSign(at, colours.soft)
				: drawChannel(channelSign(card.channel), at, colours.soft))
		);
	}
	return { shapes, words };
}
