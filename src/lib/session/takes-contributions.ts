// Which steps and activities take contributions now: of people in the room, and of people with a survey's link.
import type { Activity } from '#cards/activities.ts';
import type { Step } from '#cards/card.ts';
import { activitiesAtHand, GRACE_MS, stepState, type ProgrammeItem, type Stage } from './stage.ts';
import { isForSurvey, surveyUntil } from './survey.ts';

export type TakingContext = {
	programme: readonly ProgrammeItem[];
	stage: Stage;
	/** Server ms. */
	now: number;
	/** Whether the sender answers a survey outside the room, whatever the stage is. */
	outside: boolean;
};

/** Whether the stage is at this step and it runs. */
export function isRunning(stage: Stage, item: string, step: Step): boolean {
	return stage.running && stage.item === item && stage.step === step.id;
}

function closedJustNow({ stage, now }: TakingContext, item: string, step: Step): boolean {
	const { closedAt } = stepState(stage, item, step.id);
	return closedAt !== null && now < closedAt + GRACE_MS;
}

function asksOutside({ programme, stage, now }: TakingContext, item: string, step: Step): boolean {
	const survey = programme.find(({ id }) => id === item)?.card.survey;
	return survey?.steps.includes(step.id) === true && surveyUntil(stage, item, now) !== null;
}

/** Whether the step takes contributions: it runs, or closed less than GRACE_MS ago; outside, while its survey is open. */
export function takesContributions(context: TakingContext, item: string, step: Step): boolean {
	if (context.stage.finishedAt !== null) return false;
	if (context.outside) return asksOutside(context, item, step);
	return isRunning(context.stage, item, step) || closedJustNow(context, item, step);
}

/** Activities of a step that take contributions now: those at hand, and for ten seconds those that closed. */
export function takingActivities(context: TakingContext, item: string, step: Step): Activity[] {
	const { stage } = context;
	if (context.outside) return asksOutside(context, item, step) ? step.activities.filter(isForSurvey) : [];
	const late = closedJustNow(context, item, step);
	if (!isRunning(stage, item, step)) return late ? step.activities : [];
	return late && step.run === 'after'
		? step.activities.slice(0, stage.activity + 1)
		: activitiesAtHand(step, stage.activity);
}
