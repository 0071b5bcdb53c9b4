// What can be entered now for people without a phone.
import type { ActivityOf } from '#cards/activities.ts';
import type { ScreenView } from '#lib/session/view.ts';
import { ballotAtHand, collectAtHand, currentPlace, isByScreen } from '../current-step.ts';

type BehalfKind = ActivityOf<'collect'> | ActivityOf<'vote'> | ActivityOf<'rate'>;

/** The activity that takes entries of the desk now, or null. */
export function behalfKind(view: ScreenView): BehalfKind | null {
	const here = currentPlace(view);
	if (!here || !view.stage.running) return null;
	const ballot = ballotAtHand(view, here.step);
	if (ballot && !isByScreen(ballot)) return ballot;
	return collectAtHand(view, here.step) ?? null;
}

/** Whether the desk can enter something now. */
export const mayBehalf = (view: ScreenView): boolean => behalfKind(view) !== null;
