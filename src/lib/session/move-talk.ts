// Rounds of a talk or of writing in small groups, and the role cards that a step deals.
import type { Step } from '#cards/card.ts';
import { addToGroups } from './add-to-groups.ts';
import { makeGroups, makeWriters, talkAtHand, writeAtHand } from './make-groups.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { StageContext, StageMove } from './stage-move.ts';
import {
	activitiesAtHand,
	findStep,
	roundAtHand,
	stepKey,
	stepState,
	withStep,
	type Group,
	type ProgrammeItem,
	type Stage,
	type TalkRound
} from './stage.ts';

type Here = { item: ProgrammeItem; step: Step };

/** More rounds than anybody talks; keeps the stage small. */
const MOST_ROUNDS = 60;

/** The groups of the activity at hand, made of these people; undefined when it has none. */
function groupsNow(input: {
	stage: Stage;
	here: Here;
	people: readonly string[];
	earlier: readonly TalkRound[];
	again: number;
}): Group[] | undefined {
	const { stage, here, people, earlier, again } = input;
	const talk = talkAtHand(here.step, stage.activity);
	if (talk && talk.grouping !== 'plenary') return makeGroups({ stage, ...here, talk, people, earlier });
	const write = writeAtHand(here.step, stage.activity);
	if (!write) return undefined;
	return makeWriters({ item: here.item.id, step: here.step.id, size: write.groupSize, people, again });
}

function deal(stage: Stage, { item, step }: Here, context: StageContext): Stage {
	const show = activitiesAtHand(step, stage.activity).find((one) => one.kind === 'show');
	const roles = show?.kind === 'show' && show.what === 'parts' ? show.parts : [];
	if (roles.length === 0 || Object.keys(stepState(stage, item.id, step.id).parts).length > 0) return stage;
	const last = roles.length - 1;
	const parts = context
		.shuffle(context.peopleLately)
		.map((person, i) => [person, roles[Math.min(i, last)]!.id] as const);
	return parts.length === 0
		? stage
		: withStep(stage, stepKey(item.id, step.id), { parts: Object.fromEntries(parts) });
}

/** Makes what a running step needs and has not: its first groups, its role cards. */
export function prepareGroups(stage: Stage, context: StageContext): Stage {
	const here = findStep(context.programme, stage.item, stage.step);
	if (!here || !stage.running) return stage;
	const dealt = deal(stage, here, context);
	const state = stepState(dealt, here.item.id, here.step.id);
	if ((roundAtHand(state)?.groups.length ?? 0) > 0) return dealt;
	const groups = groupsNow({ stage: dealt, here, people: context.peopleLately, earlier: [], again: 0 });
	if (!groups || groups.length === 0) return dealt;
	const rounds = [{ groups, startedAt: context.now }];
	return withStep(dealt, stepKey(here.item.id, here.step.id), { rounds, roundNow: 0 });
}

/**
 * Starts the groups of the step at hand afresh: a talk begins with its first round, in other company than before;
 * who wrote together is dealt anew, and what they wrote stays with their old group.
 */
export function repeatGroups(stage: Stage, here: Here, context: StageContext): Stage {
	const key = stepKey(here.item.id, here.step.id);
	const { rounds } = stepState(stage, here.item.id, here.step.id);
	const clean = withStep(stage, key, { parts: {} });
	if (rounds.length === 0) return clean;
	const people = context.peopleLately;
	const talk = talkAtHand(here.step, clean.activity);
	// Tables begin again where they began; pairs and trios remember whom they met.
	const earlier = talk?.grouping === 'pairs' || talk?.grouping === 'trios' ? rounds : [];
	const groups = groupsNow({ stage: clean, here, people, earlier, again: rounds.length });
	if (!groups || groups.length === 0) return clean;
	const round = { groups, startedAt: context.now };
	const writes = writeAtHand(here.step, clean.activity) && !talk;
	return withStep(
		clean,
		key,
		writes ? { rounds: [...rounds, round], roundNow: rounds.length } : { rounds: [round], roundNow: 0 }
	);
}

/** Goes to a round; one past the last makes it, of who is in. A running timer starts again with the round's minutes. */
export function gotoRound(stage: Stage, context: StageContext, round: number): StageMove | Refusal {
	const here = findStep(context.programme, stage.item, stage.step);
	const talk = here && talkAtHand(here.step, stage.activity);
	if (!here || !talk) return refuse('not-asked', { path: ['command'] });
	const key = stepKey(here.item.id, here.step.id);
	const { rounds, roundNow } = stepState(stage, here.item.id, here.step.id);
	// A plenary talk has rounds without groups, and its first one is on without a command.
	const made = talk.grouping === 'plenary' ? Math.max(1, rounds.length) : rounds.length;
	if (round > made || round >= MOST_ROUNDS) return refuse('value-wrong', { path: ['round'] });
	if (round === roundNow && round < made) return { stage, effects: [] };
	const minutes = talk.minutesPerRound;
	const timed: Stage =
		stage.timer.state === 'running' && minutes !== undefined
			? { ...stage, timer: { state: 'running', endsAt: context.now + minutes * 60_000 } }
			: { ...stage, timer: { state: 'off' } };
	if (round < rounds.length) return { stage: withStep(timed, key, { roundNow: round }), effects: [] };
	const fill = (count: number) =>
		Array.from({ length: count }, (): TalkRound => ({ groups: [], startedAt: context.now }));
	if (talk.grouping === 'plenary') {
		const filled = [...rounds, ...fill(round + 1 - rounds.length)];
		return { stage: withStep(timed, key, { rounds: filled, roundNow: round }), effects: [] };
	}
	const people = context.peopleLately;
	const groups = makeGroups({ stage, ...here, talk, people, earlier: rounds });
	const grown = [...rounds, { groups, startedAt: context.now }];
	return { stage: withStep(timed, key, { rounds: grown, roundNow: round }), effects: [] };
}

/**
 * Makes the groups of the round at hand again from who is in now. Where people write together the groups stay, with
 * their words, and who has none gets a place.
 */
export function remakeRound(stage: Stage, context: StageContext): StageMove | Refusal {
	const here = findStep(context.programme, stage.item, stage.step);
	const talk = here && talkAtHand(here.step, stage.activity);
	const grouped =
		here && (writeAtHand(here.step, stage.activity) ?? (talk?.grouping === 'plenary' ? undefined : talk));
	if (!here || !grouped) return refuse('not-asked', { path: ['command'] });
	const key = stepKey(here.item.id, here.step.id);
	const { rounds, roundNow } = stepState(stage, here.item.id, here.step.id);
	const now = rounds[roundNow];
	const { people } = context;
	const groups =
		grouped.kind === 'write' && now && now.groups.length > 0
			? addToGroups(now.groups, people)
			: groupsNow({ stage, here, people, earlier: rounds.slice(0, roundNow), again: 0 });
	const made = { groups: groups ?? [], startedAt: now?.startedAt ?? context.now };
	const remade = now ? rounds.with(roundNow, made) : [made];
	return { stage: withStep(stage, key, { rounds: remade }), effects: [] };
}
