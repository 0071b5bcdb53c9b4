// The timer of the step or of the round at hand; on zero it only signals.
import type { Command } from './command.ts';
import { talkAtHand } from './make-groups.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { StageContext, StageMove } from './stage-move.ts';
import { findStep, plannedMinutes, stepKey, stepState, withStep, type Stage, type Timer } from './stage.ts';

const setTimer = (stage: Stage, timer: Timer): StageMove => ({ stage: { ...stage, timer }, effects: [] });

/** Starts, pauses or lengthens the timer. It runs for a round where the talk at hand counts by rounds. */
export function moveTimer(
	stage: Stage,
	context: StageContext,
	command: Extract<Command, { command: `timer.${string}` }>
): StageMove | Refusal {
	const here = findStep(context.programme, stage.item, stage.step);
	if (!here) return refuse('step-unknown');
	const state = stepState(stage, here.item.id, here.step.id);
	const perRound = talkAtHand(here.step, stage.activity)?.minutesPerRound;
	const planned = (perRound ?? plannedMinutes(here.step, state)) * 60_000;
	const { timer } = stage;
	const left =
		timer.state === 'running'
			? timer.endsAt - context.now
			: timer.state === 'paused'
				? timer.remaining
				: planned;
	if (command.command === 'timer.start')
		return timer.state === 'running'
			? { stage, effects: [] }
			: setTimer(stage, { state: 'running', endsAt: context.now + left });
	if (command.command === 'timer.pause')
		return timer.state === 'running'
			? setTimer(stage, { state: 'paused', remaining: left })
			: { stage, effects: [] };
	const added = withStep(stage, stepKey(here.item.id, here.step.id), {
		extra: state.extra + command.seconds / 60
	});
	// After zero, a minute more means a minute from now, not from when it ended.
	const longer = Math.max(0, Math.max(left, 0) + command.seconds * 1000);
	if (timer.state === 'running') return setTimer(added, { state: 'running', endsAt: context.now + longer });
	// A round has no minutes of its own to lengthen: its timer waits with what it got.
	if (timer.state === 'paused' || perRound !== undefined)
		return setTimer(added, { state: 'paused', remaining: longer });
	return { stage: added, effects: [] };
}
