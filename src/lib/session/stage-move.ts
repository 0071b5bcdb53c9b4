// What the stage machine is given and what it gives back; shared by all its parts.
import type { ActivityOf } from '#cards/activities.ts';
import type { Step } from '#cards/card.ts';
import type { BallotItem, ProgrammeItem, Stage } from './stage.ts';

export type StageContext = {
	programme: readonly ProgrammeItem[];
	/** Server time in ms. */
	now: number;
	/** Notes and sentences that nobody but their authors has seen. */
	unrevealed: number;
	/** Of the current step: what its reveal would show. */
	revealable: number;
	/** People in the room now, in the order they came in. */
	people: readonly string[];
	/** The same with those whose phone went quiet a short while ago: a phone sleeps while people talk. */
	peopleLately: readonly string[];
	/** In a random order. */
	shuffle: <T>(list: readonly T[]) => T[];
	/** A secret for the link of a survey. */
	newToken: () => string;
	/** Items for a new round of a ballot; asked only when a round starts. */
	ballotItems: (
		activity: ActivityOf<'vote'> | ActivityOf<'rate'>,
		at: { item: ProgrammeItem; step: Step }
	) => { items: BallotItem[]; frozen: string[] };
};

/** What must happen beside the new stage, in the same transaction. */
export type StageEffect = 'reveal-notes' | 'entered' | 'finish' | 'names';

export type StageMove = {
	stage: Stage;
	/** The session's copy of the cards, when it changed. */
	programme?: readonly ProgrammeItem[];
	effects: StageEffect[];
};
