// What a vote or rating asks of one phone: the frozen items and how to answer.
import { isBallot, type Step } from '#cards/card.ts';
import { currentBallot, stepState, type ProgrammeItem, type Stage } from './stage.ts';
import type { Ask } from './ask.ts';

type BallotAsk = Extract<Ask, { kind: 'vote' | 'rate' }>;

/** The ballot of these activities; null before its first round, after its reveal, and for what only the desk fills in. */
export function askBallot(input: {
	stage: Stage;
	item: ProgrammeItem;
	step: Step;
	activities: Step['activities'];
	open: boolean;
}): BallotAsk | null {
	const { stage, item, step, open } = input;
	const activity = input.activities.find(isBallot);
	const ballot = currentBallot(stepState(stage, item.id, step.id));
	if (!activity || !ballot || ballot.revealed || ballot.over) return null;
	const { id, prompt } = step;
	const common = { item: item.id, step: id, prompt, round: ballot.round, items: ballot.items, open };
	if (activity.kind === 'vote')
		return {
			kind: 'vote',
			...common,
			dots: activity.dots,
			perItem: activity.perItem ?? null,
			ordered: activity.ordered,
			mark: activity.mark
		};
	if (activity.by === 'screen') return null;
	const dontKnow = { id: 'weet-niet', title: activity.dontKnowTitle, tone: 'grey' as const };
	return {
		kind: 'rate',
		...common,
		scale: activity.dontKnow ? [...activity.scale, dontKnow] : activity.scale,
		axes: activity.axes,
		names: activity.names,
		dontKnow: activity.dontKnow,
		remark: activity.remark
	};
}
