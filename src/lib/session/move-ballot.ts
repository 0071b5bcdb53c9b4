// Running, closing and showing: rounds of a ballot, and notes or sentences that come on the board.
import type { Step } from '#cards/card.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { StageContext, StageMove } from './stage-move.ts';
import {
	ballotAtHand,
	currentBallot,
	findStep,
	hasRounds,
	stepKey,
	stepState,
	withStep,
	type Ballot,
	type ProgrammeItem,
	type Stage
} from './stage.ts';

/** The stage with one more round of a step's ballot; undefined when there is nothing to answer. */
export function openRound(
	stage: Stage,
	context: StageContext,
	at: { item: ProgrammeItem; step: Step }
): Stage | undefined {
	const activity = at.step.activities.find(hasRounds);
	if (!activity) return undefined;
	const { items, frozen } = context.ballotItems(activity, at);
	if (items.length === 0) return undefined;
	const { ballots } = stepState(stage, at.item.id, at.step.id);
	const round: Ballot = { round: (ballots.at(-1)?.round ?? 0) + 1, items, frozen, revealed: false };
	return withStep(stage, stepKey(at.item.id, at.step.id), { ballots: [...ballots, round] });
}

/** Runs the step at hand; a ballot goes on with its round, or starts one when the last is shown or over. */
export function runStep(stage: Stage, context: StageContext): StageMove | Refusal {
	const here = findStep(context.programme, stage.item, stage.step);
	if (!here) return refuse('step-unknown');
	if (stage.running) return { stage, effects: [] };
	const key = stepKey(here.item.id, here.step.id);
	const open = { ...withStep(stage, key, { status: 'open', closedAt: null }), running: true };
	if (!ballotAtHand(here.step, stage.activity)) return { stage: open, effects: [] };
	const last = currentBallot(stepState(stage, here.item.id, here.step.id));
	if (last && !last.revealed && !last.over) return { stage: open, effects: [] };
	const fresh = openRound(open, context, here);
	return fresh ? { stage: fresh, effects: [] } : refuse('ballot-empty');
}

/** Closes the step at hand; what was under way is taken for GRACE_MS more. */
export function closeStep(stage: Stage, now: number): StageMove {
	if (!stage.running || stage.item === null || stage.step === null) return { stage, effects: [] };
	const closed = withStep(stage, stepKey(stage.item, stage.step), { status: 'closed', closedAt: now });
	return { stage: { ...closed, running: false, timer: { state: 'off' } }, effects: [] };
}

/** Runs the step at hand again from its start: a ballot gets a new round, what people wrote stays. */
export function repeatBallot(stage: Stage, context: StageContext): Stage | Refusal {
	const here = findStep(context.programme, stage.item, stage.step);
	if (!here) return refuse('step-unknown');
	const key = stepKey(here.item.id, here.step.id);
	const { ballots } = stepState(stage, here.item.id, here.step.id);
	const over = ballots.map((ballot): Ballot => (ballot.revealed ? ballot : { ...ballot, over: true }));
	const started: Stage = {
		...withStep(stage, key, { status: 'open', closedAt: null, ballots: over }),
		activity: 0,
		zone: null,
		zoneBefore: null,
		running: true,
		timer: { state: 'off' }
	};
	if (!ballotAtHand(here.step, 0)) return started;
	return openRound(started, context, here) ?? refuse('ballot-empty');
}

const writesSentences = (step: Step) => step.activities.some(({ kind }) => kind === 'write');

/** What revealing would show now: the ballot at hand, or the notes its `reveals` names and the sentences it writes. */
export function revealTarget(
	stage: Stage,
	context: Pick<StageContext, 'programme'>,
	what?: 'notes' | 'ballot'
): 'notes' | 'ballot' | null {
	const here = findStep(context.programme, stage.item, stage.step);
	if (!here) return null;
	const ballot = currentBallot(stepState(stage, here.item.id, here.step.id));
	const hasBallot =
		here.step.activities.some(hasRounds) &&
		ballot !== undefined &&
		!ballot.revealed &&
		(what === 'ballot' || !ballot.over);
	if (hasBallot && what !== 'notes') return 'ballot';
	const hasNotes = here.step.reveals.length > 0 || writesSentences(here.step);
	return what !== 'ballot' && hasNotes ? 'notes' : null;
}

/** Shows notes, sentences or a ballot's result. What is shown takes nothing more: the ten seconds end here. */
export function revealNow(
	stage: Stage,
	context: StageContext,
	what?: 'notes' | 'ballot'
): StageMove | Refusal {
	const target = revealTarget(stage, context, what);
	const here = findStep(context.programme, stage.item, stage.step);
	if (!target || !here) return refuse('not-revealable');
	const own = stepKey(here.item.id, here.step.id);
	if (target === 'notes') {
		const writing = here.step.activities.findIndex(({ kind }) => kind === 'write');
		const atHand = writing >= 0 && (here.step.run === 'together' || stage.activity === writing);
		const closed = atHand ? closeStep(stage, context.now).stage : stage;
		const sealed = [
			...here.step.reveals.map((step) => stepKey(here.item.id, step)),
			...(writing >= 0 ? [own] : [])
		]
			.filter((key) => key in closed.steps)
			.reduce((next, key) => withStep(next, key, { closedAt: null }), closed);
		return { stage: sealed, effects: ['reveal-notes'] };
	}
	const atHand = ballotAtHand(here.step, stage.activity) !== undefined;
	const closed = atHand ? closeStep(stage, context.now).stage : stage;
	const { ballots } = stepState(closed, here.item.id, here.step.id);
	const shown = ballots.map((ballot, i) =>
		i === ballots.length - 1 ? { ...ballot, revealed: true } : ballot
	);
	return { stage: withStep(closed, own, { ballots: shown }), effects: [] };
}
