// May this contribution be kept? The pure decision about everything that people send.
import type { Step } from '#cards/card.ts';
import { cleanText, isAnswer, isLive, type Contribution, type PutContribution } from './contribution.ts';
import type { ContributionContext } from './contribution-context.ts';
import { ballotFault } from './decide-ballot.ts';
import { checkFault } from './decide-check.ts';
import { checkNote } from './decide-note.ts';
import { isAuthor } from './decide-withdrawal.ts';
import { refuse, type Refusal } from './refusal.ts';
import { currentBallot, findStep, stepState } from './stage.ts';
import { takesContributions, takingActivities } from './takes-contributions.ts';

export type ContributionDecision = {
	outcome: 'created' | 'changed' | 'same';
	row: Contribution;
	shared: boolean;
};

/** What only a person can send, never the desk for somebody. */
const PERSONAL: ReadonlySet<string> = new Set(['draft', 'join', 'check']);

type Checked = { shared: boolean } | Refusal;

/** Ids of sentences are derived; nobody may take one for something else. */
const DRAFT_ID = /^draft-/;

const sorted = (value: Record<string, unknown> | null) =>
	value && Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));

const contentOf = (row: Contribution) =>
	JSON.stringify([
		row.kind,
		row.item,
		row.step,
		row.zone,
		row.text,
		sorted(row.value),
		row.image,
		sorted(row.fields),
		row.about,
		row.behalf
	]);

/** Answers that say something: words without spaces around, and none that are empty. */
function cleanFields(fields: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(fields)
			.map(([id, words]) => [id, cleanText(words)] as const)
			.filter(([, words]) => words !== '')
	);
}

function toRow(id: string, input: PutContribution, context: ContributionContext): Contribution {
	const { existing, stage, participant } = context;
	const note = input.kind === 'note';
	const check = input.kind === 'check';
	const ballot = isAnswer(input);
	const draft = input.kind === 'draft';
	// Dealing the sentences of all groups costs too much for every note.
	const slot = draft ? context.drafts(input.item, input.step).find((one) => one.id === id) : undefined;
	return {
		id,
		participant,
		item: input.item,
		step: input.step,
		kind: input.kind,
		zone: note ? (input.zone ?? null) : null,
		text: cleanText(input.text ?? ''),
		value: ballot || check || input.kind === 'join' ? (input.value ?? {}) : null,
		round: ballot ? (input.round ?? 0) : 0,
		rev: input.rev,
		state: existing?.state ?? 'private',
		boardId: existing?.boardId ?? null,
		image: note ? (input.image ?? null) : null,
		fields: note || check ? cleanFields(input.fields ?? {}) : {},
		about: note ? (input.about ?? null) : (slot?.about?.id ?? null),
		group: draft ? (slot?.group ?? existing?.group ?? null) : null,
		sentence: draft ? (slot?.sentence ?? existing?.sentence ?? 0) : 0,
		behalf: participant === null ? (input.behalf ?? 1) : 0,
		// Who answers by an open link, or judges the summary, was promised to stay unknown.
		names: existing?.names ?? (context.outside || check ? 'nobody' : stage.names),
		at: existing?.at ?? context.now
	};
}

/** One row a person: another live one of the same question must be changed instead. */
function earlierRow(context: ContributionContext, row: Contribution): Refusal | undefined {
	const earlier = context.own.find(
		(other) =>
			other.id !== row.id &&
			other.kind === row.kind &&
			isLive(other) &&
			other.item === row.item &&
			other.step === row.step &&
			other.round === row.round
	);
	return earlier ? refuse('rev', { path: ['id'], data: { earlier: earlier.id } }) : undefined;
}

function checkDraft(context: ContributionContext, step: Step, row: Contribution): Checked {
	const write = takingActivities(context, row.item, step).find(({ kind }) => kind === 'write');
	if (write?.kind !== 'write')
		return refuse(step.activities.some(({ kind }) => kind === 'write') ? 'step-closed' : 'not-asked', {
			path: ['kind']
		});
	if (!context.drafts(row.item, row.step).some(({ id }) => id === row.id))
		return refuse('not-allowed', { path: ['id'] });
	return row.text.length > write.length
		? refuse('note-too-long', { path: ['text'], params: { max: write.length, length: row.text.length } })
		: { shared: false };
}

function checkJoin(context: ContributionContext, step: Step, row: Contribution): Checked {
	const plan = takingActivities(context, row.item, step).find(({ kind }) => kind === 'plan');
	if (plan?.kind !== 'plan' || !plan.join) {
		const asked = step.activities.some((activity) => activity.kind === 'plan' && activity.join);
		return refuse(asked ? 'step-closed' : 'not-asked', { path: ['kind'] });
	}
	if (row.text !== '') return refuse('value-wrong', { path: ['text'] });
	for (const [id, joins] of Object.entries(row.value ?? {})) {
		if (!context.liesIn(row.item, plan.zones, id)) return refuse('about-unknown', { path: ['value', id] });
		if (joins !== 0 && joins !== 1) return refuse('value-wrong', { path: ['value', id] });
	}
	return earlierRow(context, row) ?? { shared: false };
}

function check(context: ContributionContext, step: Step, row: Contribution): Checked {
	switch (row.kind) {
		case 'check':
			return refuse('not-asked', { path: ['kind'] });
		case 'note': {
			const checked = checkNote(context, step, row);
			if ('refused' in checked) return checked;
			const { existing } = context;
			const settled =
				existing?.state === 'revealed' &&
				(!checked.shared || (existing.boardId !== null && context.touched(existing.boardId)));
			return settled ? refuse('step-closed', { path: ['text'] }) : checked;
		}
		case 'vote':
		case 'rate': {
			const ballot = currentBallot(stepState(context.stage, row.item, row.step));
			return (
				ballotFault(context, step, row, ballot) ??
				(row.behalf === 0 ? earlierRow(context, row) : undefined) ?? { shared: false }
			);
		}
		case 'draft':
			return checkDraft(context, step, row);
		case 'join':
			return checkJoin(context, step, row);
	}
}

/** Who may not send this at all, whatever it says. */
function senderFault(id: string, input: PutContribution, context: ContributionContext): Refusal | undefined {
	const { existing, participant } = context;
	if (DRAFT_ID.test(id) !== (input.kind === 'draft')) return refuse('value-wrong', { path: ['id'] });
	if (participant !== null && input.behalf !== undefined) return refuse('not-allowed', { path: ['behalf'] });
	if (participant === null && PERSONAL.has(input.kind)) return refuse('not-allowed', { path: ['kind'] });
	// A sentence belongs to its whole group.
	const foreign = existing && existing.kind !== 'draft' && !isAuthor(existing, participant);
	return foreign ? refuse('not-allowed') : undefined;
}

/** An answer to the membercheck follows no step, and is taken after the end too. */
function decideCheck(
	input: PutContribution,
	row: Contribution,
	context: ContributionContext
): ContributionDecision | Refusal {
	const { existing } = context;
	if (existing && existing.kind !== 'check') return refuse('value-wrong', { path: ['kind'] });
	const wrong = checkFault(context, row);
	if (wrong) return wrong;
	if (input.rev !== (existing?.rev ?? 0) + 1) return refuse('rev', { path: ['rev'] });
	return earlierRow(context, row) ?? { outcome: existing ? 'changed' : 'created', row, shared: false };
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
	const foreign = senderFault(id, input, context);
	if (foreign) return foreign;
	if (existing && !isLive(existing)) return refuse('withdrawn');
	const row = toRow(id, input, context);
	const same =
		existing &&
		contentOf(existing) === contentOf({ ...row, about: row.kind === 'draft' ? existing.about : row.about });
	if (same) {
		const inGroup = row.kind !== 'draft' || existing.participant === context.participant;
		const known = inGroup || context.drafts(row.item, row.step).some((slot) => slot.id === id);
		return known
			? { outcome: 'same', row: existing, shared: false }
			: refuse('not-allowed', { path: ['id'] });
	}
	if (row.kind === 'check') return decideCheck(input, row, context);
	if (stage.finishedAt !== null) return refuse('finished');
	const here = findStep(context.programme, input.item, input.step);
	if (!here) return refuse('step-unknown', { path: ['step'] });
	// A note stays where it was written: under another step's rules it would be another note.
	const moved = (['kind', 'item', 'step', 'about'] as const).find(
		(key) => existing && existing.kind !== 'draft' && existing[key] !== row[key]
	);
	if (moved) return refuse('value-wrong', { path: [moved] });
	if (!takesContributions(context, input.item, here.step)) return refuse('step-closed');
	if (input.rev !== (existing?.rev ?? 0) + 1) return refuse('rev', { path: ['rev'] });
	const checked = check(context, here.step, row);
	if ('refused' in checked) return checked;
	return { outcome: existing ? 'changed' : 'created', row, shared: checked.shared };
}
