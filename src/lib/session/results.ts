// Results of revealed ballots; below the step's least number of answers only that they were too few.
import type { Contribution } from './contribution.ts';
import type { SessionState } from './session-state.ts';
import { hasRounds, stepState } from './stage.ts';
import { tally } from './tally.ts';
import type { Result } from './result.ts';

/** Results of every revealed round, in the order of the programme; remarks and pupil codes only for the desk. */
export function results(
	state: Pick<SessionState, 'programme' | 'stage'>,
	rowsOf: (item: string, step: string) => readonly Contribution[],
	desk: boolean
): Result[] {
	return state.programme.flatMap((item) =>
		item.card.steps.flatMap((step) => {
			const activity = step.activities.find(hasRounds);
			if (!activity || (activity.items === 'codes' && !desk)) return [];
			const rating = activity.kind === 'rate' ? activity : null;
			return stepState(state.stage, item.id, step.id)
				.ballots.filter((ballot) => ballot.revealed)
				.map((ballot): Result => {
					const { people, items, remarks } = tally(ballot, activity, rowsOf(item.id, step.id));
					const few = people < step.minAnswers;
					return {
						item: item.id,
						step: step.id,
						round: ballot.round,
						kind: activity.kind,
						people,
						items: few ? [] : items,
						scale: rating?.scale ?? [],
						axes: rating?.axes ?? [],
						dontKnowTitle: rating?.dontKnow ? rating.dontKnowTitle : null,
						ordered: activity.kind === 'vote' && activity.ordered,
						...(desk ? { remarks: few ? [] : remarks } : {}),
						hiddenBelow: few ? step.minAnswers : null
					};
				});
		})
	);
}
