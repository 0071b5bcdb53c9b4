// Written answers of a step that asks for a least number of answers: fewer people would be recognised by their words.
import { isLive, type Contribution } from './contribution.ts';
import type { Step } from '#cards/card.ts';

/** So many people must have written before anything is shown; `people` did so far. */
export type HeldBack = { step: string; needed: number; people: number };

/** How many people wrote notes; a row of the desk counts for as many as it stands for. */
function writers(rows: readonly Contribution[]): number {
	const notes = rows.filter((row) => row.kind === 'note' && isLive(row));
	const own = new Set(notes.flatMap(({ participant }) => (participant === null ? [] : [participant])));
	const desk = notes.filter(({ participant }) => participant === null);
	return own.size + desk.reduce((sum, { behalf }) => sum + Math.max(1, behalf), 0);
}

/** Why notes of a step may not be shown yet; null when they may, or when there are none. */
export function heldBack(
	{ id, minAnswers }: Pick<Step, 'id' | 'minAnswers'>,
	rows: readonly Contribution[]
): HeldBack | null {
	const people = writers(rows);
	return people > 0 && people < minAnswers ? { step: id, needed: minAnswers, people } : null;
}
