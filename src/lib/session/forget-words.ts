// Ballots froze words of the board; when a note is withdrawn or erased, its words leave them too.
import type { Board } from './board-snapshot.ts';
import type { BallotItem, Stage } from './stage.ts';

/** Stands where a withdrawn or erased note stood, so that what was voted on it still has its line. */
export const FORGOTTEN = '…';

const withoutImage = ({ image: _, ...item }: BallotItem): BallotItem => item;

/**
 * The stage without the words of these notes; the same object when no ballot held them. `board` is the board while
 * the notes still stand on it: a pile without a name of its own carries the words of its first note.
 */
export function forgetWords(stage: Stage, ids: ReadonlySet<string>, board: Board): Stage {
	const words = new Set([...ids].flatMap((id) => [board.notes.get(id)?.text, board.notes.get(id)?.original]));
	const isTheirs = ({ id, text }: BallotItem) => {
		if (ids.has(id)) return true;
		if (!words.has(text) || board.notes.has(id)) return false;
		const pile = board.piles.get(id);
		return !pile || (pile.name === '' && !pile.notes.some((note) => !ids.has(note.id) && note.text === text));
	};
	const held = ({ ballots }: Stage['steps'][string]) => ballots.some(({ items }) => items.some(isTheirs));
	if (!Object.values(stage.steps).some(held)) return stage;
	const forget = (item: BallotItem) =>
		isTheirs(item) ? { ...withoutImage(item), text: FORGOTTEN, gone: true as const } : item;
	const steps = Object.entries(stage.steps).map(([key, step]) => {
		const ballots = step.ballots.map((ballot) => ({ ...ballot, items: ballot.items.map(forget) }));
		return [key, { ...step, ballots }];
	});
	return { ...stage, steps: Object.fromEntries(steps) };
}
