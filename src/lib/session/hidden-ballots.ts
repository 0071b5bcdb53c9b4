// Which ballots would end without anybody having seen what came out.
import { isAnswer, isLive, type Contribution } from './contribution.ts';
import type { SessionState } from './session-state.ts';
import { stepState } from './stage.ts';

/** Rounds that people answered and whose result was never shown; finishing erases those answers. */
export function hiddenBallots(
	{ programme, stage }: Pick<SessionState, 'programme' | 'stage'>,
	rowsOf: (item: string, step: string) => readonly Contribution[]
): number {
	const rounds = programme.flatMap((item) =>
		item.card.steps.flatMap((step) => {
			const hidden = stepState(stage, item.id, step.id).ballots.filter((ballot) => !ballot.revealed);
			if (hidden.length === 0) return [];
			const answers = rowsOf(item.id, step.id).filter((row) => isAnswer(row) && isLive(row));
			return hidden.filter(({ round }) => answers.some((row) => row.round === round));
		})
	);
	return rounds.length;
}
