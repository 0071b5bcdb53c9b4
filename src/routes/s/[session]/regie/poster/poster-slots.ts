// The slots a hand can arrange, in the order of the poster, with how many read best.
import type { Slot } from '#cards/card.ts';
import { m } from '#lib/paraglide/messages.js';

/** Advice only: more is never refused and never cut. */
export const POSTER_SLOTS: { slot: Slot; title: () => string; max: number }[] = [
	{ slot: 'poster.zorg.basis', title: m.studio_slot_basis, max: 8 },
	{ slot: 'poster.zorg.verhoogd', title: m.studio_slot_verhoogd, max: 6 },
	{ slot: 'poster.zorg.uitbreiding', title: m.studio_slot_uitbreiding, max: 5 },
	{ slot: 'poster.zorg.iac', title: m.studio_slot_iac, max: 4 },
	{ slot: 'poster.samen', title: m.studio_slot_samen, max: 12 },
	{ slot: 'poster.sterren', title: m.studio_slot_sterren, max: 5 },
	{ slot: 'poster.sleutels', title: m.studio_slot_sleutels, max: 4 }
];
