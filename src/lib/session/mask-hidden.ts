// A note that was taken off the board shows nowhere, so not in a ballot that froze its words either.
import type { Board } from './board-snapshot.ts';
import type { BallotItem, Stage } from './stage.ts';

/** What stands where words were taken away. */
const GONE = '…';

/** Whether the words of a ballot item were taken off the board: its note or pile, or the note that named a pile. */
export function hiddenOnBoard(board: Board): Hidden {
	const inPile = new Map<string, Set<string>>();
	for (const note of board.notes.values())
		if (note.hidden && note.pile !== null)
			inPile.set(note.pile, (inPile.get(note.pile) ?? new Set()).add(note.text).add(note.original));
	return ({ id, text }) =>
		board.notes.get(id)?.hidden === true ||
		board.piles.get(id)?.hidden === true ||
		inPile.get(id)?.has(text) === true;
}

const withoutImage = ({ image: _, ...item }: BallotItem): BallotItem => item;

type Hidden = (item: BallotItem) => boolean;

/** Ids of the items in any ballot whose words are hidden now. */
export function hiddenItems(stage: Stage, hidden: Hidden): string[] {
	return Object.values(stage.steps).flatMap(({ ballots }) =>
		ballots.flatMap(({ items }) => items.filter(hidden).map(({ id }) => id))
	);
}

/** The stage with the words of hidden items left out of its ballots; the same stage when there are none. */
export function maskHidden(stage: Stage, hidden: Hidden): Stage {
	if (hiddenItems(stage, hidden).length === 0) return stage;
	const mask = (item: BallotItem) =>
		hidden(item) ? { ...withoutImage(item), text: GONE, gone: true as const } : item;
	const steps = Object.entries(stage.steps).map(([key, state]) => {
		const ballots = state.ballots.map((ballot) => ({ ...ballot, items: ballot.items.map(mask) }));
		return [key, { ...state, ballots }] as const;
	});
	return { ...stage, steps: Object.fromEntries(steps) };
}
