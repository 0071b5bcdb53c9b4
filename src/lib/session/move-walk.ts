// Going from step to step: what is left closes and keeps its time, what is reached runs unless a ballot waits there.
import type { Card, Step } from '#cards/card.ts';
import type { StageContext, StageMove } from './stage-move.ts';
import {
	ballotAtHand,
	findStep,
	stepKey,
	stepState,
	withStep,
	type ProgrammeItem,
	type Stage
} from './stage.ts';

/** Leaves the step at hand; its time at hand is added up. */
export function leaveStep(stage: Stage, now: number, status: 'closed' | 'skipped' = 'closed'): Stage {
	if (stage.item === null || stage.step === null) return stage;
	const was = stepState(stage, stage.item, stage.step);
	const spent = was.spent + (was.openedAt === null ? 0 : Math.max(0, now - was.openedAt));
	const left = { status, closedAt: stage.running ? now : was.closedAt, openedAt: null, spent };
	return { ...withStep(stage, stepKey(stage.item, stage.step), left), running: false };
}

/** Enters a step at its first activity. */
export function enterStep(stage: Stage, item: string, step: Step, now: number): Stage {
	const key = stepKey(item, step.id);
	return {
		...withStep(stage, key, { status: 'open', closedAt: null, openedAt: now }),
		item,
		step: step.id,
		activity: 0,
		zone: null,
		zoneBefore: null,
		running: ballotAtHand(step, 0) === undefined,
		timer: { state: 'off' },
		dropped: stage.dropped.filter((one) => one !== key)
	};
}

/** All steps of the programme in order. */
export function walk(programme: readonly ProgrammeItem[]): { item: string; card: Card; step: Step }[] {
	return programme.flatMap(({ id, card }) => card.steps.map((step) => ({ item: id, card, step })));
}

/** The next step that is not passed by, forwards or backwards. */
function neighbour(
	stage: Stage,
	context: StageContext,
	by: 1 | -1
): { item: string; step: Step } | undefined {
	const steps = walk(context.programme);
	const here = steps.findIndex(({ item, step }) => item === stage.item && step.id === stage.step);
	const rest = by === 1 ? steps.slice(here + 1) : steps.slice(0, Math.max(0, here)).reverse();
	return rest.find(({ item, step }) => !stage.dropped.includes(stepKey(item, step.id)));
}

function toActivity(stage: Stage, step: Step, activity: number, now: number): Stage {
	const closed = stage.running && stage.item !== null && stage.step !== null;
	const left = closed ? withStep(stage, stepKey(stage.item!, stage.step!), { closedAt: now }) : stage;
	return { ...left, activity, running: ballotAtHand(step, activity) === undefined, timer: { state: 'off' } };
}

/** One on or one back: first within a step whose activities come one after the other, unless it is skipped. */
export function goBy(stage: Stage, context: StageContext, by: 1 | -1, skipped = false): StageMove {
	const here = findStep(context.programme, stage.item, stage.step);
	const activity = stage.activity + by;
	const within =
		here?.step.run === 'after' && !skipped && activity >= 0 && activity < here.step.activities.length;
	if (here && within) return { stage: toActivity(stage, here.step, activity, context.now), effects: [] };
	const target = neighbour(stage, context, by);
	if (!target) return { stage, effects: [] };
	const left = leaveStep(stage, context.now, skipped ? 'skipped' : 'closed');
	return { stage: enterStep(left, target.item, target.step, context.now), effects: ['entered'] };
}
