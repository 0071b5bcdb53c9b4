// The records a flowchart is made of on the board.
import type { BoardEdit } from './board-edits.ts';
import type { BoardLink, BoardNode } from './board-graph.ts';
import { boardKey } from './board-records.ts';

const STEP_MOST = 80;
const WORDS_MOST = 60;

/** The value of a flow card's record. */
export const nodeValue = (node: Omit<BoardNode, 'id' | 'role' | 'channel'>) => ({
	type: node.type,
	reader: node.reader,
	...(node.pin ? { pin: node.pin } : {}),
	...(node.picture === undefined ? {} : { picture: node.picture })
});

/** Writes a way on; its words are cut at 60 letters. */
export const linkEdit = (link: Omit<BoardLink, 'words'> & { words?: string }): BoardEdit => {
	const words = link.words?.trim().slice(0, WORDS_MOST) ?? '';
	return {
		key: boardKey('link', link.id),
		value: {
			from: link.from,
			to: link.to,
			item: link.item,
			zone: link.zone,
			...(words === '' ? {} : { words })
		}
	};
};

/** Writes who or how; empty words take it away. */
export const stepEdit = (id: string, part: 'role' | 'channel', words: string): BoardEdit => ({
	key: boardKey('step', id, part),
	value: words.trim() === '' ? undefined : words.trim().slice(0, STEP_MOST)
});

/** Writes a flow card with a change. */
export const writeNode = (node: BoardNode, change: Partial<BoardNode>): BoardEdit => ({
	key: boardKey('node', node.id),
	value: nodeValue({ ...node, ...change })
});
