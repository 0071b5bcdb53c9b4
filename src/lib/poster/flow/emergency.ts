// The emergency card: always visible in its own place, over the whole width below the flowchart.
import { n, roundRect } from '../drawings/geometry.ts';
import { group, type Box, type SceneNode } from '../scene.ts';
import type { Typesetter } from '../typesetter.ts';
import { FOOT, FOOT_LEADING, TEXT_LEADING, type CardText } from './card-text.ts';
import type { FlowColours } from './colours.ts';
import { drawFoot } from './draw-card.ts';
import { warningSign } from './icons.ts';

export type EmergencyBand = {
	height: number;
	em: number;
	/** Draws it above this line. */
	draw(bottom: number): SceneNode[];
};

const SIGN = 3.1;
const PAD = 0.75;
const GAP = 0.8;

/** Sets the emergency cards beside each other over the width of a box; nothing without cards. */
export function fitEmergency({
	cards,
	type,
	colours,
	box,
	most,
	least
}: {
	cards: readonly CardText[];
	type: Typesetter;
	colours: FlowColours;
	box: Box;
	/** Largest type, and the type that is kept as long as half of the box will do, in points. */
	most: number;
	least: number;
}): EmergencyBand {
	if (cards.length === 0) return { height: 0, em: most, draw: () => [] };
	const count = Math.min(cards.length, 3);
	const rows = Math.ceil(cards.length / count);
	const at = (em: number) => {
		const width = (box.width - (count - 1) * GAP * em) / count;
		const all = width - (SIGN + 3 * PAD) * em;
		const wide = all > 24 * em && cards.some((one) => one.role ?? one.channel);
		// in a wide band who and how stand beside the words
		const foot = wide ? Math.min(0.32 * all, 13 * em) : all;
		const inner = wide ? all - foot - 1.2 * em : all;
		const heights = cards.map((one) => {
			const words = one.text.countWithin(inner / em) * TEXT_LEADING * em;
			const below = footOf(one, foot, em);
			return Math.max((wide ? Math.max(words, below) : words + below) + 1.2 * em, (SIGN + 0.7) * em);
		});
		const row = Math.max(...heights);
		const whole = cards.every(
			(one) =>
				one.text.whole(inner / em) &&
				[one.role, one.channel].every((block) => block?.whole(footRoomOf(foot, em)) ?? true)
		);
		return { width, inner, foot, wide, row, whole, height: rows * row + (rows - 1) * GAP * em };
	};
	let em = most;
	const roomy = () => {
		const { height, inner, whole } = at(em);
		return whole && height <= 0.17 * box.height && inner >= 8 * em;
	};
	while (em > least && !roomy()) em -= 0.5;
	em = Math.max(em, least);
	while (em > 4 && at(em).height > 0.5 * box.height) em -= 0.5;
	const { width, inner, foot: footRoom, wide, row, height } = at(em);
	return {
		height,
		em,
		draw: (bottom) => [
			group(
				'L',
				cards.map((one, k) => {
					const x = box.x + (k % count) * (width + GAP * em);
					const y = bottom - height + Math.floor(k / count) * (row + GAP * em);
					return drawOne(one, { x, y, width, height: row });
				})
			)
		]
	};

	function drawOne(one: CardText, place: Box): SceneNode {
		const own = colours.card.emergency;
		const filled = own.fill !== '#ffffff';
		const by = 0.28 * em;
		const edge = {
			x: place.x + by,
			y: place.y + by,
			width: place.width - 2 * by,
			height: place.height - 2 * by
		};
		const lines = one.text.linesWithin(inner / em);
		const textHeight = lines.length * TEXT_LEADING * em;
		const foot = footOf(one, footRoom, em);
		const x = place.x + (SIGN + 2 * PAD) * em;
		const y = place.y + (place.height - textHeight - (wide ? 0 : foot)) / 2;
		const footing = drawFoot(one, {
			x: wide ? x + inner + 1.2 * em : x,
			y: wide ? place.y + (place.height - foot + 0.25 * em) / 2 : y + textHeight + 0.25 * em,
			width: footRoom,
			em,
			colours: own,
			type,
			centred: false
		});
		return group('LI', [
			{
				kind: 'shape',
				d: roundRect(place, 0.6 * em),
				fill: own.fill,
				stroke: own.edge,
				strokeWidth: 0.16 * em
			},
			{
				kind: 'shape',
				d: roundRect(edge, 0.4 * em),
				stroke: filled ? '#ffffff' : own.edge,
				strokeWidth: 0.1 * em,
				dash: [Number(n(0.5 * em)), Number(n(0.36 * em))]
			},
			...warningSign(
				{
					x: place.x + (PAD + SIGN / 2) * em + 0.2 * em,
					y: place.y + place.height / 2,
					size: SIGN * em * 0.9
				},
				filled ? { fill: '#ffffff', ink: own.fill } : { fill: own.edge, ink: '#ffffff' }
			),
			...footing.shapes,
			group('LBody', [
				...type.place({
					block: one.text,
					lines,
					size: em,
					fill: own.text,
					box: { x, y, width: inner, height: textHeight },
					leading: TEXT_LEADING
				}),
				...footing.words
			])
		]);
	}
}

/** Width of the lines of role and channel beside their sign, in em of their own. */
const footRoomOf = (width: number, em: number) => (width - 1.35 * FOOT * em) / (FOOT * em);

/** Height of role and channel in a width, with room above; 0 without. */
function footOf(one: CardText, width: number, em: number): number {
	const lines = [one.role, one.channel].reduce(
		(sum, block) => sum + (block ? block.countWithin(footRoomOf(width, em)) : 0),
		0
	);
	return lines > 0 ? (lines * FOOT_LEADING * FOOT + 0.25) * em : 0;
}
