// What a screen does with actions: making them, filling them in, and counting them against the card's advice.
import { m } from '#lib/paraglide/messages.js';
import type { PlanField } from '#lib/session/board-records.ts';
import { actionsIn, dropAction, planAction } from '#lib/session/plan-edits.ts';
import type { BoardCore } from './board-core.svelte.ts';
import { activityOf } from './step-at-hand.ts';

export class PlanActs {
	#board: BoardCore;

	constructor(board: BoardCore) {
		this.#board = board;
	}

	/** The plan activity at hand. */
	readonly asked = $derived.by(() => activityOf(this.#board.hand, 'plan'));
	/** The actions in its zones, in the order of the board. */
	readonly actions = $derived.by(() => {
		const { hand, board } = this.#board;
		return hand && this.asked ? actionsIn(board, { item: hand.item.id, zones: this.asked.zones }) : [];
	});
	/** "2 van hoogstens 3 acties": advice, never a limit. */
	readonly advice = $derived.by((): string | null => {
		if (!this.asked) return null;
		const count = this.actions.length;
		if (this.asked.max === undefined) return count === 0 ? null : m.board_plan_count({ count });
		return m.board_plan_count_max({ count, max: this.asked.max });
	});

	/** How many people said "ik doe mee". */
	joined(id: string): number {
		return this.#board.view.joins[id] ?? 0;
	}

	save(id: string, fields: Partial<Record<PlanField, string>>): void {
		const isNew = !this.#board.board.plans.has(id);
		this.#board.write(
			planAction(this.#board.board, { id, ...fields }),
			isNew ? m.board_said_action() : m.board_said_action_saved()
		);
	}

	drop(id: string): void {
		this.#board.write(dropAction(this.#board.board, id), m.board_said_action_dropped());
	}
}
