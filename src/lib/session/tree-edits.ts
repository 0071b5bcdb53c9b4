// A tree of notes and piles: what hangs under what, as records to write and as a tidy outline.
import type { BoardEdit } from './board-edits.ts';
import { entryOf } from './board-edits.ts';
import { boardKey } from './board-records.ts';
import { zoneEntries, type Board, type BoardEntry } from './board-snapshot.ts';

export type TreeBranch = { entry: BoardEntry; level: number; branches: TreeBranch[] };

/** Everything that hangs above something, nearest first. */
function branchesAbove(board: Board, id: string): string[] {
	const above: string[] = [];
	for (let at = board.under.get(id); at !== undefined && !above.includes(at); at = board.under.get(at))
		above.push(at);
	return above;
}

/** How deep the tree under something goes; 0 without branches. */
function depthUnder(board: Board, id: string): number {
	const deeper = [...board.under]
		.filter(([, parent]) => parent === id)
		.map(([child]) => depthUnder(board, child));
	return deeper.length === 0 ? 0 : 1 + Math.max(...deeper);
}

type HangRefusal = 'circle' | 'too-deep';

/** Why notes may not hang under a branch; undefined when they may. `levels` counts the first branches too. */
export function hangRefusal(
	board: Board,
	{ ids, under, levels }: { ids: readonly string[]; under: string; levels?: number | undefined }
): HangRefusal | undefined {
	const above = [under, ...branchesAbove(board, under)];
	if (ids.some((id) => above.includes(id))) return 'circle';
	const deepest = above.length + 1 + Math.max(0, ...ids.map((id) => depthUnder(board, id)));
	return levels !== undefined && deepest > levels ? 'too-deep' : undefined;
}

/** Hangs notes or piles under a branch. Nothing when that closes a circle or goes deeper than `levels`. */
export function hangUnder(
	board: Board,
	{ ids, under, levels }: { ids: readonly string[]; under: string; levels?: number | undefined }
): BoardEdit[] {
	if (!entryOf(board, under) || hangRefusal(board, { ids, under, levels })) return [];
	return ids.filter((id) => entryOf(board, id)).map((id) => ({ key: boardKey('under', id), value: under }));
}

/** Makes first branches of them again; what hangs under them stays there. */
export function cutLoose(board: Board, ids: readonly string[]): BoardEdit[] {
	return ids
		.filter((id) => board.under.has(id))
		.map((id) => ({ key: boardKey('under', id), value: undefined }));
}

/** The tree of a zone: what hangs under nothing visible stands first. Every entry comes exactly once. */
export function treeOf(board: Board, target: { item: string; zone: string }): TreeBranch[] {
	const entries = zoneEntries({ board, ...target });
	const here = new Set(entries.map((entry) => entry.id));
	const below = new Map<string | null, BoardEntry[]>();
	for (const entry of entries) {
		const parent = board.under.get(entry.id);
		const key = parent !== undefined && here.has(parent) ? parent : null;
		below.set(key, [...(below.get(key) ?? []), entry]);
	}
	const grow = (parent: string | null, level: number): TreeBranch[] =>
		(below.get(parent) ?? []).map((entry) => ({ entry, level, branches: grow(entry.id, level + 1) }));
	return grow(null, 1);
}
