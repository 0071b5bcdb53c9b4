// The board behind the poster: what lies on it and is not harvested yet, and marking it from here.
import type { Slot } from '#cards/card.ts';
import { BoardConnection } from '#lib/live/board.ts';
import { boardKey } from '#lib/session/board-records.ts';
import { pileName, type Board } from '#lib/session/board-snapshot.ts';
import { POSTER_SLOTS } from './poster-slots.ts';

export type Unharvested = { id: string; text: string; item: string; zone: string };

const ON_POSTER = new Set<Slot>(POSTER_SLOTS.map(({ slot }) => slot));

/**
 * Loose notes and piles that everybody sees and that no slot of the poster has, in the order of the board. `only`: the
 * one card that feeds the poster, if there is one.
 */
export function unharvested(board: Pick<Board, 'notes' | 'piles'>, only: string | null): Unharvested[] {
	const notes = [...board.notes.values()].filter((note) => note.pile === null);
	return [
		...[...board.piles.values()].map((pile) => ({ ...pile, text: pileName(pile) })),
		...notes.map((note) => ({ ...note, text: note.text }))
	]
		.filter((entry) => !entry.hidden && entry.text.trim() !== '' && (only === null || entry.item === only))
		.filter((entry) => !entry.marks.some((slot) => ON_POSTER.has(slot)))
		.sort((a, b) => (a.item < b.item ? -1 : a.item > b.item ? 1 : a.order - b.order))
		.map(({ id, text, item, zone }) => ({ id, text, item, zone }));
}

export class BoardHarvest {
	readonly connection: BoardConnection;
	#only: string | null;

	constructor(session: string, only: string | null) {
		this.connection = new BoardConnection({ session, access: 'regie' });
		this.#only = only;
	}

	get ready(): boolean {
		return this.connection.loaded && this.connection.saveState !== 'offline';
	}

	readonly waiting = $derived.by(() => unharvested(this.connection.board, this.#only));

	/** Puts a note or pile in a slot of the poster (`null` takes it off), on the board for everybody. */
	place(id: string, { from, to }: { from?: Slot; to: Slot | null }): void {
		if (from === to) return;
		this.connection.apply([
			...(from ? [{ key: boardKey('mark', id, from), value: undefined }] : []),
			...(to ? [{ key: boardKey('mark', id, to), value: true }] : [])
		]);
	}

	stop(): void {
		this.connection.destroy();
	}
}
