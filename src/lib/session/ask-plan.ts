// What a plan activity asks of one phone: with which actions it wants to join.
import type { ActivityOf } from '#cards/activities.ts';
import type { Step } from '#cards/card.ts';
import { entriesIn } from './ask-collect.ts';
import type { Board } from './board-snapshot.ts';
import type { Contribution } from './contribution.ts';
import { joinsOf } from './counts.ts';
import type { ProgrammeItem } from './stage.ts';
import type { Ask } from './ask.ts';

/** The actions on the board, with how many join each. */
export function askPlan(input: {
	item: ProgrammeItem;
	step: Step;
	activity: ActivityOf<'plan'>;
	board: Board;
	rows: readonly Contribution[];
	open: boolean;
}): Extract<Ask, { kind: 'plan' }> {
	const { item, step, activity, board, open } = input;
	const joined = joinsOf(input.rows);
	return {
		kind: 'plan',
		item: item.id,
		step: step.id,
		prompt: step.prompt,
		actions: entriesIn(board, item.id, activity.zones).map(({ id, text }) => ({
			id,
			text,
			who: board.plans.get(id)?.who ?? '',
			when: board.plans.get(id)?.when ?? '',
			joined: joined[id] ?? 0
		})),
		join: activity.join,
		open
	};
}
