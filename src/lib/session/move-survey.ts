// Opening a card's survey outside the room for some days, and closing it.
import type { Command } from './command.ts';
import { openRound } from './move-ballot.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { StageContext, StageMove } from './stage-move.ts';
import { currentBallot, hasRounds, stepState, type ProgrammeItem, type Stage } from './stage.ts';
import { surveySteps } from './survey.ts';

const DAY = 24 * 3_600_000;

/** Steps of the survey that ask a ballot which nobody can answer yet get their first round. */
function openBallots(stage: Stage, context: StageContext, item: ProgrammeItem): Stage {
	return surveySteps(item)
		.filter((step) => step.activities.some(hasRounds))
		.reduce((next, step) => {
			const last = currentBallot(stepState(next, item.id, step.id));
			return last && !last.over ? next : (openRound(next, context, { item, step }) ?? next);
		}, stage);
}

/** Opens a survey until so many days from now, under the same link each time; 0 days closes it. */
export function moveSurvey(
	stage: Stage,
	context: StageContext,
	{ item, days }: Extract<Command, { command: 'survey.open' }>
): StageMove | Refusal {
	const at = context.programme.find(({ id }) => id === item);
	if (!at) return refuse('step-unknown', { path: ['item'] });
	if (!at.card.survey) return refuse('not-asked', { path: ['item'] });
	const known = stage.surveys[item];
	if (days === 0) {
		if (!known || known.until <= context.now) return { stage, effects: [] };
		return {
			stage: { ...stage, surveys: { ...stage.surveys, [item]: { ...known, until: context.now } } },
			effects: []
		};
	}
	const survey = { until: context.now + days * DAY, token: known?.token ?? context.newToken() };
	const opened = { ...stage, surveys: { ...stage.surveys, [item]: survey } };
	return { stage: openBallots(opened, context, at), effects: [] };
}
