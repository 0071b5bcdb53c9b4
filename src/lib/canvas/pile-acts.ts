// What a screen does with piles: making, naming and taking them apart.
import { m } from '#lib/paraglide/messages.js';
import { entryOf } from '#lib/session/board-edits.ts';
import { namePile, pileTogether, putApart, takeApart, takeOut } from '#lib/session/pile-edits.ts';
import type { BoardCore } from './board-core.svelte.ts';
import { placesOutside } from './find-places.ts';
import { newId } from './new-id.ts';

export class PileActs {
	#board: BoardCore;

	constructor(board: BoardCore) {
		this.#board = board;
	}

	/** Puts notes and piles together; `onto` when they were dropped on one. Selects the pile. */
	make(ids: readonly string[] = this.#board.selection, onto?: string): void {
		const order = new Map(this.#board.model.boxes.map((box, n) => [box.id, n]));
		const sorted = [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
		const id = newId();
		const first = onto ?? sorted.find((one) => this.#board.board.notes.has(one));
		const spot = first === undefined ? undefined : this.#board.placeOf(first);
		const place = spot && { x: spot.x, y: spot.y };
		const edits = () =>
			pileTogether(this.#board.board, {
				ids: sorted,
				newId: id,
				...(onto ? { onto } : {}),
				...(place ? { place } : {})
			});
		const all = onto ? [onto, ...sorted] : sorted;
		if (!this.#board.regroup(all, edits, m.board_said_piled({ count: all.length }))) return;
		const made = this.#board.board.piles.has(id) ? id : all.find((one) => this.#board.board.piles.has(one));
		this.#board.select(made ? [made] : []);
	}

	/** Puts the selection on the "apart" pile of its zone. */
	apart(): void {
		const ids = this.#board.selection;
		const zone = entryOf(this.#board.board, ids[0] ?? '')?.zone;
		if (!this.#board.hand || zone === undefined) return;
		const id = newId();
		const target = { item: this.#board.hand.item.id, zone };
		const edits = () => {
			const spot = this.#board.placeOf(ids.find((one) => this.#board.board.notes.has(one)) ?? '');
			return putApart(this.#board.board, {
				ids,
				newId: id,
				name: m.board_rest_name(),
				...target,
				...(spot ? { place: { x: spot.x, y: spot.y } } : {})
			});
		};
		if (this.#board.regroup(ids, edits, m.board_said_apart())) this.#board.clear();
	}

	name(id: string, name: string): void {
		this.#board.write(namePile(this.#board.board, { id, name }), m.board_said_named({ name }));
	}

	takeApart(id: string): void {
		const pile = this.#board.board.piles.get(id);
		if (!pile) return;
		const places = placesOutside(this.#board.model, { pile, notes: pile.notes, dissolve: true });
		if (
			this.#board.regroup(
				[id],
				() => takeApart(this.#board.board, { id, places }),
				m.board_said_taken_apart()
			)
		)
			this.#board.clear();
	}

	takeOut(ids: readonly string[]): void {
		const notes = ids.map((id) => this.#board.board.notes.get(id)).filter((note) => note !== undefined);
		const pile = this.#board.board.piles.get(notes[0]?.pile ?? '');
		if (!pile) return;
		const places = placesOutside(this.#board.model, {
			pile,
			notes,
			dissolve: notes.length >= pile.notes.length
		});
		this.#board.regroup(
			ids,
			() => takeOut(this.#board.board, { ids, places }),
			m.board_said_taken_out({ count: ids.length })
		);
	}
}
