// What the board gives a field of the poster that is left empty.
import type { Slot } from '#cards/card.ts';
import type { PosterEntry } from '#lib/poster/from-board.ts';

/** The first text of a slot that is on the poster; empty when there is none. */
export function boardWords(entries: readonly PosterEntry[], slot: Slot): string {
	return (
		entries.find((entry) => entry.slot === slot && !entry.hidden && entry.text.trim() !== '')?.text ?? ''
	);
}
