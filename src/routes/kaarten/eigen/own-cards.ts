// The school's own cards, kept in this browser alone. Every card is parsed again when it is read.
import { readCard, type CardMistake } from '#cards/card-mistakes.ts';
import type { Card } from '#cards/card.ts';

const PREFIX = 'kb-kaart-';

/** Longest file that is read as a card, in bytes. */
export const LARGEST_FILE = 200_000;

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** All own cards, by title, and how many could not be read any more. */
export function listOwnCards(shelf: Shelf): { cards: Card[]; broken: number } {
	const keys = Array.from({ length: shelf.length }, (_, at) => shelf.key(at)).filter(
		(key): key is string => key?.startsWith(PREFIX) ?? false
	);
	const read = keys.map((key) => readCard(parse(shelf.getItem(key) ?? '')));
	const cards = read.flatMap((one) => ('card' in one ? [one.card] : []));
	return {
		cards: cards.toSorted((a, b) => a.title.localeCompare(b.title, 'nl')),
		broken: read.length - cards.length
	};
}

/** One own card, or undefined. */
export function findOwnCard(shelf: Shelf, id: string): Card | undefined {
	const text = shelf.getItem(PREFIX + id);
	const read = text === null ? undefined : readCard(parse(text));
	return read && 'card' in read ? read.card : undefined;
}

/** Keeps a card; false when the browser has no room for it or may not keep things. */
export function keepOwnCard(shelf: Shelf, card: Card): boolean {
	try {
		shelf.setItem(PREFIX + card.id, JSON.stringify(card));
		return true;
	} catch {
		return false;
	}
}

/** Takes a card away from this browser. */
export function dropOwnCard(shelf: Shelf, id: string): void {
	shelf.removeItem(PREFIX + id);
}

/** An id that no own card has yet, from the words of a title: `eigen-onze-swot`, `eigen-onze-swot-2`. */
export function freeId(shelf: Shelf, title: string): string {
	const words = title
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 50)
		.replace(/^-+|-+$/g, '');
	const base = `eigen-${words || 'kaart'}`;
	let id = base;
	for (let n = 2; shelf.getItem(PREFIX + id) !== null; n += 1) id = `${base}-${n}`;
	return id;
}

/**
 * Reads the text of a card file. A card gets an own id, so that it never takes the place of another; with a single
 * mistake nothing is taken over. `value` is what was read, to tell mistakes by name.
 */
export function readCardFile(
	text: string
): { card: Card } | { wrong: 'json' } | { mistakes: CardMistake[]; value: unknown } {
	const value = parse(text);
	if (value === undefined) return { wrong: 'json' };
	const read = readCard(value);
	return 'card' in read ? read : { mistakes: read.mistakes, value };
}
