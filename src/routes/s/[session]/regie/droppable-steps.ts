// Making the programme fit the time there is: which steps to come may drop, and which of them to propose.
import { shortenTo } from '#lib/session/shorten-to.ts';
import type { ScreenView } from '#lib/session/view.ts';
import { isDropped } from './current-step.ts';
import { paceInMinutes, plannedOf } from './guidance.ts';

export type Droppable = { item: string; step: string; title: string; minutes: number; dropped: boolean };

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
	const back = droppableAhead(view).filter(({ dropped }) => dropped);
	const sum = (steps: readonly Droppable[]) => steps.reduce((total, { minutes }) => total + minutes, 0);
	return paceInMinutes(view, now).left + sum(back) - sum(drop);
}

/** The steps to drop so that the rest takes at most `minutes`; all that may when even that is too little. */
export function proposeDrops(view: ScreenView, minutes: number, now: number): Droppable[] {
	const all = droppableAhead(view);
	const must = leftWithout(view, all, now);
	const steps = all.map((one, index) => ({ id: String(index), minutes: one.minutes, droppable: true }));
	const { drop } = shortenTo({ card: { steps }, minutes: minutes - must, done: [] });
	return all.filter((_, index) => drop.includes(String(index)));
}
