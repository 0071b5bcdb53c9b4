import type { SessionState } from './session-state.ts';
import { activitiesAtHand, findStep } from './stage.ts';

const WORK: ReadonlySet<string> = new Set(['collect', 'vote', 'rate', 'write']);

/** Whether people can say "ik ben klaar" now: a running step gives each of them something to do. */
export function asksReady({ programme, stage }: Pick<SessionState, 'programme' | 'stage'>): boolean {
	const here = findStep(programme, stage.item, stage.step);
	if (!here || !stage.running || stage.finishedAt !== null) return false;
	return activitiesAtHand(here.step, stage.activity).some(
		(activity) =>
			WORK.has(activity.kind) ||
			(activity.kind === 'plan' && activity.join) ||
			(activity.kind === 'show' && (activity.silent || activity.what === 'parts')) ||
			(activity.kind === 'talk' && activity.grouping !== 'plenary' && activity.grouping !== 'turns')
	);
}
