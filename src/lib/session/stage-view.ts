import { talkAtHand } from './make-groups.ts';
import type { SessionState } from './session-state.ts';
import { currentBallot, findStep, plannedMinutes, stepState } from './stage.ts';
import type { StageView } from './view.ts';

/** The stage as every access sees it. */
export function stageView({ stage, programme }: Pick<SessionState, 'stage' | 'programme'>): StageView {
	const here = findStep(programme, stage.item, stage.step);
	const state = here && stepState(stage, here.item.id, here.step.id);
	return {
		version: stage.version,
		item: stage.item,
		step: stage.step,
		activity: stage.activity,
		round: (state && currentBallot(state)?.round) ?? 0,
		zone: stage.zone,
		running: stage.running,
		labels: (stage.item !== null && stage.zoneNames[stage.item]) || null,
		timer: stage.timer,
		minutes:
			here && state
				? (talkAtHand(here.step, stage.activity)?.minutesPerRound ?? plannedMinutes(here.step, state))
				: 0,
		spent: state?.spent ?? 0,
		openedAt: state?.openedAt ?? null,
		finished: stage.finishedAt !== null
	};
}
