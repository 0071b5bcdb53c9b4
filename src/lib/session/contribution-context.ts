// What the rules about a contribution are given: the stage, the sender, and questions about rows and board.
import type { Contribution } from './contribution.ts';
import type { DraftSlot } from './drafts.ts';
import type { TakingContext } from './takes-contributions.ts';

export type ContributionContext = TakingContext & {
	/** Null: the desk, for people without a phone. */
	participant: string | null;
	/** The row with this id, whoever wrote it. */
	existing: Contribution | undefined;
	/** All rows of this participant. */
	own: readonly Contribution[];
	/** Live notes of everybody in a step, optionally in one zone. */
	total: (item: string, step: string, zone: string | null) => number;
	/** Whether a hand on the board reworded or piled this note, or a ballot froze it. */
	touched: (boardId: string) => boolean;
	/** Whether a note or pile lies visibly in one of these zones. */
	liesIn: (item: string, zones: readonly string[], boardId: string) => boolean;
	/** Whether the sender uploaded this photo. */
	ownsMedia: (media: string) => boolean;
	/** Ids of the parts of the summary that the sender may judge; null when the sender may read none of it. */
	checkParts: () => readonly string[] | null;
	/** The sentences that the sender's group writes in a step. */
	drafts: (item: string, step: string) => readonly DraftSlot[];
};
