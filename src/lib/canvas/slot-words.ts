// The words for a place on the poster.
import type { Slot } from '#cards/card.ts';
import { m } from '#lib/paraglide/messages.js';

/** The slots a hand may choose when a note has none of its own. */
export const CHOOSABLE = [
	'poster.zorg.basis',
	'poster.zorg.verhoogd',
	'poster.zorg.uitbreiding',
	'poster.zorg.iac',
	'poster.samen',
	'poster.sterren',
	'poster.sleutels',
	'poster.slogan',
	'poster.titel'
] as const satisfies readonly Slot[];

/** What a slot is called on screen. */
export function slotWords(slot: Slot): string {
	switch (slot) {
		case 'poster.sterren':
			return m.board_slot_star();
		case 'poster.sleutels':
			return m.board_slot_key();
		case 'poster.titel':
			return m.board_slot_title();
		case 'poster.slogan':
			return m.board_slot_slogan();
		case 'poster.zorg.basis':
			return m.board_slot_basis();
		case 'poster.zorg.verhoogd':
			return m.board_slot_verhoogd();
		case 'poster.zorg.uitbreiding':
			return m.board_slot_uitbreiding();
		case 'poster.zorg.iac':
			return m.board_slot_iac();
		case 'poster.samen':
			return m.board_slot_samen();
		default:
			return m.board_slot_other();
	}
}
