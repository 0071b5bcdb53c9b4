// The stage machine: pure functions from a stage and a command to the next stage.
import { isBallot, type Card, type Step } from '#cards/card.ts';
import type { ActivityOf } from '#cards/activities.ts';
import type { Command } from './command.ts';
import { refuse, type Refusal } from './refusal.ts';
import {
	activitiesAtHand,
	currentBallot,
	findStep,
	GRACE_MS,
	stepKey,
	stepState,
	type BallotItem,
	type ProgrammeItem,
	type Stage,
	type StepState,
	type Timer
} from './stage.ts';

export type StageContext = {
	programme: readonly ProgrammeItem[];
	/** Server time in ms. */
	now: number;
	/** Notes that nobody but their author has seen. */
	unrevealed: number;
	/** Of the current step: private notes its `reveals` would show. */
	revealable: number;
	/** Items for a new round of the ballot at hand; asked only when a round starts. */
	ballotItems: (activity: ActivityOf<'vote'> | ActivityOf<'rate'>) => {
		items: BallotItem[];
		frozen: string[];
	};
};

/** What must happen beside the new stage, in the same transaction. */
export type StageEffect = 'reveal-notes' | 'entered' | 'finish' | 'names';

export type StageMove = { stage: Stage; effects: StageEffect[] };

/** The ballot activity at hand, or undefined. */
export function ballotAtHand(
	step: Step,
	activity: number
): ActivityOf<'vote'> | ActivityOf<'rate'> | undefined {
	return activitiesAtHand(step, activity).find(isBallot);
}

/** Planned length of a step in minutes, added ones included. */
export function plannedMinutes(step: Step, state: StepState): number {
	return Math.max(0, step.minutes + state.extra);
}

function withStep(stage: Stage, key: string, change: Partial<StepState>): Stage {
	const [item = '', step = ''] = key.split('/');
	return { ...stage, steps: { ...stage.steps, [key]: { ...stepState(stage, item, step), ...change } } };
}

function leave(stage: Stage, now: number, status: 'closed' | 'skipped' = 'closed'): Stage {
	if (stage.item === null || stage.step === null) return stage;
	const key = stepKey(stage.item, stage.step);
	const was = stepState(stage, stage.item, stage.step);
	return {
		...withStep(stage, key, { status, closedAt: stage.running ? now : was.closedAt }),
		running: false
	};
}

function enter(stage: Stage, item: string, step: Step): Stage {
	const waits = ballotAtHand(step, 0) !== undefined;
	const entered = withStep(stage, stepKey(item, step.id), { status: 'open', closedAt: null });
	return {
		...entered,
		item,
		step: step.id,
		activity: 0,
		zone: null,
		zoneBefore: null,
		running: !waits,
		timer: { state: 'off' }
	};
}

/** All steps of the programme in order. */
function walk(programme: readonly ProgrammeItem[]): { item: string; card: Card; step: Step }[] {
	return programme.flatMap(({ id, card }) => card.steps.map((step) => ({ item: id, card, step })));
}

function neighbour(
	stage: Stage,
	context: StageContext,
	by: 1 | -1
): { item: string; step: Step } | undefined {
	const steps = walk(context.programme);
	if (stage.item === null) return by === 1 ? steps[0] : undefined;
	const here = steps.findIndex(({ item, step }) => item === stage.item && step.id === stage.step);
	return steps[here + by];
}

function toActivity(stage: Stage, step: Step, activity: number, now: number): Stage {
	const closed = stage.running && stage.item !== null && stage.step !== null;
	const left = closed ? withStep(stage, stepKey(stage.item!, stage.step!), { closedAt: now }) : stage;
	return { ...left, activity, running: ballotAtHand(step, activity) === undefined, timer: { state: 'off' } };
}

function go(stage: Stage, context: StageContext, by: 1 | -1, skipped = false): StageMove {
	const here = findStep(context.programme, stage.item, stage.step);
	const activity = stage.activity + by;
	if (
		here &&
		!skipped &&
		here.step.run === 'after' &&
		activity >= 0 &&
		activity < here.step.activities.length
	)
		return { stage: toActivity(stage, here.step, activity, context.now), effects: [] };
	const target = neighbour(stage, context, by);
	if (!target) return { stage, effects: [] };
	return {
		stage: enter(leave(stage, context.now, skipped ? 'skipped' : 'closed'), target.item, target.step),
		effects: ['entered']
	};
}

function run(stage: Stage, context: StageContext): StageMove | Refusal {
	const here = findStep(context.programme, stage.item, stage.step);
	if (!here) return go(stage, context, 1);
	if (stage.running) return { stage, effects: [] };
	const key = stepKey(here.item.id, here.step.id);
	const state = stepState(stage, here.item.id, here.step.id);
	const activity = ballotAtHand(here.step, stage.activity);
	const open = { ...withStep(stage, key, { status: 'open', closedAt: null }), running: true };
	if (!activity) return { stage: open, effects: [] };
	const last = currentBallot(state);
	if (last && !last.revealed) return { stage: open, effects: [] };
	const { items, frozen } = context.ballotItems(activity);
	if (items.length === 0) return refuse('ballot-empty');
	const ballot = { round: (last?.round ?? 0) + 1, items, frozen, revealed: false };
	return { stage: withStep(open, key, { ballots: [...state.ballots, ballot] }), effects: [] };
}

function close(stage: Stage, now: number): StageMove {
	if (!stage.running || stage.item === null || stage.step === null) return { stage, effects: [] };
	const key = stepKey(stage.item, stage.step);
	return {
		stage: {
			...withStep(stage, key, { status: 'closed', closedAt: now }),
			running: false,
			timer: { state: 'off' }
		},
		effects: []
	};
}

/** What revealing would show now: the ballot at hand, or the notes the step's `reveals` names. */
export function revealTarget(
	stage: Stage,
	context: StageContext,
	what?: 'notes' | 'ballot'
): 'notes' | 'ballot' | null {
	const here = findStep(context.programme, stage.item, stage.step);
	if (!here) return null;
	const ballot = currentBallot(stepState(stage, here.item.id, here.step.id));
	const hasBallot = here.step.activities.some(isBallot) && ballot !== undefined && !ballot.revealed;
	if (hasBallot && what !== 'notes') return 'ballot';
	return what !== 'ballot' && here.step.reveals.length > 0 ? 'notes' : null;
}

function reveal(stage: Stage, context: StageContext, what?: 'notes' | 'ballot'): StageMove | Refusal {
	const target = revealTarget(stage, context, what);
	const here = findStep(context.programme, stage.item, stage.step);
	if (!target || !here) return refuse('not-revealable');
	if (target === 'notes') {
		// What is revealed takes nothing more: the ten seconds after closing end here.
		const sealed = here.step.reveals
			.map((step) => stepKey(here.item.id, step))
			.filter((key) => key in stage.steps)
			.reduce((next, key) => withStep(next, key, { closedAt: null }), stage);
		return { stage: sealed, effects: ['reveal-notes'] };
	}
	const atHand = ballotAtHand(here.step, stage.activity) !== undefined;
	const closed = atHand ? close(stage, context.now).stage : stage;
	const key = stepKey(here.item.id, here.step.id);
	const ballots = stepState(closed, here.item.id, here.step.id).ballots;
	const shown = ballots.map((ballot, i) =>
		i === ballots.length - 1 ? { ...ballot, revealed: true } : ballot
	);
	return { stage: withStep(closed, key, { ballots: shown }), effects: [] };
}

function moveTimer(stage: Stage, context: StageContext, command: Command): StageMove | Refusal {
	const here = findStep(context.programme, stage.item, stage.step);
	if (!here) return refuse('step-unknown');
	const state = stepState(stage, here.item.id, here.step.id);
	const planned = plannedMinutes(here.step, state) * 60_000;
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
	if (command.command !== 'timer.add') return { stage, effects: [] };
	const added = withStep(stage, stepKey(here.item.id, here.step.id), {
		extra: state.extra + command.seconds / 60
	});
	// After zero, a minute more means a minute from now, not from when it ended.
	const longer = Math.max(left, 0) + command.seconds * 1000;
	if (timer.state === 'running')
		return setTimer(added, { state: 'running', endsAt: context.now + Math.max(0, longer) });
	if (timer.state === 'paused') return setTimer(added, { state: 'paused', remaining: Math.max(0, longer) });
	return { stage: added, effects: [] };
}

const setTimer = (stage: Stage, timer: Timer): StageMove => ({ stage: { ...stage, timer }, effects: [] });

function openZone(stage: Stage, context: StageContext, zone: string | null): StageMove | Refusal {
	const here = findStep(context.programme, stage.item, stage.step);
	const collect =
		here && activitiesAtHand(here.step, stage.activity).find((activity) => activity.kind === 'collect');
	if (!collect) return refuse('not-asked', { path: ['command'] });
	if (zone !== null && !collect.zones.includes(zone)) return refuse('zone-wrong', { path: ['zone'] });
	if (zone === stage.zone) return { stage, effects: [] };
	const zoneBefore = { zone: stage.zone, until: context.now + GRACE_MS };
	return { stage: { ...stage, zone, zoneBefore }, effects: [] };
}

function setZoneNames(stage: Stage, context: StageContext, set: string | null): StageMove | Refusal {
	const item = context.programme.find(({ id }) => id === stage.item);
	if (!item) return refuse('step-unknown');
	if (set !== null && !item.card.zoneNames.some(({ id }) => id === set))
		return refuse('not-found', { path: ['set'] });
	const { [item.id]: _, ...others } = stage.zoneNames;
	return {
		stage: { ...stage, zoneNames: set === null ? others : { ...others, [item.id]: set } },
		effects: []
	};
}

function decide(stage: Stage, command: Command, context: StageContext): StageMove | Refusal {
	switch (command.command) {
		case 'next':
			return go(stage, context, 1);
		case 'back':
			return go(stage, context, -1);
		case 'skip':
			return go(stage, context, 1, true);
		case 'goto': {
			const target = findStep(context.programme, command.item, command.step);
			if (!target) return refuse('step-unknown', { path: ['step'] });
			return { stage: enter(leave(stage, context.now), target.item.id, target.step), effects: ['entered'] };
		}
		case 'run':
			return run(stage, context);
		case 'close':
			return close(stage, context.now);
		case 'reveal':
			return reveal(stage, context, command.what);
		case 'finish':
			if (command.discard !== context.unrevealed)
				return refuse('unrevealed', {
					path: ['discard'],
					params: { count: context.unrevealed },
					data: { unrevealed: context.unrevealed }
				});
			return {
				stage: { ...leave(stage, context.now), finishedAt: context.now, timer: { state: 'off' } },
				effects: ['finish']
			};
		case 'timer.start':
		case 'timer.pause':
		case 'timer.add':
			return moveTimer(stage, context, command);
		case 'zone.open':
			return openZone(stage, context, command.zone);
		case 'labels.set':
			return setZoneNames(stage, context, command.set);
		case 'names.set':
			return command.names === stage.names
				? { stage, effects: [] }
				: { stage: { ...stage, names: command.names }, effects: ['names'] };
	}
}

/**
 * The next stage for a command, one version higher when anything changed, with what must commit beside it.
 * Refuses `stage-stale` when the sender saw another version, `finished` after the end.
 */
export function moveStage(stage: Stage, command: Command, context: StageContext): StageMove | Refusal {
	if (command.expect !== stage.version) return refuse('stage-stale', { path: ['expect'] });
	if (stage.finishedAt !== null) return refuse('finished');
	const move = decide(stage, command, context);
	if ('refused' in move || (move.stage === stage && move.effects.length === 0)) return move;
	return { ...move, stage: { ...move.stage, version: stage.version + 1 } };
}
