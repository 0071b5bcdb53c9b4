// May a contribution be taken back?
import { isLive, type Contribution } from './contribution.ts';
import { checkUntil } from './membercheck.ts';
import { refuse, type Refusal } from './refusal.ts';
import { currentBallot, findStep, stepState } from './stage.ts';
import { takesContributions, type TakingContext } from './takes-contributions.ts';

/** Whether this person, or the desk (null) for what it entered itself, is the author of a row. */
export function isAuthor(row: Contribution, participant: string | null): boolean {
	return participant === null ? row.behalf > 0 : row.participant === participant;
}

/**
 * Whether an author may take a contribution back: notes and "ik doe mee" until the session ends, ballots while they
 * are open, answers to the membercheck while that is. A sentence of a group is emptied, never taken back.
 */
export function decideWithdrawal(
	row: Contribution | undefined,
	context: TakingContext & { participant: string | null }
): Refusal | undefined {
	if (!row) return refuse('not-found');
	if (!isAuthor(row, context.participant) || row.kind === 'draft') return refuse('not-allowed');
	if (!isLive(row)) return refuse('withdrawn');
	if (row.kind === 'check')
		return checkUntil(context.stage, context.now) === null ? refuse('check-closed') : undefined;
	if (context.stage.finishedAt !== null) return refuse('finished');
	if (row.kind === 'note' || row.kind === 'join') return undefined;
	const here = findStep(context.programme, row.item, row.step);
	const ballot = currentBallot(stepState(context.stage, row.item, row.step));
	const open =
		here &&
		ballot &&
		!ballot.revealed &&
		!ballot.over &&
		ballot.round === row.round &&
		takesContributions(context, row.item, here.step);
	return open ? undefined : refuse('step-closed');
}
