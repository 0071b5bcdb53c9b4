// Cards, arrows and answers of one sheet, in the order in which they are read.
import { group, type SceneNode } from '../scene.ts';
import type { Typesetter } from '../typesetter.ts';
import { fill } from '../words.ts';
import type { FlowColours } from './colours.ts';
import { drawCard } from './draw-card.ts';
import { drawLabels, drawWays } from './draw-ways.ts';
import type { SheetCard } from './flow-sheets.ts';
import type { SetSheet, SheetText } from './set-sheet.ts';
import type { FlowWords } from './words.ts';

/** What a card is called in the words of an arrow. */
const nameOf = (card: SheetCard | undefined) =>
	card?.type === 'onward' ? `${card.note ?? ''} ${card.mark ?? ''}` : (card?.text ?? '');

/** Everything between the head and the emergency card. */
export function drawSheet(
	{ cards, ways, sizes }: SheetText,
	{ fit: { em, boxes }, routing: { routes } }: SetSheet,
	{ colours, type, words }: { colours: FlowColours; type: Typesetter; words: FlowWords }
): SceneNode[] {
	const byId = new Map(cards.map(({ card }) => [card.id, card]));
	const arrows = ways.flatMap((way) => {
		const route = routes.get(way.id);
		const answer = way.words.trim();
		const ends = { from: nameOf(byId.get(way.from)), to: nameOf(byId.get(way.to)) };
		const alt = answer ? fill(words.flow_arrow_answer, { ...ends, answer }) : fill(words.flow_arrow, ends);
		return route ? [{ route, to: way.to, alt }] : [];
	});
	const labels = ways.flatMap((way) => {
		const box = routes.get(way.id)?.label;
		const size = sizes.get(way.id);
		return box && size ? [{ box, words: way.words.trim(), size }] : [];
	});
	const drawn = cards.flatMap((one) => {
		const box = boxes.get(one.card.id);
		return box ? [drawCard(one, box, { em, colours, type })] : [];
	});
	return [
		...drawWays(arrows, { em, colours }),
		group('L', drawn),
		...drawLabels(labels, { em, colours, type })
	];
}
