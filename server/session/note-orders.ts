// Whose turn is next in the flow of a zone. Reading a whole board for every shared note costs more than all else.
import type { Board } from '#lib/session/board-snapshot.ts';

export type NoteOrders = {
	/** The turn after everything that lies in a zone, and after every turn given out before. */
	next(item: string, zone: string): number;
	/** Looks at the board again: somebody else than us wrote it. */
	forget(): void;
};

/** Turns in the zones of a board, which is read once per zone until `forget`. */
export function createNoteOrders(board: () => Board): NoteOrders {
	const highest = new Map<string, number>();
	const lookUp = (item: string, zone: string) =>
		[...board().notes.values()]
			.filter((note) => note.item === item && note.zone === zone)
			.reduce((high, note) => Math.max(high, note.order), 0);
	return {
		next(item, zone) {
			const home = `${item}/${zone}`;
			const order = (highest.get(home) ?? lookUp(item, zone)) + 1;
			highest.set(home, order);
			return order;
		},
		forget: () => highest.clear()
	};
}
