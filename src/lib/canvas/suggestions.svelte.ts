// Quiet suggestions while a group sorts: which notes of a zone seem to say the same.
import { m } from '#lib/paraglide/messages.js';
import { zoneEntries } from '#lib/session/board-snapshot.ts';
import { suggestPiles } from '#lib/session/suggest-piles.ts';
import type { BoardCore } from './board-core.svelte.ts';
import type { PileActs } from './pile-acts.ts';
import { activityOf } from './step-at-hand.ts';

/** More loose notes than this in a zone are compared in their order: each pair costs time on a slow screen. */
const MOST = 150;

export class Suggestions {
	#board: BoardCore;
	#piles: PileActs;
	/** Groups that hands turned down, by their ids. */
	#turnedDown = $state.raw<ReadonlySet<string>>(new Set());

	constructor(board: BoardCore, piles: PileActs) {
		this.#board = board;
		this.#piles = piles;
	}

	readonly asked = $derived.by(() => activityOf(this.#board.hand, 'sort'));
	/** Loose notes by zone, as words to compare with (two pictures with the same word below say different things): what only moves asks for no new suggestion. */
	readonly #loose = $derived.by(() => {
		const { hand, board } = this.#board;
		if (!hand || !this.asked) return '[]';
		return JSON.stringify(
			hand.zones.map((zone) =>
				zoneEntries({ board, item: hand.item.id, zone })
					.filter((entry) => entry.type === 'note' && entry.text !== '' && !entry.image)
					.slice(0, MOST)
					.map((entry) => ({ id: entry.id, text: entry.type === 'note' ? entry.text : '' }))
			)
		);
	});
	/** Suggested groups, the surest first. */
	readonly groups = $derived.by((): string[][] => {
		const zones = JSON.parse(this.#loose) as { id: string; text: string }[][];
		return zones
			.flatMap((notes) => suggestPiles(notes))
			.filter((ids) => !this.#turnedDown.has(ids.join(' ')));
	});
	/** "7 van hoogstens 5 stapels": advice of the card. A most stands from the start, so that the board does not jump. */
	readonly advice = $derived.by((): string | null => {
		const { hand, board } = this.#board;
		const wish = this.asked?.piles;
		if (!hand || !wish) return null;
		const count = [...board.piles.values()].filter(
			(pile) => !pile.hidden && !pile.rest && pile.item === hand.item.id && hand.zones.includes(pile.zone)
		).length;
		if (wish.max !== undefined) return m.board_piles_max({ count, max: wish.max });
		if (count === 0) return null;
		return wish.min !== undefined && count < wish.min ? m.board_piles_min({ count, min: wish.min }) : null;
	});

	accept(ids: readonly string[]): void {
		this.#piles.make(ids);
	}

	turnDown(ids: readonly string[]): void {
		this.#turnedDown = new Set([...this.#turnedDown, ids.join(' ')]);
		this.#board.say(m.board_said_suggest_skipped());
	}
}
