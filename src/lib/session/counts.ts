// How many people and notes there are: the only thing screens hear of what is not revealed.
import { isAnswer, isLive, type Contribution } from './contribution.ts';
import type { SessionState } from './session-state.ts';
import { currentBallot, stepState } from './stage.ts';
import type { Counts } from './view.ts';

/** People who sent something: everybody once, and those for whom the desk answered a ballot. */
function peopleOf(rows: readonly Contribution[]): number {
	const own = new Set(rows.flatMap(({ participant }) => (participant === null ? [] : [participant])));
	return own.size + rows.filter(isAnswer).reduce((sum, { behalf }) => sum + behalf, 0);
}

/** Counts of the current step and of the session; `here` is how many people are in, `rows` are those of the step. */
export function counts(input: {
	state: Pick<SessionState, 'stage'>;
	rows: readonly Contribution[];
	here: number;
	unrevealed: number;
	reopenRequests: number;
	ready: number;
}): Counts {
	const { state, rows } = input;
	const { item, step } = state.stage;
	const ballot = item && step ? currentBallot(stepState(state.stage, item, step)) : undefined;
	const isNow = (row: Contribution) =>
		isAnswer(row) ? row.round === ballot?.round : row.kind !== 'draft' || row.text !== '';
	const live = rows.filter((row) => isLive(row) && isNow(row));
	const notes = live.filter((row) => row.kind === 'note');
	return {
		in: input.here,
		wrote: peopleOf(live),
		notes: notes.length,
		unrevealed: input.unrevealed,
		reopenRequests: input.reopenRequests,
		ready: input.ready,
		lastNoteAt: notes.reduce<number | null>((last, { at }) => Math.max(last ?? at, at), null)
	};
}

/** "Ik doe mee": how many people join each action, by its board id. */
export function joinsOf(rows: Iterable<Contribution>): Record<string, number> {
	const joins = new Map<string, number>();
	for (const row of rows)
		if (row.kind === 'join' && isLive(row))
			for (const [id, given] of Object.entries(row.value ?? {}))
				if (given > 0) joins.set(id, (joins.get(id) ?? 0) + Math.max(1, row.behalf));
	return Object.fromEntries(joins);
}
