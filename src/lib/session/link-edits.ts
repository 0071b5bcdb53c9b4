// Lines between notes and piles, as records to write.
import type { BoardEdit, Target } from './board-edits.ts';
import { entryOf } from './board-edits.ts';
import { boardKey } from './board-records.ts';
import type { Board } from './board-snapshot.ts';
import type { BoardLink } from './board-graph.ts';

const WORDS_MOST = 60;

/** The line between two things, in either direction. */
export function lineBetween(board: Board, a: string, b: string): BoardLink | undefined {
	return [...board.links.values()].find(
		(link) => (link.from === a && link.to === b) || (link.from === b && link.to === a)
	);
}

/** Draws a line; nothing to itself, to something that is not there, or where one lies already. */
export function addLine(
	board: Board,
	{
		newId,
		from,
		to,
		words = '',
		item,
		zone
	}: Target & { newId: string; from: string; to: string; words?: string }
): BoardEdit[] {
	if (from === to || !entryOf(board, from) || !entryOf(board, to) || lineBetween(board, from, to)) return [];
	const trimmed = words.trim().slice(0, WORDS_MOST);
	return [
		{
			key: boardKey('link', newId),
			value: { from, to, item, zone, ...(trimmed === '' ? {} : { words: trimmed }) }
		}
	];
}

/** Words on a line; empty words take them away. */
export function nameLine(board: Board, { id, words }: { id: string; words: string }): BoardEdit[] {
	const link = board.links.get(id);
	if (!link) return [];
	const { from, to, item, zone } = link;
	const trimmed = words.trim().slice(0, WORDS_MOST);
	return [
		{
			key: boardKey('link', id),
			value: { from, to, item, zone, ...(trimmed === '' ? {} : { words: trimmed }) }
		}
	];
}

/** Takes lines away. */
export function removeLines(ids: readonly string[]): BoardEdit[] {
	return ids.map((id) => ({ key: boardKey('link', id), value: undefined }));
}

/** How many lines a zone holds, for the advice of at most so many. Ways of flowcharts do not count. */
export function linesIn(board: Board, { item, zone }: Target): BoardLink[] {
	return [...board.links.values()].filter(
		(link) =>
			link.item === item && link.zone === zone && !(board.nodes.has(link.from) && board.nodes.has(link.to))
	);
}
