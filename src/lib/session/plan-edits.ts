// Makes actions of notes: who, when, wanted effect, looking back and state, as lists of records to write.
import type { BoardEdit } from './board-edits.ts';
import { entryOf } from './board-edits.ts';
import type { Action } from './board-graph.ts';
import { boardKey, PLAN_FIELDS, type PlanField } from './board-records.ts';
import { zoneEntries, type Board, type BoardEntry } from './board-snapshot.ts';

const MOST = 200;

/** Writes what differs from what stands there; a note without an action becomes one, open by itself. */
export function planAction(
	board: Board,
	{ id, ...fields }: { id: string } & Partial<Record<PlanField, string>>
): BoardEdit[] {
	if (!entryOf(board, id)) return [];
	const known = board.plans.get(id);
	const wanted = known ? fields : { state: 'open', ...fields };
	return PLAN_FIELDS.flatMap((field) => {
		const words = wanted[field]?.trim().slice(0, MOST);
		if (words === undefined || words === (known?.[field] ?? '')) return [];
		return [{ key: boardKey('plan', id, field), value: words === '' ? undefined : words }];
	});
}

/** The note is a note again. */
export function dropAction(board: Board, id: string): BoardEdit[] {
	return board.plans.has(id)
		? PLAN_FIELDS.map((field) => ({ key: boardKey('plan', id, field), value: undefined }))
		: [];
}

/** The actions that lie in these zones, in the order of the board. */
export function actionsIn(
	board: Board,
	{ item, zones }: { item: string; zones: readonly string[] }
): { entry: BoardEntry; action: Action }[] {
	return zones
		.flatMap((zone) => zoneEntries({ board, item, zone }))
		.flatMap((entry) => {
			const action = board.plans.get(entry.id);
			return action ? [{ entry, action }] : [];
		});
}
