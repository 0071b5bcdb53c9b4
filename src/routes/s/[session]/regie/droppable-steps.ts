// Making the programme fit the time there is: which steps to come may drop, and which of them to propose.
import type { ScreenView } from '#lib/session/view.ts';
import { isDropped } from './current-step.ts';
import { minutesLeft, plannedOf } from './guidance.ts';

export type Droppable = { item: string; step: string; title: string; minutes: number; dropped: boolean };

/** More than this many droppable steps are not tried in every combination. */
const MOST_TRIED = 12;

/** Steps after the one at hand that their cards allow to drop, in order. */
export function droppableAhead(view: ScreenView): Droppable[] {
	const steps = view.programme.flatMap((item) => item.steps.map((step) => ({ item: item.id, step })));
	const at = steps.findIndex(({ item, step }) => item === view.stage.item && step.id === view.stage.step);
	return steps
		.slice(at + 1)
		.filter(({ step }) => step.droppable && (step.status === 'todo' || isDropped(step)))
		.map(({ item, step }) => ({
			item,
			step: step.id,
			title: step.title,
			minutes: plannedOf(step),
			dropped: isDropped(step)
		}));
}

/** Minutes that are left when exactly these steps drop. */
export function leftWithout(view: ScreenView, drop: readonly Droppable[], now: number): number {
	const all = droppableAhead(view);
	const back = all.filter(({ dropped }) => dropped).reduce((sum, { minutes }) => sum + minutes, 0);
	return minutesLeft(view, now) + back - drop.reduce((sum, { minutes }) => sum + minutes, 0);
}

/**
 * The steps to drop so that the rest takes at most `minutes`: as little as possible falls out. When even all of them
 * are not enough, all of them.
 */
export function proposeDrops(view: ScreenView, minutes: number, now: number): Droppable[] {
	const all = droppableAhead(view).slice(0, MOST_TRIED);
	let best: Droppable[] = all;
	let bestLeft = -1;
	for (let mask = 0; mask < 1 << all.length; mask++) {
		const drop = all.filter((_, index) => mask & (1 << index));
		const left = leftWithout(view, drop, now);
		if (left <= minutes && left > bestLeft) [best, bestLeft] = [drop, left];
	}
	return best;
}
