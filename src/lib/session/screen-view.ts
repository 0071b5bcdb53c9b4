// What regie, bord and projector see beside the board document. No tally before its ballot is revealed.
import type { Activity } from '#cards/activities.ts';
import { isBallot } from '#cards/card.ts';
import { isLive, type Contribution } from './contribution.ts';
import { ballotAtHand } from './move-stage.ts';
import type { SessionState } from './session-state.ts';
import { currentBallot, findStep, stepKey, stepState, type ProgrammeItem } from './stage.ts';
import { stageView } from './stage-view.ts';
import { tally } from './tally.ts';
import type { Counts, ItemView, Result, ScreenView, StepView } from './view.ts';
import { zoneTitle } from './zone-title.ts';

/** Activities that run as a plain board step for now, with their script. */
const PLAIN: ReadonlySet<Activity['kind']> = new Set(['write', 'link', 'plan']);

function isPlain(activity: Activity): boolean {
	if (activity.kind === 'import') return activity.from !== 'session';
	if (activity.kind === 'collect') return activity.fields.length > 0;
	if (activity.kind === 'talk') return activity.grouping !== 'plenary';
	return PLAIN.has(activity.kind);
}

function stepViews(state: SessionState, item: ProgrammeItem, desk: boolean): StepView[] {
	return item.card.steps.map((step) => {
		const known = state.stage.steps[stepKey(item.id, step.id)];
		return {
			id: step.id,
			title: step.title,
			minutes: step.minutes,
			extra: known?.extra ?? 0,
			prompt: step.prompt,
			...(desk ? { script: step.script } : {}),
			activities: step.activities,
			run: step.run,
			status: known?.status ?? 'todo',
			plain: step.activities.filter(isPlain).map(({ kind }) => kind)
		};
	});
}

function itemView(state: SessionState, item: ProgrammeItem, desk: boolean): ItemView {
	const { card } = item;
	return {
		id: item.id,
		card: { id: card.id, title: card.title, layout: card.layout, confidential: card.confidential },
		zones: card.zones.map((zone) => ({ ...zone, title: zoneTitle(item, state.stage, zone.id) })),
		zoneNames: card.zoneNames.map(({ id, title }) => ({ id, title })),
		labelSets: card.labelSets,
		steps: stepViews(state, item, desk),
		harvest: card.harvest.map(({ zones, labels, by, slot, max }) => ({
			zones,
			labels,
			by,
			slot,
			...(max === undefined ? {} : { max })
		}))
	};
}

/** Results of every revealed round, in the order of the programme. */
export function results(
	state: SessionState,
	rowsOf: (item: string, step: string) => readonly Contribution[],
	desk: boolean
): Result[] {
	return state.programme.flatMap((item) =>
		item.card.steps.flatMap((step) => {
			const activity = step.activities.find(isBallot);
			if (!activity) return [];
			return stepState(state.stage, item.id, step.id)
				.ballots.filter((ballot) => ballot.revealed)
				.map((ballot) => ({ ballot, ...tally(ballot, activity, rowsOf(item.id, step.id)) }))
				.filter(({ people }) => people >= step.minAnswers)
				.map(({ ballot, people, items, remarks }) => ({
					item: item.id,
					step: step.id,
					round: ballot.round,
					kind: activity.kind,
					people,
					items,
					scale: activity.kind === 'rate' ? activity.scale : [],
					...(desk ? { remarks } : {})
				}));
		})
	);
}

/** Counts of the current step and of the session; `here` is how many people are in. */
export function counts(input: {
	state: SessionState;
	rows: readonly Contribution[];
	here: number;
	unrevealed: number;
	reopenRequests: number;
}): Counts {
	const { state, rows } = input;
	const ballot =
		state.stage.item && state.stage.step
			? currentBallot(stepState(state.stage, state.stage.item, state.stage.step))
			: undefined;
	const live = rows.filter((row) => isLive(row) && (row.kind === 'note' || row.round === ballot?.round));
	return {
		in: input.here,
		wrote: new Set(live.map((row) => row.participant)).size,
		notes: live.filter((row) => row.kind === 'note').length,
		unrevealed: input.unrevealed,
		reopenRequests: input.reopenRequests
	};
}

function ballotView(state: SessionState, answered: number): ScreenView['ballot'] {
	const here = findStep(state.programme, state.stage.item, state.stage.step);
	const activity = here && ballotAtHand(here.step, state.stage.activity);
	const ballot = here && currentBallot(stepState(state.stage, here.item.id, here.step.id));
	if (!here || !activity || !ballot) return null;
	return {
		item: here.item.id,
		step: here.step.id,
		round: ballot.round,
		kind: activity.kind,
		items: ballot.items,
		running: state.stage.running,
		revealed: ballot.revealed,
		answered
	};
}

/** The view of a screen; the server adds join addresses and, for the desk, links and people. */
export function screenView(input: {
	state: SessionState;
	access: ScreenView['access'];
	now: number;
	counts: Counts;
	join: ScreenView['join'];
	rowsOf: (item: string, step: string) => readonly Contribution[];
	desk: ScreenView['desk'];
}): ScreenView {
	const { state, access } = input;
	const desk = access === 'regie';
	const ballot = ballotView(state, input.counts.wrote);
	const frozen =
		ballot?.running === true
			? (currentBallot(stepState(state.stage, ballot.item, ballot.step))?.frozen ?? [])
			: [];
	return {
		access,
		session: {
			id: state.id,
			title: state.title,
			names: state.stage.names,
			example: state.example,
			keptUntil: state.keepUntil
		},
		now: input.now,
		stage: stageView(state),
		programme: state.programme.map((item) => itemView(state, item, desk)),
		counts: input.counts,
		join: input.join,
		ballot,
		frozen,
		results: results(state, input.rowsOf, desk),
		...(desk && input.desk ? { desk: input.desk } : {})
	};
}
