// What a screen does for the poster: marks, and taking over what the rules of the card propose.
import type { Slot } from '#cards/card.ts';
import { m } from '#lib/paraglide/messages.js';
import { addNote, entryOf, type BoardEdit } from '#lib/session/board-edits.ts';
import { boardKey } from '#lib/session/board-records.ts';
import { statementProposals, zoneProposals } from '#lib/session/harvest-proposals.ts';
import { posterSlots, toggleMark, toggleSlots } from '#lib/session/mark-edits.ts';
import type { BoardCore } from './board-core.svelte.ts';
import { newId } from './new-id.ts';

export class HarvestActs {
	#board: BoardCore;

	constructor(board: BoardCore) {
		this.#board = board;
	}

	/** Statements that were rated or chosen in a step, which the rules propose with their own words. */
	readonly statements = $derived.by(() => {
		const { hand, harvesting, board, view } = this.#board;
		if (!hand || !harvesting) return [];
		return statementProposals({ board, card: hand.item, results: view.results });
	});
	/** How many proposals there are together. */
	readonly count = $derived.by(
		() => this.proposals.length + this.zoneProposals.length + this.statements.length
	);
	/** What carries a mark now, as words to compare with. */
	readonly marks = $derived.by(() => {
		const { notes, piles } = this.#board.board;
		return [...notes.values(), ...piles.values()]
			.filter((entry) => !entry.hidden && entry.marks.length > 0)
			.map((entry) => `${entry.id}:${entry.marks.join('+')}`)
			.sort()
			.join(' ');
	});
	/** Notes and piles whose marks the harvest's rules would change. */
	readonly proposals = $derived.by(() =>
		this.#board.model.boxes.filter((box) => box.proposed.length + box.dropped.length > 0)
	);
	readonly zoneProposals = $derived.by(() => {
		if (!this.#board.hand || !this.#board.harvesting) return [];
		const { item } = this.#board.hand;
		return zoneProposals({ card: item, results: this.#board.view.results }).filter(({ zone, slot }) => {
			const title = item.zones.find((one) => one.id === zone)?.title;
			const taken = [...this.#board.board.notes.values()].some(
				(note) =>
					note.item === item.id && note.zone === zone && note.text === title && note.marks.includes(slot)
			);
			return !taken;
		});
	});

	/** Star or key. */
	mark(slot: Slot, ids: readonly string[] = this.#board.selection): void {
		this.#board.write(toggleMark(this.#board.board, { ids, slot }), m.board_said_marked());
		this.#board.done = true;
	}

	/** "Op de poster": the slots the notes mean by themselves, else a question. */
	toPoster(ids: readonly string[] = this.#board.selection): void {
		const item = this.#board.hand?.item;
		if (!item) return;
		const wanted = new Map<string, Slot[]>();
		for (const id of ids) {
			const entry = entryOf(this.#board.board, id);
			if (entry) wanted.set(id, posterSlots(entry, item));
		}
		const open = [...wanted].filter(([, slots]) => slots.length === 0).map(([id]) => id);
		this.#board.write(
			toggleSlots(this.#board.board, wanted),
			open.length < ids.length ? m.board_said_marked() : ''
		);
		if (open.length > 0) this.#board.dialog = { kind: 'slot', ids: open };
		this.#board.done = true;
	}

	/** Takes over what the harvest rules propose in a zone; of all zones without one. */
	accept(zone?: string): void {
		const boxes = this.proposals.filter((box) => zone === undefined || box.zone === zone);
		const edits = boxes.flatMap((box): BoardEdit[] => [
			...box.proposed.map((slot) => ({ key: boardKey('mark', box.id, slot), value: true })),
			...box.dropped.map((slot) => ({ key: boardKey('mark', box.id, slot), value: undefined }))
		]);
		const zones = this.zoneProposals.filter((one) => zone === undefined || one.zone === zone);
		const item = this.#board.model.item;
		const statements = this.statements.filter((one) => zone === undefined || one.zone === zone);
		for (const one of statements) {
			const id = newId();
			edits.push(...addNote(this.#board.board, { newId: id, item, zone: one.zone, text: one.text }));
			edits.push({ key: boardKey('mark', id, one.slot), value: true });
		}
		for (const one of zones) {
			const id = newId();
			const text = this.#board.zoneTitle(one.zone);
			edits.push(...addNote(this.#board.board, { newId: id, item, zone: one.zone, text }));
			edits.push({ key: boardKey('mark', id, one.slot), value: true });
		}
		this.#board.write(
			edits,
			m.board_said_accepted({ count: boxes.length + zones.length + statements.length })
		);
	}
}
