// What somebody outside the room is asked: the steps of the open surveys, all at once.
import type { Step } from '#cards/card.ts';
import { askBallot } from './ask-ballot.ts';
import { askCollect } from './ask-collect.ts';
import type { Board } from './board-snapshot.ts';
import type { SessionState } from './session-state.ts';
import type { ProgrammeItem, Stage } from './stage.ts';
import { isForSurvey, openSurveys, surveySteps } from './survey.ts';
import type { Ask } from './ask.ts';
import type { PhoneView, SurveyView } from './view.ts';

type Given = { stage: Stage; item: ProgrammeItem; board: () => Board };

function asksOf({ stage, item, board }: Given, step: Step): Ask[] {
	const activities = step.activities.filter(isForSurvey);
	const ballot = askBallot({ stage, item, step, activities, open: true });
	const notes = activities
		.filter((activity) => activity.kind === 'collect')
		.map((activity) => askCollect({ stage, item, step, activity, zone: null, board, open: true }));
	return ballot ? [ballot, ...notes] : notes;
}

/** What the survey's steps show beside its questions. */
const introOf = (steps: readonly Step[]): SurveyView['intro'] =>
	steps.flatMap((step) =>
		step.activities.flatMap((activity) =>
			activity.kind === 'show' && activity.text ? [{ prompt: step.prompt, text: activity.text }] : []
		)
	);

/** The surveys that are open now, each with its questions. `now` in server ms. */
export function surveyView(
	state: SessionState,
	now: number,
	board: () => Board
): NonNullable<PhoneView['survey']> {
	const { stage } = state;
	return {
		cards: openSurveys(state, now).map(({ item, until }) => {
			const steps = surveySteps(item);
			return {
				item: item.id,
				title: item.card.title,
				until,
				intro: introOf(steps),
				asks: steps.flatMap((step) => asksOf({ stage, item, board }, step))
			};
		})
	};
}
