// The stage: which card and step the group is at, what is open, the timer and the frozen ballots.
import { z } from 'zod';
import { isBallot, type Card, type Step } from '#cards/card.ts';
import type { Activity, ActivityOf } from '#cards/activities.ts';
import { NoteImage } from './note-image.ts';

/** One card in a session's programme (draaiboek); the card is kept as it was when the session began. */
export type ProgrammeItem = { id: string; card: Card };

export const BallotItem = z.strictObject({
	id: z.string(),
	text: z.string(),
	count: z.number().optional(),
	zone: z.string().optional(),
	/** Of a note without words: what it shows instead. */
	image: NoteImage.optional(),
	/** Taken off the board, withdrawn or erased since the round began: its words are gone. */
	gone: z.literal(true).optional()
});
export type BallotItem = z.infer<typeof BallotItem>;

/** The items of one round of a vote or rating, frozen when it started. */
export const Ballot = z.strictObject({
	round: z.int(),
	items: z.array(BallotItem),
	/** Board ids that screens must not regroup while the ballot is open. */
	frozen: z.array(z.string()),
	revealed: z.boolean(),
	/** The step was repeated before this round was revealed: the next run starts another one. */
	over: z.literal(true).optional()
});
export type Ballot = z.infer<typeof Ballot>;

/** One small group of a talk or write step. */
export const Group = z.strictObject({
	/** `tafel-1`, `duo-3`: stable within the round. */
	id: z.string(),
	/** Participants; the facilitator joins an odd one out as `FACILITATOR`. */
	people: z.array(z.string()),
	/** Who stays when the others move on. */
	host: z.string().nullable(),
	/** Zone this table talks about. */
	zone: z.string().nullable()
});
export type Group = z.infer<typeof Group>;

/** Stands among the people of a group for the facilitator, who evens out an odd number. */
export const FACILITATOR = 'begeleider';

/** A round of a talk, with its groups as they were made when it began. Of `turns` each group is the person whose turn it is. */
export const TalkRound = z.strictObject({
	groups: z.array(Group),
	/** Server ms. */
	startedAt: z.number()
});
export type TalkRound = z.infer<typeof TalkRound>;

/** What the stage remembers of a step. */
export const StepState = z.strictObject({
	status: z.enum(['open', 'closed', 'skipped']),
	/** When it was last closed, in server ms; contributions are taken for GRACE_MS more. */
	closedAt: z.number().nullable(),
	/** Minutes added at the desk. */
	extra: z.number(),
	ballots: z.array(Ballot),
	/** Rounds of a talk, oldest first; a `write` step has one, with its small groups. */
	rounds: z.array(TalkRound).default([]),
	/** Which round is on; index in `rounds`. */
	roundNow: z.int().default(0),
	/** Since when it is at hand, in server ms; null when it is not. */
	openedAt: z.number().nullable().default(null),
	/** How long it was at hand before that, in ms. */
	spent: z.number().default(0),
	/** Role cards dealt to people: participant to part. */
	parts: z.record(z.string(), z.string()).default({})
});
export type StepState = z.infer<typeof StepState>;

export const Timer = z.discriminatedUnion('state', [
	z.strictObject({ state: z.literal('off') }),
	/** `endsAt` is in server ms; after it the timer only signals. */
	z.strictObject({ state: z.literal('running'), endsAt: z.number() }),
	z.strictObject({ state: z.literal('paused'), remaining: z.number() })
]);
export type Timer = z.infer<typeof Timer>;

export const NamesRule = z.enum(['nobody', 'facilitator', 'everybody']);
export type NamesRule = z.infer<typeof NamesRule>;

export const Stage = z.strictObject({
	version: z.int(),
	/** Item of the programme; null while people join. */
	item: z.string().nullable(),
	step: z.string().nullable(),
	/** Index of the activity at hand in a step that runs its activities one after the other. */
	activity: z.int(),
	/** Zone that is asked now, in a step that asks zone by zone. */
	zone: z.string().nullable(),
	/** What was asked before `zone`, and until when (server ms) it is still taken. */
	zoneBefore: z.strictObject({ zone: z.string().nullable(), until: z.number() }).nullable().default(null),
	running: z.boolean(),
	timer: Timer,
	/** By `item/step`. */
	steps: z.record(z.string(), StepState),
	/** A survey that is open outside the room, by item; `until` in server ms. */
	surveys: z.record(z.string(), z.strictObject({ until: z.number(), token: z.string() })).default({}),
	/** The membercheck: until when (server ms) participants may say whether the summary is right; null: never opened, or ended. */
	membercheck: z.strictObject({ until: z.number() }).nullable().default(null),
	/** Chosen zone names by item. */
	zoneNames: z.record(z.string(), z.string()),
	/** Steps that are passed by because time is short, as keys of `steps`. */
	dropped: z.array(z.string()).default([]),
	/** The card's own prompt of steps that got another one, by key of `steps`. */
	ownPrompts: z.record(z.string(), z.string()).default({}),
	names: NamesRule,
	finishedAt: z.number().nullable()
});
export type Stage = z.infer<typeof Stage>;

/** How long after closing a step its contributions are still taken, in ms. */
export const GRACE_MS = 10_000;

/** The stage of a new session: people join, nothing runs. */
export function newStage(names: NamesRule): Stage {
	return {
		version: 1,
		item: null,
		step: null,
		activity: 0,
		zone: null,
		zoneBefore: null,
		running: false,
		timer: { state: 'off' },
		steps: {},
		surveys: {},
		membercheck: null,
		zoneNames: {},
		dropped: [],
		ownPrompts: {},
		names,
		finishedAt: null
	};
}

/** Key of a step in `Stage.steps`. */
export const stepKey = (item: string, step: string): string => `${item}/${step}`;

/** What the stage remembers of a step; a fresh state for one never reached. */
export function stepState(stage: Stage, item: string, step: string): StepState {
	return (
		stage.steps[stepKey(item, step)] ?? {
			status: 'closed',
			closedAt: null,
			extra: 0,
			ballots: [],
			rounds: [],
			roundNow: 0,
			openedAt: null,
			spent: 0,
			parts: {}
		}
	);
}

/** A step of the programme with its item, or undefined. */
export function findStep(
	programme: readonly ProgrammeItem[],
	item: string | null,
	step: string | null
): { item: ProgrammeItem; step: Step } | undefined {
	const found = programme.find((entry) => entry.id === item);
	const at = found?.card.steps.find((entry) => entry.id === step);
	return found && at ? { item: found, step: at } : undefined;
}

/** The activities of a step that are at hand: all of a `together` step, one of an `after` step. */
export function activitiesAtHand(step: Pick<Step, 'run' | 'activities'>, activity: number): Activity[] {
	return step.run === 'together' ? step.activities : step.activities.slice(activity, activity + 1);
}

/** Whether an activity has rounds of answers from phones; a class list is filled in on one screen instead. */
export function hasRounds(activity: Activity): activity is ActivityOf<'vote'> | ActivityOf<'rate'> {
	return isBallot(activity) && !(activity.kind === 'rate' && activity.by === 'screen');
}

/** The ballot activity at hand, or undefined. */
export function ballotAtHand(
	step: Step,
	activity: number
): ActivityOf<'vote'> | ActivityOf<'rate'> | undefined {
	return activitiesAtHand(step, activity).find(hasRounds);
}

/** Planned length of a step in minutes, added ones included. */
export function plannedMinutes(step: Step, state: StepState): number {
	return Math.max(0, step.minutes + state.extra);
}

/** The groups that talk or write now, or undefined before the first. */
export function roundAtHand(state: StepState): TalkRound | undefined {
	return state.rounds[state.roundNow];
}

/** The stage with something of one step changed. */
export function withStep(stage: Stage, key: string, change: Partial<StepState>): Stage {
	const [item = '', step = ''] = key.split('/');
	return { ...stage, steps: { ...stage.steps, [key]: { ...stepState(stage, item, step), ...change } } };
}

/** The newest round of a step's ballot, or undefined before the first. */
export function currentBallot(state: StepState): Ballot | undefined {
	return state.ballots.at(-1);
}
