// What regie, bord and projector see beside the board document. No tally before its ballot is revealed.
import type { Contribution } from './contribution.ts';
import { groupsView } from './groups-view.ts';
import { results } from './results.ts';
import type { SessionState } from './session-state.ts';
import { ballotAtHand, currentBallot, findStep, stepState } from './stage.ts';
import { stageView } from './stage-view.ts';
import { itemView, type ItemExtras } from './step-views.ts';
import type { Counts, ScreenView } from './view.ts';

function ballotView(state: SessionState, answered: number, desk: boolean): ScreenView['ballot'] {
	const here = findStep(state.programme, state.stage.item, state.stage.step);
	const activity = here && ballotAtHand(here.step, state.stage.activity);
	const ballot = here && currentBallot(stepState(state.stage, here.item.id, here.step.id));
	if (!here || !activity || !ballot) return null;
	return {
		item: here.item.id,
		step: here.step.id,
		round: ballot.round,
		kind: activity.kind,
		// Codes of pupils stand on the desk and in the closed group's hands, never on a wall.
		items: activity.items === 'codes' && !desk ? [] : ballot.items,
		running: state.stage.running,
		revealed: ballot.revealed,
		answered
	};
}

/** Rows of the step at hand. */
function rowsHere(
	{ stage }: SessionState,
	rowsOf: (item: string, step: string) => readonly Contribution[]
): readonly Contribution[] {
	return stage.item === null || stage.step === null ? [] : rowsOf(stage.item, stage.step);
}

type ScreenInput = {
	state: SessionState;
	access: ScreenView['access'];
	/** Server ms. */
	now: number;
	counts: Counts;
	join: ScreenView['join'];
	rowsOf: (item: string, step: string) => readonly Contribution[];
	/** People in the room now, in the order they came in. */
	people: readonly string[];
	joins: ScreenView['joins'];
	extras: ItemExtras;
	desk: ScreenView['desk'];
};

/** The view of a screen; the server adds join addresses and, for the desk, links and people. */
export function screenView(input: ScreenInput): ScreenView {
	const { state, access, rowsOf } = input;
	const desk = access === 'regie';
	const ballot = ballotView(state, input.counts.wrote, desk);
	const frozen =
		ballot?.running === true
			? (currentBallot(stepState(state.stage, ballot.item, ballot.step))?.frozen ?? [])
			: [];
	return {
		access,
		session: {
			id: state.id,
			title: state.title,
			names: state.stage.names,
			example: state.example,
			keptUntil: state.keepUntil
		},
		now: input.now,
		stage: stageView(state),
		programme: state.programme.map((item) => itemView(state, item, { desk, extras: input.extras })),
		counts: input.counts,
		join: input.join,
		ballot,
		frozen,
		results: results(state, rowsOf, desk),
		groups: groupsView(state, input.people, rowsHere(state, rowsOf)),
		joins: input.joins,
		...(desk && input.desk ? { desk: input.desk } : {})
	};
}
