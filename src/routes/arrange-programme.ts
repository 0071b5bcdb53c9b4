// Changes to the draaiboek while it is put together: the same for a page with and without JavaScript.

/** `add:<card>`, or `up:<n>`, `down:<n>`, `remove:<n>` for the card at place n, from 0. */
export type Arrangement = `add:${string}` | `up:${number}` | `down:${number}` | `remove:${number}`;

/** The cards in their new order; an arrangement that makes no sense changes nothing. */
export function arrangeProgramme(cards: readonly string[], arrangement: string): string[] {
	const [act = '', what = ''] = arrangement.split(':', 2);
	if (act === 'add' && what !== '') return [...cards, what];
	const at = /^\d+$/.test(what) ? Number(what) : -1;
	const card = cards[at];
	if (card === undefined) return [...cards];
	const without = cards.filter((_, index) => index !== at);
	if (act === 'remove') return without;
	const to = act === 'up' ? at - 1 : act === 'down' ? at + 1 : at;
	if (to < 0 || to >= cards.length) return [...cards];
	return without.toSpliced(to, 0, card);
}
