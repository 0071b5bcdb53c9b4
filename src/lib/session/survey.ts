// A survey outside the room: the steps of a card that anybody with its link may answer for some days.
import type { ActivityOf } from '#cards/activities.ts';
import type { Step } from '#cards/card.ts';
import { isLive, type Contribution } from './contribution.ts';
import type { SessionState } from './session-state.ts';
import type { ProgrammeItem, Stage } from './stage.ts';

/** Until when (server ms) a survey takes answers; null when it is not open now. */
export function surveyUntil(stage: Stage, item: string, now: number): number | null {
	const survey = Object.hasOwn(stage.surveys, item) ? stage.surveys[item] : undefined;
	return survey && stage.finishedAt === null && now < survey.until ? survey.until : null;
}

/** The cards whose survey is open now, each with until when. */
export function openSurveys(
	{ stage, programme }: Pick<SessionState, 'stage' | 'programme'>,
	now: number
): { item: ProgrammeItem; until: number }[] {
	return programme.flatMap((item) => {
		const until = surveyUntil(stage, item.id, now);
		return until === null ? [] : [{ item, until }];
	});
}

/** The steps of a card's survey, in the order of the card. */
export function surveySteps({ card }: ProgrammeItem): Step[] {
	const asked = new Set(card.survey?.steps);
	return card.steps.filter(({ id }) => asked.has(id));
}

/** Whether an activity can be answered by an open link: it needs neither the board nor a group. */
export function isForSurvey(
	activity: Step['activities'][number]
): activity is ActivityOf<'vote'> | ActivityOf<'rate'> | ActivityOf<'collect'> {
	if (activity.kind === 'collect') return activity.about === 'new';
	return (
		(activity.kind === 'rate' || activity.kind === 'vote') &&
		(activity.items === 'options' || activity.items === 'whole')
	);
}

/** How many people outside the room answered a card's survey. */
export function surveyAnswered(
	{ participants }: Pick<SessionState, 'participants'>,
	item: ProgrammeItem,
	rowsOf: (item: string, step: string) => readonly Contribution[]
): number {
	const people = surveySteps(item).flatMap((step) =>
		rowsOf(item.id, step.id).flatMap((row) =>
			row.participant !== null && participants.get(row.participant)?.outside === true && isLive(row)
				? [row.participant]
				: []
		)
	);
	return new Set(people).size;
}
