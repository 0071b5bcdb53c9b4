// What one participant's phone shows now: the prompt, what is asked, and the own contributions; nothing of others.
import type { Step } from '#cards/card.ts';
import { isLive, type Contribution } from './contribution.ts';
import { takesContributions } from './decide-contribution.ts';
import { ballotAtHand } from './move-stage.ts';
import type { Participant, SessionState } from './session-state.ts';
import { activitiesAtHand, currentBallot, findStep, GRACE_MS, stepState } from './stage.ts';
import { stageView } from './stage-view.ts';
import type { Ask, Mine, PhoneView } from './view.ts';
import { zoneTitle } from './zone-title.ts';

type Here = NonNullable<ReturnType<typeof findStep>>;

function askCollect(state: SessionState, { item, step }: Here): Ask | null {
	const { stage } = state;
	const collect = activitiesAtHand(step, stage.activity).find((activity) => activity.kind === 'collect');
	if (!collect) return null;
	const zones = stage.zone === null ? collect.zones : [stage.zone];
	return {
		kind: 'collect',
		item: item.id,
		step: step.id,
		zones: zones.map((id) => {
			const hint = item.card.zones.find((zone) => zone.id === id)?.hint;
			return { id, title: zoneTitle(item, stage, id), ...(hint === undefined ? {} : { hint }) };
		}),
		shared: collect.visibility === 'shared',
		limit: collect.limit ?? null,
		length: collect.length,
		starters: collect.starters,
		open: stage.running
	};
}

function askBallot(state: SessionState, { item, step }: Here): Ask | null {
	const { stage } = state;
	const activity = ballotAtHand(step, stage.activity);
	const ballot = currentBallot(stepState(stage, item.id, step.id));
	if (!activity || !ballot || ballot.revealed) return null;
	const common = {
		item: item.id,
		step: step.id,
		round: ballot.round,
		items: ballot.items,
		open: stage.running
	};
	if (activity.kind === 'vote')
		return {
			kind: 'vote',
			...common,
			dots: activity.dots,
			perItem: activity.perItem ?? null,
			mark: activity.mark
		};
	const dontKnow = { id: 'weet-niet', title: 'Weet ik niet', tone: 'grey' as const };
	return {
		kind: 'rate',
		...common,
		scale: activity.dontKnow ? [...activity.scale, dontKnow] : activity.scale,
		dontKnow: activity.dontKnow,
		remark: activity.remark
	};
}

function mayOf(
	state: SessionState,
	row: Contribution,
	now: number,
	touched: (boardId: string) => boolean
): Mine['may'] {
	if (state.stage.finishedAt !== null) return 'nothing';
	const here = findStep(state.programme, row.item, row.step);
	const open =
		here !== undefined &&
		takesContributions({ stage: state.stage, now, programme: state.programme }, row.item, here.step);
	if (row.kind !== 'note') {
		const ballot = currentBallot(stepState(state.stage, row.item, row.step));
		return open && ballot?.round === row.round && !ballot.revealed ? 'change' : 'nothing';
	}
	if (!open) return 'withdraw';
	if (row.state === 'private') return 'change';
	const shared = here.step.activities.some(
		(activity) => activity.kind === 'collect' && activity.visibility === 'shared'
	);
	return shared && row.boardId !== null && !touched(row.boardId) ? 'change' : 'withdraw';
}

/** A contribution as its author sees it. */
export function mineView(
	state: SessionState,
	row: Contribution,
	now: number,
	touched: (boardId: string) => boolean
): Mine {
	return {
		id: row.id,
		rev: row.rev,
		kind: row.kind,
		item: row.item,
		step: row.step,
		zone: row.zone,
		text: row.text,
		value: row.value,
		round: row.round,
		state: row.state === 'revealed' ? 'revealed' : 'private',
		may: mayOf(state, row, now, touched)
	};
}

function graceOf(state: SessionState, now: number): PhoneView['grace'] {
	let latest: PhoneView['grace'] = null;
	for (const { id, card } of state.programme)
		for (const step of card.steps) {
			const { closedAt } = stepState(state.stage, id, step.id);
			if (closedAt === null || !asksSomething(step)) continue;
			const until = closedAt + GRACE_MS;
			const { stage } = state;
			const running = stage.running && stage.item === id && stage.step === step.id && stage.activity === 0;
			if (!running && now < until && until > (latest?.until ?? 0))
				latest = { item: id, step: step.id, until };
		}
	return state.stage.finishedAt === null ? latest : null;
}

const asksSomething = (step: Step) =>
	step.activities.some(({ kind }) => kind === 'collect' || kind === 'vote' || kind === 'rate');

/** The view of one participant. `own` are that person's rows, `now` server ms. */
export function phoneView(input: {
	state: SessionState;
	you: Participant;
	own: readonly Contribution[];
	now: number;
	touched: (boardId: string) => boolean;
}): PhoneView {
	const { state, you, own, now, touched } = input;
	const here = findStep(state.programme, state.stage.item, state.stage.step);
	const ask =
		here && state.stage.finishedAt === null ? (askCollect(state, here) ?? askBallot(state, here)) : null;
	return {
		access: 'deelnemer',
		session: { id: state.id, title: state.title },
		you: { id: you.id, name: you.name },
		now,
		stage: stageView(state),
		step: here
			? {
					card: here.item.card.title,
					title: here.step.title,
					prompt: here.step.prompt,
					number: here.item.card.steps.indexOf(here.step) + 1,
					of: here.item.card.steps.length
				}
			: null,
		ask,
		mine: own.filter(isLive).map((row) => mineView(state, row, now, touched)),
		grace: graceOf(state, now)
	};
}
