// What somebody outside the room is asked: the steps of an open survey, all at once.
import { askBallot } from './ask-ballot.ts';
import { askCollect } from './ask-collect.ts';
import type { Board } from './board-snapshot.ts';
import type { SessionState } from './session-state.ts';
import { isForSurvey, openSurveys, surveySteps } from './survey.ts';
import type { Ask, PhoneView } from './view.ts';

/** The questions of the surveys that are open now; null when none is. `now` in server ms. */
export function surveyView(
	state: SessionState,
	now: number,
	board: () => Board
): NonNullable<PhoneView['survey']> | null {
	const surveys = openSurveys(state, now);
	const [first] = surveys;
	if (!first) return null;
	const { stage } = state;
	const asks = surveys.flatMap(({ item }) =>
		surveySteps(item).flatMap((step): Ask[] => {
			const activities = step.activities.filter(isForSurvey);
			const ballot = askBallot({ stage, item, step, activities, open: true });
			const notes = activities
				.filter((activity) => activity.kind === 'collect')
				.map((activity) => askCollect({ stage, item, step, activity, zone: null, board, open: true }));
			return ballot ? [ballot, ...notes] : notes;
		})
	);
	return {
		asks,
		until: Math.min(...surveys.map(({ until }) => until)),
		title: first.item.card.title
	};
}
