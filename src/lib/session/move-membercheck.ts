// Opening the membercheck for some days, and closing it: the one thing that a finished session still does.
import type { StageMove } from './stage-move.ts';
import type { Stage } from './stage.ts';

const DAY = 24 * 3_600_000;

/** Opens the membercheck until so many days from `now` (server ms), or for another time; 0 days closes it. */
export function moveMembercheck(stage: Stage, now: number, days: number): StageMove {
	const open = stage.membercheck !== null && now < stage.membercheck.until;
	if (days === 0 && !open) return { stage, effects: [] };
	return { stage: { ...stage, membercheck: { until: now + days * DAY } }, effects: [] };
}
