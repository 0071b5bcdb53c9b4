// The stage machine: pure functions from a stage and a command to the next stage.
import type { Command } from './command.ts';
import { closeStep, repeatBallot, revealNow, runStep } from './move-ballot.ts';
import { moveMembercheck } from './move-membercheck.ts';
import { dropSteps, insertStep, setPrompt } from './move-programme.ts';
import { moveSurvey } from './move-survey.ts';
import { gotoRound, prepareGroups, remakeRound, repeatGroups } from './move-talk.ts';
import { moveTimer } from './move-timer.ts';
import { enterStep, goBy, leaveStep } from './move-walk.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import type { StageContext, StageMove } from './stage-move.ts';
import { activitiesAtHand, findStep, GRACE_MS, type Stage } from './stage.ts';

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

function goto(stage: Stage, context: StageContext, to: { item: string; step: string }): StageMove | Refusal {
	const target = findStep(context.programme, to.item, to.step);
	if (!target) return refuse('step-unknown', { path: ['step'] });
	const left = leaveStep(stage, context.now);
	return { stage: enterStep(left, target.item.id, target.step, context.now), effects: ['entered'] };
}

function repeat(stage: Stage, context: StageContext): StageMove | Refusal {
	const here = findStep(context.programme, stage.item, stage.step);
	const started = repeatBallot(stage, context);
	if (isRefusal(started) || !here) return isRefusal(started) ? started : refuse('step-unknown');
	return { stage: repeatGroups(started, here, context), effects: [] };
}

function finish(stage: Stage, context: StageContext, discard: number): StageMove | Refusal {
	if (discard !== context.unrevealed)
		return refuse('unrevealed', {
			path: ['discard'],
			params: { count: context.unrevealed },
			data: { unrevealed: context.unrevealed }
		});
	const left = leaveStep(stage, context.now);
	return { stage: { ...left, finishedAt: context.now, timer: { state: 'off' } }, effects: ['finish'] };
}

function decide(stage: Stage, command: Command, context: StageContext): StageMove | Refusal {
	switch (command.command) {
		case 'next':
			return goBy(stage, context, 1);
		case 'back':
			return goBy(stage, context, -1);
		case 'skip':
			return goBy(stage, context, 1, true);
		case 'goto':
			return goto(stage, context, command);
		case 'run':
			return stage.item === null ? goBy(stage, context, 1) : runStep(stage, context);
		case 'close':
			return closeStep(stage, context.now);
		case 'repeat':
			return repeat(stage, context);
		case 'reveal':
			return revealNow(stage, context, command.what);
		case 'finish':
			return finish(stage, context, command.discard);
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
		case 'round.goto':
			return gotoRound(stage, context, command.round);
		case 'round.remake':
			return remakeRound(stage, context);
		case 'prompt.set':
			return setPrompt(stage, context, command);
		case 'step.insert':
			return insertStep(stage, context, command);
		case 'steps.drop':
			return dropSteps(stage, context, command);
		case 'survey.open':
			return moveSurvey(stage, context, command);
		case 'membercheck.open':
			return moveMembercheck(stage, context.now, command.days);
	}
}

/**
 * The next stage for a command, one version higher when anything changed, with what must commit beside it.
 * Refuses `stage-stale` when the sender saw another version, `finished` after the end.
 */
export function moveStage(stage: Stage, command: Command, context: StageContext): StageMove | Refusal {
	if (command.expect !== stage.version) return refuse('stage-stale', { path: ['expect'] });
	const finished = stage.finishedAt !== null;
	if (finished && command.command !== 'membercheck.open') return refuse('finished');
	const move = decide(stage, command, context);
	if (isRefusal(move)) return move;
	if (move.stage === stage && move.effects.length === 0 && !move.programme) return move;
	if (finished) return { ...move, stage: { ...move.stage, version: stage.version + 1 } };
	const prepared = prepareGroups(move.stage, { ...context, programme: move.programme ?? context.programme });
	return { ...move, stage: { ...prepared, version: stage.version + 1 } };
}
