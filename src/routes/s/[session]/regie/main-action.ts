// The one thing to press now: what the big button of the desk does.
import type { ScreenView } from '#lib/session/view.ts';
import { ballotAtHand, currentPlace, isByScreen, kindAtHand, whatIsNext } from './current-step.ts';

type MainAction =
	| { kind: 'next' | 'finish' | 'reveal' | 'ballot.close' | 'import' | 'class-list' | 'none' }
	| { kind: 'ballot.start'; of: 'vote' | 'rate' }
	/** A next round of the talk; from 0. */
	| { kind: 'round'; round: number; of: number };

/** People who answered the ballot at hand, and how many it takes before its result may be seen. */
export function answersNeeded(view: ScreenView): { answered: number; needed: number } | null {
	const here = currentPlace(view);
	if (!here || !ballotAtHand(view, here.step) || view.stage.round === 0) return null;
	const needed = here.step.minAnswers;
	return needed > 0 ? { answered: view.ballot?.answered ?? 0, needed } : null;
}

/** Whether people outside already answer this ballot while the room still waits for it to start. */
export function waitsForRoom(view: ScreenView): boolean {
	const here = currentPlace(view);
	const outside = here?.item.survey?.until ?? null;
	return (
		outside !== null && !view.stage.running && here?.step.status === 'open' && view.ballot?.revealed === false
	);
}

function stepAction(view: ScreenView, imported: boolean): MainAction | null {
	const here = currentPlace(view);
	if (!here) return null;
	const reveal = view.desk?.reveal ?? null;
	const ballot = ballotAtHand(view, here.step);
	if (ballot && isByScreen(ballot)) {
		const filled = here.item.classTotals?.some(({ totals }) => totals.some((count) => count > 0)) ?? false;
		return filled ? null : { kind: 'class-list' };
	}
	if (reveal?.what === 'notes' && reveal.count > 0) return { kind: 'reveal' };
	if (ballot) {
		if (view.stage.running) return { kind: 'ballot.close' };
		if (view.stage.round === 0 || waitsForRoom(view)) return { kind: 'ballot.start', of: ballot.kind };
		const few = answersNeeded(view);
		const enough = few === null || few.answered >= few.needed;
		return reveal?.what === 'ballot' && reveal.count > 0 && enough ? { kind: 'reveal' } : null;
	}
	const groups = view.groups;
	if (groups && groups.grouping !== 'write' && view.stage.running && groups.round + 1 < groups.rounds)
		return { kind: 'round', round: groups.round + 1, of: groups.rounds };
	const takes = kindAtHand(view, here.step, 'import')?.takes;
	return takes && takes !== 'harvest' && !imported ? { kind: 'import' } : null;
}

/** What the main button does now; `imported`: this step's import was done from this desk. */
export function mainAction(view: ScreenView, imported = false): MainAction {
	if (view.stage.finished) return { kind: 'none' };
	return stepAction(view, imported) ?? (whatIsNext(view) ? { kind: 'next' } : { kind: 'finish' });
}
