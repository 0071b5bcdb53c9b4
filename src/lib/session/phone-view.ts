// What one participant's phone shows now: the prompt, what is asked, and the own contributions; nothing of others.
import type { Step } from '#cards/card.ts';
import { askBallot } from './ask-ballot.ts';
import { askCollect } from './ask-collect.ts';
import { askPlan } from './ask-plan.ts';
import { askWrite } from './ask-write.ts';
import { asksReady } from './asks-ready.ts';
import type { Board } from './board-snapshot.ts';
import { isLive, type Contribution } from './contribution.ts';
import type { DraftSlot } from './drafts.ts';
import { mineView } from './mine-view.ts';
import { personNames } from './person-name.ts';
import { personNumber, type Participant, type SessionState } from './session-state.ts';
import { activitiesAtHand, findStep, GRACE_MS, stepState } from './stage.ts';
import { showView } from './show-view.ts';
import { stageView } from './stage-view.ts';
import { surveyView } from './survey-view.ts';
import { talkView } from './talk-view.ts';
import type { Ask } from './ask.ts';
import type { PhoneView } from './view.ts';

type Here = NonNullable<ReturnType<typeof findStep>>;

type PhoneInput = {
	state: SessionState;
	you: Participant;
	/** The rows of that person. */
	own: readonly Contribution[];
	rowsOf: (item: string, step: string) => readonly Contribution[];
	/** Server ms. */
	now: number;
	touched: (boardId: string) => boolean;
	board: () => Board;
	/** Sentences of all groups of a step. */
	drafts: (item: string, step: string) => readonly DraftSlot[];
	/** Whether this person said "ik ben klaar"; null where it is not asked. */
	ready: boolean | null;
	/** The summary to judge; null when the membercheck is not open to this person. */
	check: () => PhoneView['check'];
};

function askAtHand(input: PhoneInput, { item, step }: Here): Ask | null {
	const { state, you, board } = input;
	const { stage } = state;
	const open = stage.running;
	const activities = activitiesAtHand(step, stage.activity);
	for (const activity of activities) {
		if (activity.kind === 'collect')
			return askCollect({ stage, item, step, activity, zone: stage.zone, board, open });
		if (activity.kind === 'write')
			return askWrite({
				stage,
				item,
				step,
				activity,
				you: you.id,
				namesOf: (people) => personNames(state, people),
				slots: input.drafts(item.id, step.id),
				open
			});
		if (activity.kind === 'plan' && activity.join)
			return askPlan({ item, step, activity, board: board(), rows: input.rowsOf(item.id, step.id), open });
	}
	return askBallot({ stage, item, step, activities, open });
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

const ASKING: ReadonlySet<string> = new Set(['collect', 'vote', 'rate', 'write', 'plan']);
const asksSomething = (step: Step) => step.activities.some(({ kind }) => ASKING.has(kind));

/** Whether a phone has something to read, or must be silent. */
const showsWords = (show: PhoneView['show']) =>
	show !== null && (show.silent || show.part !== null || (show.text ?? '') !== '');

/** Whether somebody outside came by the link of a survey, and not by that of a membercheck afterwards. */
const isForSurvey = ({ state: { stage }, you }: PhoneInput) =>
	you.outside && (stage.finishedAt === null || you.joinedAt <= stage.finishedAt);

/** The view of one participant. */
export function phoneView(input: PhoneInput): PhoneView {
	const { state, you, own, now, touched, board } = input;
	const { outside } = you;
	const here = findStep(state.programme, state.stage.item, state.stage.step);
	const follows = here && !outside && state.stage.finishedAt === null ? here : undefined;
	const ask = follows ? askAtHand(input, follows) : null;
	const talk = follows ? talkView(state, you) : null;
	const show = follows ? showView(state, you.id) : null;
	const survey = isForSurvey(input) ? surveyView(state, now, board) : null;
	const at = outside ? undefined : here;
	const free = !ask?.open && talk === null && !showsWords(show) && survey === null;
	return {
		access: 'deelnemer',
		session: { id: state.id, title: state.title },
		you: { id: you.id, name: you.name, number: personNumber(state, you.id) },
		now,
		stage: stageView(state),
		step: at
			? {
					card: at.item.card.title,
					title: at.step.title,
					prompt: at.step.prompt,
					number: at.item.card.steps.indexOf(at.step) + 1,
					of: at.item.card.steps.length
				}
			: null,
		ask,
		talk,
		show,
		ready: follows && asksReady(state) ? input.ready : null,
		survey,
		check: free ? input.check() : null,
		mine: own
			.filter((row) => isLive(row) && row.kind !== 'draft')
			.map((row) => mineView(row, { state, now, outside, touched })),
		grace: outside ? null : graceOf(state, now)
	};
}
