// A whole flowchart laid on the board in one act: a template, or one as it was kept.
import { nextOrder, type BoardEdit, type Target } from './board-edits.ts';
import { boardKey } from './board-records.ts';
import type { Board } from './board-snapshot.ts';
import { linkEdit, nodeValue, stepEdit } from './flow-records.ts';
import { waysFrom, type FlowModel, type FlowPin, type FlowReader, type FlowType } from './flow.ts';

/** What the templates of the card hold, as far as edits need it. */
export type FlowTemplateInput = {
	reader: FlowReader;
	cards: readonly {
		id: string;
		type: FlowType;
		text: string;
		role: string;
		channel: string;
		pin?: FlowPin | undefined;
		picture?: string | undefined;
		to: readonly { card: string; words: string }[];
	}[];
};

/** A flowchart as a template, to lay it on the board again. */
export function templateOf(flow: FlowModel): FlowTemplateInput {
	const cards = flow.nodes.map((node) => ({
		...node,
		to: waysFrom(flow, node.id).map(({ to, words }) => ({ card: to, words }))
	}));
	return { reader: flow.reader, cards };
}

/**
 * Lays a template in a zone, in one act. What the reader's flowchart held before goes off the board, and one
 * undo brings it back.
 */
export function layTemplate(
	board: Board,
	{ template, newId, ...target }: Target & { template: FlowTemplateInput; newId: () => string }
): BoardEdit[] {
	const before = [...board.nodes.values()]
		.filter((node) => node.reader === template.reader)
		.map((node): BoardEdit => ({ key: boardKey('hide', node.id), value: true }));
	const first = nextOrder(board, target);
	const ids = new Map(template.cards.map((card) => [card.id, newId()]));
	const cards = template.cards.flatMap((card, n): BoardEdit[] => {
		const id = ids.get(card.id) ?? '';
		return [
			{
				key: boardKey('own', id),
				value: { text: card.text, item: target.item, zone: target.zone, order: first + n }
			},
			{
				key: boardKey('node', id),
				value: nodeValue({
					type: card.type,
					reader: template.reader,
					...(card.pin ? { pin: card.pin } : {}),
					...(card.picture === undefined ? {} : { picture: card.picture })
				})
			},
			...(card.role === '' ? [] : [stepEdit(id, 'role', card.role)]),
			...(card.channel === '' ? [] : [stepEdit(id, 'channel', card.channel)])
		];
	});
	const ways = template.cards.flatMap((card) =>
		card.to.flatMap(({ card: to, words }) => {
			const [from, end] = [ids.get(card.id), ids.get(to)];
			if (from === undefined || end === undefined) return [];
			return [linkEdit({ id: newId(), from, to: end, words, item: target.item, zone: target.zone })];
		})
	);
	return [...before, ...cards, ...ways];
}
