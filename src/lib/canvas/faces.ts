// Which side of a step a screen shows by itself: its notes, a result, its groups, a text; and what a hand may turn to.
import type { Choice } from '#cards/activities.ts';
import type { Board } from '#lib/session/board-snapshot.ts';
import { judgesPoster } from '#lib/session/judges-poster.ts';
import type { ScreenView } from '#lib/session/view.ts';
import { activityOf, type AtHand } from './step-at-hand.ts';

export type Face = 'canvas' | 'poster' | 'groups' | 'result' | 'totals' | 'show';

export type ClassTotals = {
	scale: readonly Choice[];
	columns: { id: string; text: string; distribution: readonly number[] }[];
};

/** The totals of a class list that one screen fills in, in the step that asks it; never its rows. */
export function classTotalsOf(hand: AtHand | null): ClassTotals | null {
	const rate = activityOf(hand, 'rate');
	const totals = hand?.item.classTotals ?? null;
	if (!rate || rate.by !== 'screen' || totals === null) return null;
	return {
		scale: rate.scale,
		columns: totals.map(({ axis, title, totals: distribution }) => ({ id: axis, text: title, distribution }))
	};
}

type Given = { view: ScreenView; hand: AtHand | null; board: Board; projected: boolean };

/** Whether everything that was voted on lies before people's eyes, with its numbers on it. */
function liesOnBoard({ hand, board }: Given): boolean {
	const { result, zones = [] } = hand ?? {};
	if (!result || result.axes.length > 0 || result.hiddenBelow !== null) return false;
	return result.items.every(({ id }) => board.notes.has(id) || board.piles.has(id) || zones.includes(id));
}

/** Activities whose work is done on the notes themselves. */
const WORK = ['collect', 'sort', 'link', 'harvest', 'plan', 'import'] as const;

/** What a screen shows by itself, and what else there is to turn to from the notes. */
export function facesOf(given: Given): { own: Face; other: Face | null } {
	const { view, hand, projected } = given;
	if (!hand) return { own: 'canvas', other: null };
	const show = activityOf(hand, 'show');
	if (show?.what === 'poster') return { own: 'poster', other: null };
	const works = WORK.some((kind) => activityOf(hand, kind) !== undefined);
	const revealed = hand.result !== null && (view.ballot === null || view.ballot.revealed);
	if (revealed) {
		const large = projected || !liesOnBoard(given);
		return { own: large ? 'result' : 'canvas', other: 'result' };
	}
	// People look at the poster they are asked to agree with.
	if (judgesPoster(hand.activities, hand.item.steps)) return { own: 'poster', other: null };
	if (classTotalsOf(hand)) return { own: 'totals', other: 'totals' };
	if (view.groups) {
		const busy = view.groups.grouping === 'write' ? view.stage.running : projected || !works;
		return { own: busy ? 'groups' : 'canvas', other: 'groups' };
	}
	if (show && (show.text !== undefined || show.silent || show.parts.length > 0))
		return { own: works ? 'canvas' : 'show', other: 'show' };
	if (activityOf(hand, 'harvest')) return { own: projected ? 'poster' : 'canvas', other: 'poster' };
	return { own: 'canvas', other: null };
}
