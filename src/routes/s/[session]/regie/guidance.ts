// Time as the server kept it: how long steps took, whether the group runs ahead, and when writing went quiet.
import type { ScreenView, StepView } from '#lib/session/view.ts';
import { collectAtHand, currentPlace } from './current-step.ts';

const MINUTE = 60_000;

/** After this long without a new note the desk says so, in ms. */
export const QUIET_MS = 2 * MINUTE;

/** How long a step has been at hand up to `now` (server ms), in ms. */
export function spentOn(step: Pick<StepView, 'spent' | 'openedAt'>, now: number): number {
	return step.spent + (step.openedAt === null ? 0 : Math.max(0, now - step.openedAt));
}

/** Planned minutes of a step, extra ones included. */
export const plannedOf = (step: Pick<StepView, 'minutes' | 'extra'>): number => step.minutes + step.extra;

/**
 * Whole minutes the group is ahead of its plan; below zero it is behind. Steps that were skipped count for nothing, the
 * step at hand only once it runs over.
 */
export function minutesAheadOfPlan(view: ScreenView, now: number): number {
	let ahead = 0;
	for (const item of view.programme)
		for (const step of item.steps) {
			const spent = spentOn(step, now);
			if (spent === 0 || step.status === 'skipped') continue;
			const saved = plannedOf(step) * MINUTE - spent;
			const here = item.id === view.stage.item && step.id === view.stage.step;
			ahead += here ? Math.min(0, saved) : saved;
		}
	return Math.trunc(ahead / MINUTE);
}

/** Whole minutes since the last note of an open writing step, once that is long; null otherwise. */
export function quietMinutes(view: ScreenView, now: number): number | null {
	const here = currentPlace(view);
	const last = view.counts.lastNoteAt;
	if (!here || !view.stage.running || !collectAtHand(view, here.step) || last === null) return null;
	const since = now - last;
	return since >= QUIET_MS ? Math.floor(since / MINUTE) : null;
}

/**
 * Minutes still planned from the step at hand on: what is left of that step, and all of the later ones that are not
 * skipped.
 */
export function minutesLeft(view: ScreenView, now: number): number {
	const steps = view.programme.flatMap((item) => item.steps.map((step) => ({ item: item.id, step })));
	const at = steps.findIndex(({ item, step }) => item === view.stage.item && step.id === view.stage.step);
	const ms = steps
		.slice(Math.max(0, at))
		.filter(({ step }, index) => step.status !== 'skipped' || (at >= 0 && index === 0))
		.reduce((sum, { step }, index) => {
			const planned = plannedOf(step) * MINUTE;
			return sum + (at >= 0 && index === 0 ? Math.max(0, planned - spentOn(step, now)) : planned);
		}, 0);
	return Math.ceil(ms / MINUTE);
}
