// A contribution as its own author sees it, and what that author may still do with it.
import { isAnswer, type Contribution } from './contribution.ts';
import { checkUntil } from './membercheck.ts';
import type { SessionState } from './session-state.ts';
import { currentBallot, findStep, stepState } from './stage.ts';
import { takesContributions } from './takes-contributions.ts';
import type { Mine } from './view.ts';

type MineContext = {
	state: Pick<SessionState, 'stage' | 'programme'>;
	/** Server ms. */
	now: number;
	outside: boolean;
	/** Whether a hand on the board changed the note. */
	touched: (boardId: string) => boolean;
};

function mayOf(row: Contribution, { state, now, outside, touched }: MineContext): Mine['may'] {
	const { stage, programme } = state;
	if (row.kind === 'check') return checkUntil(stage, now) === null ? 'nothing' : 'change';
	if (stage.finishedAt !== null) return 'nothing';
	const here = findStep(programme, row.item, row.step);
	const open =
		here !== undefined && takesContributions({ stage, now, programme, outside }, row.item, here.step);
	if (isAnswer(row)) {
		const ballot = currentBallot(stepState(stage, row.item, row.step));
		return open && ballot?.round === row.round && !ballot.revealed && !ballot.over ? 'change' : 'nothing';
	}
	if (row.kind === 'draft') return open && row.state === 'private' ? 'change' : 'nothing';
	if (!open) return 'withdraw';
	if (row.kind === 'join' || row.state === 'private') return 'change';
	const shared = here.step.activities.some(
		(activity) => activity.kind === 'collect' && activity.visibility === 'shared'
	);
	return shared && row.boardId !== null && !touched(row.boardId) ? 'change' : 'withdraw';
}

/** A contribution as its author sees it. */
export function mineView(row: Contribution, context: MineContext): Mine {
	const { id, rev, kind, item, step, zone, text, value, image, fields, about, round } = row;
	return {
		id,
		rev,
		kind,
		item,
		step,
		zone,
		text,
		value,
		image,
		fields,
		about,
		round,
		state: row.state === 'revealed' ? 'revealed' : 'private',
		may: mayOf(row, context)
	};
}
