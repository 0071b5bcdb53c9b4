// Time in words for the facilitator: how long a step took, whether the group runs ahead, and when writing went quiet.
import { wholeMinutes } from '#lib/ui/clock.ts';
import { minutesOf, paceOf } from '#lib/session/pace-of.ts';
import type { ScreenView, StepView } from '#lib/session/view.ts';
import { collectAtHand, currentPlace } from './current-step.ts';

const MINUTE = 60_000;

/** After this long without a new note the desk says so, in ms. */
const QUIET_MS = 2 * MINUTE;

/** Whole minutes a step has been at hand; at least 1 once it was. */
export function minutesSpent(step: Pick<StepView, 'spent' | 'openedAt'>, now: number): number {
	return wholeMinutes(minutesOf(step, now) * MINUTE);
}

/** Planned minutes of a step, extra ones included. */
export const plannedOf = (step: Pick<StepView, 'minutes' | 'extra'>): number =>
	Math.max(0, step.minutes + step.extra);

/**
 * Whole minutes that are still to come, and whole minutes that the programme ends earlier than its cards planned (later
 * below zero). `now` in server ms.
 */
export function paceInMinutes(view: ScreenView, now: number): { left: number; ahead: number } {
	const { left, ahead } = paceOf(
		view.programme.flatMap(({ steps }) => steps),
		now
	);
	return { left: Math.ceil(left), ahead: Math.trunc(ahead) };
}

/** Whole minutes since the last note of an open writing step, once that is long; null otherwise. */
export function quietMinutes(view: ScreenView, now: number): number | null {
	const here = currentPlace(view);
	const last = view.counts.lastNoteAt;
	if (!here || !view.stage.running || !collectAtHand(view, here.step) || last === null) return null;
	const since = now - last;
	return since >= QUIET_MS ? Math.floor(since / MINUTE) : null;
}
