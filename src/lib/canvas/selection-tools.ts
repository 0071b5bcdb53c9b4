// Which acts are useful for what is selected now; toolbar and list view show the same.
import type { Slot } from '#cards/card.ts';
import { m } from '#lib/paraglide/messages.js';
import { entryOf } from '#lib/session/board-edits.ts';
import { KEY, STAR } from '#lib/session/mark-edits.ts';
import type { BoardIconName } from './board-icons.ts';
import type { BoardExtension } from './board-extension.ts';
import type { BoardState } from './board-state.svelte.ts';
import { activityOf } from './step-at-hand.ts';

export type Tool = {
	icon: BoardIconName;
	words: string;
	act: () => void;
	strong?: boolean;
	pressed?: boolean;
};

/** Tools for the selection: the useful ones, and the rest that stands under "Meer". */
export function selectionTools(
	board: BoardState,
	extensions: readonly BoardExtension[] = []
): { main: Tool[]; more: Tool[] } {
	const ids = [...board.selection];
	const [only] = ids;
	if (only === undefined) return { main: [], more: [] };
	const one = ids.length === 1;
	const pile = one && board.board.piles.has(only);
	const inPile = ids.every((id) => (board.board.notes.get(id)?.pile ?? null) !== null);
	const sort = activityOf(board.hand, 'sort');
	const harvest = board.harvesting;
	const zones = board.hand?.item.zones.length ?? 0;
	const labelSets = board.hand?.item.labelSets ?? [];
	/** In a step that is about one set of labels, those stand on the bar themselves: one tap a note. */
	const direct = labelSets.find((set) => set.id === sort?.labelSet)?.labels ?? [];
	const entries = ids.flatMap((id) => entryOf(board.board, id) ?? []);
	const allMarked = (slot: Slot) => entries.every((entry) => entry.marks.includes(slot));

	const tools: (Tool & { when: boolean; now: boolean })[] = [
		{
			when: ids.length > 1,
			now: true,
			strong: true,
			icon: 'pile',
			words: m.board_act_pile(),
			act: () => board.piles.make()
		},
		{
			when: one && (board.plan.asked !== undefined || board.board.plans.has(only)),
			now: board.plan.asked !== undefined,
			strong: board.plan.asked !== undefined,
			icon: 'action',
			words: board.board.plans.has(only) ? m.board_act_action() : m.board_act_make_action(),
			act: () => (board.dialog = { kind: 'plan', id: only })
		},
		{
			when: pile,
			now: true,
			strong: true,
			icon: 'name',
			words: m.board_act_name(),
			act: () => (board.dialog = { kind: 'name', id: only })
		},
		{
			when: pile,
			now: true,
			icon: 'takeApart',
			words: m.board_act_take_apart(),
			act: () => board.piles.takeApart(only)
		},
		{
			when: inPile,
			now: true,
			icon: 'takeOut',
			words: m.board_act_take_out(),
			act: () => board.piles.takeOut(ids)
		},
		...extensions
			.flatMap((one) => one.selectionTools?.(ids) ?? [])
			.map((one) => ({ when: true, now: true, ...one })),
		...direct.map((label) => ({
			when: true,
			now: true,
			icon: 'label' as const,
			words: label.title,
			pressed: entries.every((entry) => entry.labels.includes(label.id)),
			act: () => board.label(ids, label.id)
		})),
		{
			when: one && !pile,
			now: !harvest,
			icon: 'text',
			words: m.board_act_text(),
			act: () => (board.dialog = { kind: 'text', id: only })
		},
		{
			when: labelSets.length > 0 && direct.length === 0,
			now: harvest,
			icon: 'label',
			words: m.board_act_label(),
			act: () => (board.dialog = { kind: 'label', ids })
		},
		{
			when: !pile || !one,
			now: sort?.rest === true,
			icon: 'apart',
			words: m.board_act_apart(),
			act: () => board.piles.apart()
		},
		{
			when: zones > 1,
			now: sort?.copy === true,
			icon: 'copy',
			words: m.board_act_copy(),
			act: () => (board.dialog = { kind: 'copy', ids })
		},
		{
			when: true,
			now: harvest,
			pressed: allMarked(STAR),
			icon: 'star',
			words: m.board_act_star(),
			act: () => board.harvest.mark(STAR)
		},
		{
			when: true,
			now: harvest,
			pressed: allMarked(KEY),
			icon: 'key',
			words: m.board_act_key(),
			act: () => board.harvest.mark(KEY)
		},
		{
			when: true,
			now: harvest,
			icon: 'poster',
			words: m.board_act_poster(),
			act: () => board.harvest.toPoster()
		},
		{
			when: zones > 1,
			now: false,
			icon: 'move',
			words: m.board_act_move(),
			act: () => (board.dialog = { kind: 'move', ids })
		},
		// Before what is only handy: it is needed at once when something stands there that should not.
		{ when: true, now: true, icon: 'hide', words: m.board_act_hide(), act: () => board.hide() },
		{ when: true, now: true, icon: 'spot', words: m.board_act_spot(), act: () => board.spotlight(ids) },
		{
			when: pile,
			now: true,
			icon: 'open',
			words: m.board_act_open(),
			act: () => (board.dialog = { kind: 'pile', id: only })
		}
	];
	const useful = tools.filter((tool) => tool.when);
	return { main: useful.filter((tool) => tool.now), more: useful.filter((tool) => !tool.now) };
}

/** Room that "n gekozen", "Meer" and the gaps take, in tool widths. */
const AROUND = 2.6;

/**
 * As many tools as fit a width in px; the rest goes under "Meer". `type` is the size of their words and
 * `tool` the least width of one.
 */
export function fitTools(
	{ main, more }: { main: Tool[]; more: Tool[] },
	{ room, type, tool }: { room: number; type: number; tool: number }
): { main: Tool[]; more: Tool[] } {
	let left = room - AROUND * tool;
	const fits = main.findIndex(({ words }) => {
		left -= Math.max(tool, words.length * type * 0.57 + 1.4 * type) + 4;
		return left < 0;
	});
	return fits < 0 ? { main, more } : { main: main.slice(0, fits), more: [...main.slice(fits), ...more] };
}
