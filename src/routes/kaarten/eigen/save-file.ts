// A card as a file on this computer.
import type { Card } from '#cards/card.ts';

/** Offers the card as `<id>.json`. */
export function saveAsFile(card: Card): void {
	const url = URL.createObjectURL(new Blob([JSON.stringify(card, null, '\t')], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = `${card.id}.json`;
	link.click();
	URL.revokeObjectURL(url);
}
