// May this contribution be kept? Pure decisions about notes, votes and ratings.
import type { Activity, Limit } from '#cards/activities.ts';
import { isBallot, type Step } from '#cards/card.ts';
import { cleanText, isLive, REMARK_LENGTH, type Contribution, type PutContribution } from './contribution.ts';
import { refuse, type Refusal } from './refusal.ts';
import {
	activitiesAtHand,
	currentBallot,
	findStep,
	GRACE_MS,
	stepState,
	type Ballot,
	type ProgrammeItem,
	type Stage
} from './stage.ts';

export type ContributionContext = {
	programme: readonly ProgrammeItem[];
	stage: Stage;
	/** Server ms. */
	now: number;
	participant: string;
	/** The row with this id, whoever wrote it. */
	existing: Contribution | undefined;
	/** All rows of this participant. */
	own: readonly Contribution[];
	/** Live notes of everybody in a step, optionally in one zone. */
	total: (item: string, step: string, zone: string | null) => number;
	/** Whether a hand on the board reworded or piled this note, or a ballot froze it. */
	touched: (boardId: string) => boolean;
};

export type ContributionDecision = {
	outcome: 'created' | 'changed' | 'same';
	row: Contribution;
	shared: boolean;
};

/** Whether the step takes contributions: it runs with this activity at hand, or closed less than GRACE_MS ago. */
export function takesContributions(
	context: Pick<ContributionContext, 'stage' | 'now' | 'programme'>,
	item: string,
	step: Step
): boolean {
	const { stage, now } = context;
	if (stage.finishedAt !== null) return false;
	if (isRunning(stage, item, step)) return true;
	const { closedAt } = stepState(stage, item, step.id);
	return closedAt !== null && now < closedAt + GRACE_MS;
}

/** Activities of a step that take contributions now: those at hand, and for ten seconds those that closed. */
function takingActivities(
	{ stage, now }: Pick<ContributionContext, 'stage' | 'now'>,
	item: string,
	step: Step
): Activity[] {
	const { closedAt } = stepState(stage, item, step.id);
	const late = closedAt !== null && now < closedAt + GRACE_MS;
	if (!isRunning(stage, item, step)) return late ? step.activities : [];
	return late && step.run === 'after'
		? step.activities.slice(0, stage.activity + 1)
		: activitiesAtHand(step, stage.activity);
}

const isRunning = (stage: Stage, item: string, step: Step) =>
	stage.running && stage.item === item && stage.step === step.id;

function sameContent(row: Contribution, next: Contribution): boolean {
	return (
		row.text === next.text &&
		row.zone === next.zone &&
		row.item === next.item &&
		row.step === next.step &&
		row.kind === next.kind &&
		JSON.stringify(sorted(row.value)) === JSON.stringify(sorted(next.value))
	);
}

const sorted = (value: Record<string, number> | null) =>
	value && Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));

function overLimit(context: ContributionContext, limit: Limit, row: Contribution): boolean {
	const zone = limit.per === 'zone' ? row.zone : null;
	if (limit.of === 'total') {
		const counted =
			context.existing && isLive(context.existing) && (zone === null || context.existing.zone === zone)
				? 1
				: 0;
		return context.total(row.item, row.step, zone) - counted >= limit.max;
	}
	const others = context.own.filter(
		(other) =>
			other.id !== row.id &&
			other.kind === 'note' &&
			isLive(other) &&
			other.item === row.item &&
			other.step === row.step &&
			(zone === null || other.zone === zone)
	);
	return others.length >= limit.max;
}

/** Whether a running step asks for this zone now, or did so less than GRACE_MS ago. */
function asksZone({ stage, now }: ContributionContext, zone: string): boolean {
	const { zoneBefore } = stage;
	const before = zoneBefore !== null && now < zoneBefore.until ? [zoneBefore.zone] : [];
	return [stage.zone, ...before].some((asked) => asked === null || asked === zone);
}

function checkNote(
	context: ContributionContext,
	step: Step,
	row: Contribution
): { shared: boolean } | Refusal {
	const running = isRunning(context.stage, row.item, step);
	const collect = takingActivities(context, row.item, step).find((activity) => activity.kind === 'collect');
	if (!collect)
		return refuse(step.activities.some(({ kind }) => kind === 'collect') ? 'step-closed' : 'not-asked', {
			path: ['kind']
		});
	if (row.zone === null || !collect.zones.includes(row.zone)) return refuse('zone-wrong', { path: ['zone'] });
	if (running && !asksZone(context, row.zone)) return refuse('zone-wrong', { path: ['zone'] });
	if (row.text === '') return refuse('note-empty', { path: ['text'] });
	if (row.text.length > collect.length)
		return refuse('note-too-long', {
			path: ['text'],
			params: { max: collect.length, length: row.text.length }
		});
	if (collect.limit && overLimit(context, collect.limit, row))
		return refuse('too-many-notes', { path: ['zone'], params: { max: collect.limit.max } });
	return { shared: collect.visibility === 'shared' };
}

function checkBallot(
	context: ContributionContext,
	step: Step,
	row: Contribution,
	ballot: Ballot | undefined
): Refusal | undefined {
	const activity = takingActivities(context, row.item, step).find(isBallot);
	if (!activity || activity.kind !== row.kind)
		return refuse(step.activities.some(({ kind }) => kind === row.kind) ? 'step-closed' : 'not-asked', {
			path: ['kind']
		});
	if (!ballot || ballot.revealed) return refuse('step-closed');
	if (row.round !== ballot.round)
		return refuse('round', { path: ['round'], params: { round: ballot.round } });
	const ids = new Set(ballot.items.map(({ id }) => id));
	const value = row.value ?? {};
	for (const [id, given] of Object.entries(value)) {
		if (!ids.has(id)) return refuse('vote-item-unknown', { path: ['value', id] });
		// A row that could not be read back would keep the whole session from opening.
		if (!Number.isInteger(given) || given < 0) return refuse('value-wrong', { path: ['value', id] });
	}
	if (activity.kind === 'vote') {
		const most = activity.perItem ?? activity.dots;
		for (const [id, dots] of Object.entries(value))
			if (dots > most) return refuse('vote-over-budget', { path: ['value', id], params: { max: most } });
		const spent = Object.values(value).reduce((sum, dots) => sum + dots, 0);
		if (spent > activity.dots)
			return refuse('vote-over-budget', { path: ['value'], params: { max: activity.dots } });
		return row.text === '' ? undefined : refuse('value-wrong', { path: ['text'] });
	}
	const values = activity.scale.length + (activity.dontKnow ? 1 : 0);
	for (const [id, index] of Object.entries(value))
		if (index >= values) return refuse('value-wrong', { path: ['value', id] });
	if (row.text !== '' && !activity.remark) return refuse('value-wrong', { path: ['text'] });
	return row.text.length > REMARK_LENGTH
		? refuse('remark-too-long', { path: ['text'], params: { max: REMARK_LENGTH, length: row.text.length } })
		: undefined;
}

/**
 * Decides about one contribution. The same id with the same content changes nothing (a retry is safe at any time);
 * other content is an edit when `rev` is one higher, while the step takes contributions.
 */
export function decideContribution(
	id: string,
	input: PutContribution,
	context: ContributionContext
): ContributionDecision | Refusal {
	const { existing, stage } = context;
	if (existing && existing.participant !== context.participant) return refuse('not-allowed');
	if (existing && !isLive(existing)) return refuse('withdrawn');
	const row: Contribution = {
		id,
		participant: context.participant,
		item: input.item,
		step: input.step,
		kind: input.kind,
		zone: input.kind === 'note' ? (input.zone ?? null) : null,
		text: cleanText(input.text ?? ''),
		value: input.kind === 'note' ? null : (input.value ?? {}),
		round: input.kind === 'note' ? 0 : (input.round ?? 0),
		rev: input.rev,
		state: existing?.state ?? 'private',
		boardId: existing?.boardId ?? null,
		names: existing?.names ?? stage.names,
		at: existing?.at ?? context.now
	};
	if (existing && sameContent(existing, row)) return { outcome: 'same', row: existing, shared: false };
	if (stage.finishedAt !== null) return refuse('finished');
	const here = findStep(context.programme, input.item, input.step);
	if (!here) return refuse('step-unknown', { path: ['step'] });
	// A note stays where it was written: under another step's rules it would be another note.
	const moved = (['kind', 'item', 'step'] as const).find((key) => existing && existing[key] !== row[key]);
	if (moved) return refuse('value-wrong', { path: [moved] });
	if (!takesContributions(context, input.item, here.step)) return refuse('step-closed');
	if (input.rev !== (existing?.rev ?? 0) + 1) return refuse('rev', { path: ['rev'] });
	if (input.kind === 'note') {
		const checked = checkNote(context, here.step, row);
		if ('refused' in checked) return checked;
		if (
			existing?.state === 'revealed' &&
			(!checked.shared || (existing.boardId !== null && context.touched(existing.boardId)))
		)
			return refuse('step-closed', { path: ['text'] });
		return { outcome: existing ? 'changed' : 'created', row, shared: checked.shared };
	}
	const ballot = currentBallot(stepState(stage, input.item, input.step));
	const wrong = checkBallot(context, here.step, row, ballot);
	if (wrong) return wrong;
	const earlier = context.own.find(
		(other) =>
			other.id !== id &&
			other.kind === input.kind &&
			isLive(other) &&
			other.item === input.item &&
			other.step === input.step &&
			other.round === row.round
	);
	if (earlier) return refuse('rev', { path: ['id'], data: { earlier: earlier.id } });
	return { outcome: existing ? 'changed' : 'created', row, shared: false };
}

/** Whether an author may take a contribution back: notes until the session ends, ballots while they are open. */
export function decideWithdrawal(
	row: Contribution | undefined,
	context: Pick<ContributionContext, 'stage' | 'now' | 'programme' | 'participant'>
): Refusal | undefined {
	if (!row) return refuse('not-found');
	if (row.participant !== context.participant) return refuse('not-allowed');
	if (!isLive(row)) return refuse('withdrawn');
	if (context.stage.finishedAt !== null) return refuse('finished');
	if (row.kind === 'note') return undefined;
	const here = findStep(context.programme, row.item, row.step);
	const ballot = currentBallot(stepState(context.stage, row.item, row.step));
	const open =
		here &&
		ballot &&
		!ballot.revealed &&
		ballot.round === row.round &&
		takesContributions(context, row.item, here.step);
	return open ? undefined : refuse('step-closed');
}
