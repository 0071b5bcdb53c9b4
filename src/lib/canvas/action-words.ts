// The words of an action on the board: its state, who does it and by when.
import { m } from '#lib/paraglide/messages.js';
import type { Action, ActionState } from '#lib/session/board-graph.ts';
import { dayWords } from './day-words.ts';

/** What a state is called on screen. */
export function stateWords(state: ActionState): string {
	if (state === 'open') return m.board_plan_state_open();
	return state === 'bezig' ? m.board_plan_state_busy() : m.board_plan_state_done();
}

/** Lines below the words of an action, short enough for a note; the first says that it is one. */
export function actionLines(action: Action, joined: number): string[] {
	const first = joined > 0 ? m.board_action_joined({ state: stateWords(action.state), count: joined }) : '';
	return [
		first || m.board_action_state({ state: stateWords(action.state) }),
		...(action.who ? [action.who] : []),
		...(action.when ? [dayWords(action.when)] : [])
	];
}

/** Everything about an action, for the list view. */
export function actionFacts(action: Action, joined: number): string[] {
	const facts = [
		m.board_action_state({ state: stateWords(action.state) }),
		action.who && m.board_action_who({ who: action.who }),
		action.when && m.board_action_when({ when: dayWords(action.when) }),
		action.effect && m.board_action_effect({ effect: action.effect }),
		action.evaluation && m.board_action_evaluation({ when: dayWords(action.evaluation) }),
		joined > 0 && m.board_action_joining({ count: joined })
	];
	return facts.filter((fact) => typeof fact === 'string' && fact !== '').map(String);
}
