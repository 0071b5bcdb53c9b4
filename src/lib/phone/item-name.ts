import { m } from '#lib/paraglide/messages.js';
import type { BallotItem } from '#lib/session/stage.ts';
import type { Picture } from './start.ts';

/** What the image of a ballot's item is called; `number` tells drawings and photos apart, from 1. */
export function imageName(item: BallotItem, number: number, pictures: readonly Picture[]): string {
	const { image } = item;
	if (image?.kind === 'drawing') return m.phone_item_drawing({ number });
	if (image?.kind === 'photo') return m.phone_item_photo({ number });
	const title = pictures.find(({ id }) => id === image?.id)?.title;
	return title ?? m.phone_item_picture({ number });
}

/** What an item is called where only words can be said: its text, or what its image is. */
export function itemName(item: BallotItem, number: number, pictures: readonly Picture[]): string {
	return item.text === '' && item.image ? imageName(item, number, pictures) : item.text;
}
