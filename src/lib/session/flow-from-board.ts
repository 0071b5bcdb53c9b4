// Reads a reader's flowchart from the board: its visible flow cards and the lines between them.
import type { BoardNode } from './board-graph.ts';
import type { Board, BoardNote } from './board-snapshot.ts';
import { inReadingOrder, type FlowCard, type FlowModel, type FlowReader } from './flow.ts';

/** The flowchart of a reader; without cards when the board has none. `title` is what stands above it. */
export function flowFromBoard(
	board: Board,
	{ reader, title = '' }: { reader: FlowReader; title?: string }
): FlowModel {
	const cards = [...board.nodes.values()]
		.filter((node) => node.reader === reader)
		.flatMap((node) => {
			const note = board.notes.get(node.id);
			return note ? [{ node, note }] : [];
		})
		.sort((a, b) => a.note.order - b.note.order || (a.node.id < b.node.id ? -1 : 1))
		.map(({ node, note }): FlowCard => ({
			id: node.id,
			type: node.type,
			text: note.text,
			role: node.role,
			channel: node.channel,
			...(node.pin ? { pin: node.pin } : {}),
			...pictureOf(node, note)
		}));
	const known = new Set(cards.map((card) => card.id));
	const edges = [...board.links.values()]
		.filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
		.map(({ id, from, to, words }) => ({ id, from, to, words }))
		.sort((a, b) => answerRank(a.words) - answerRank(b.words) || (a.id < b.id ? -1 : 1));
	return { reader, title, nodes: inReadingOrder(cards, edges), edges };
}

/** The picture of a card: chosen for it, or the talking picture of its note; an empty choice is none. */
function pictureOf({ picture }: BoardNode, { image }: BoardNote): { picture?: string } {
	if (picture !== undefined) return picture === '' ? {} : { picture };
	return image?.kind === 'picture' ? { picture: image.id } : {};
}

/** "Ja" before "nee" before every other answer, so that the same flowchart always comes out the same. */
function answerRank(words: string): number {
	const answer = words.trim().toLowerCase();
	return answer.startsWith('ja') ? 0 : answer.startsWith('nee') ? 2 : 1;
}

/** The readers that have cards on the board, in the fixed order. */
export function readersOnBoard(board: Board): Set<FlowReader> {
	return new Set(
		[...board.nodes.values()].filter((node) => board.notes.has(node.id)).map((node) => node.reader)
	);
}
