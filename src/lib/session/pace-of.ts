// Planned and real time beside each other: whether a group runs ahead of its programme or behind it.
import type { StepView } from './view.ts';

type Timed = Pick<StepView, 'minutes' | 'extra' | 'status' | 'spent' | 'openedAt'>;

type Pace = {
	/** Minutes the cards plan, without what was added or dropped on the way. */
	planned: number;
	/** Minutes that went by, of all steps. */
	real: number;
	/** Minutes that what is still to come takes: the rest of the step at hand and all later ones that were not dropped. */
	left: number;
	/** Minutes the programme will end earlier than planned; below zero it ends later. */
	ahead: number;
};

const MINUTE = 60_000;

/** Minutes a step has been at hand up to `now`, in server ms. */
export function minutesOf({ spent, openedAt }: Pick<Timed, 'spent' | 'openedAt'>, now: number): number {
	return (spent + (openedAt === null ? 0 : Math.max(0, now - openedAt))) / MINUTE;
}

/**
 * The pace of `steps` in the order of the programme. A step before the one at hand takes no more time, also when it was
 * passed by; the step at hand takes at least what it planned.
 */
export function paceOf(steps: readonly Timed[], now: number): Pace {
	const planned = steps.reduce((sum, { minutes }) => sum + minutes, 0);
	const real = steps.reduce((sum, step) => sum + minutesOf(step, now), 0);
	const here = steps.findIndex(({ openedAt }) => openedAt !== null);
	const left = steps.reduce((sum, step, i) => {
		const whole = Math.max(0, step.minutes + step.extra);
		if (i === here) return sum + Math.max(0, whole - minutesOf(step, now));
		return i > here && step.status === 'todo' ? sum + whole : sum;
	}, 0);
	return { planned, real, left, ahead: planned - real - left };
}
