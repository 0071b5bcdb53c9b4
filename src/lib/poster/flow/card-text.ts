// How much room the words of a card take at a type size, and where they then stand in it.
import type { TextBlock } from '../text-block.ts';
import type { Typesetter } from '../typesetter.ts';
import type { PosterPicture } from '../model.ts';
import type { SheetCard } from './flow-sheets.ts';
import { FLOW_PICTURES, type FlowPicture } from './icons.ts';
import type { FlowWords } from './words.ts';

export const TEXT_LEADING = 1.17;
export const FOOT = 0.86;
export const FOOT_LEADING = 1.18;
/** Type of a reference to another sheet. */
export const NOTE = 0.86;
export const NOTE_LEADING = 1.2;
/** The round with its letter, beside the reference, in em. */
export const MARK = 1.75;
/** Height of a picture, in em. */
export const PICTURE = 4.8;
/** How far the points of a question stick out, in em. */
export const SLANT = 1.15;

/** Room beside the words, by type, in em. */
type DrawnType = SheetCard['type'];
const SIDE: Record<DrawnType, number> = {
	start: 1.1,
	action: 0.75,
	question: 1.2,
	end: 0.95,
	emergency: 0.8,
	onward: 0.9
};
const ABOVE: Record<DrawnType, number> = {
	start: 0.7,
	action: 0.6,
	question: 0.7,
	end: 0.75,
	emergency: 0.55,
	onward: 0.6
};

/** What stands above the words of a card, and what it shows in words. */
export type CardPicture = { alt: string } & ({ drawing: FlowPicture } | { image: PosterPicture });

export type CardText = {
	card: SheetCard;
	text: TextBlock;
	role: TextBlock | null;
	channel: TextBlock | null;
	/** Where the other end of a way is. */
	note: TextBlock | null;
	picture: CardPicture | null;
};

/** The blocks of a card's words; measured once, for every size. Without `pictures` it has none. */
export function readCard(
	card: SheetCard,
	{
		type,
		words,
		pictures
	}: { type: Typesetter; words: FlowWords; pictures?: ReadonlyMap<string, PosterPicture> }
): CardText {
	const block = (text: string) => (text.trim() === '' ? null : type.block(text.trim(), 'plain'));
	return {
		card,
		text: type.block(card.text.trim(), 'strong'),
		role: block(card.role),
		channel: block(card.channel),
		note: block(card.note ?? ''),
		picture: pictures ? pictureOf(card, { words, pictures }) : null
	};
}

function pictureOf(
	{ picture }: SheetCard,
	{ words, pictures }: { words: FlowWords; pictures: ReadonlyMap<string, PosterPicture> }
): CardPicture | null {
	const drawing = FLOW_PICTURES.find((one) => one === picture);
	if (drawing) return { drawing, alt: words[`flow_picture_${drawing}`] };
	const image = pictures.get(picture ?? '');
	return image ? { image, alt: image.alt } : null;
}

/** Width of the words, in points, of a card so wide at type size `em`. */
export function textWidth(type: DrawnType, width: number, em: number): number {
	return width - 2 * SIDE[type] * em;
}

/** Width of the lines of role and channel: beside their sign. */
export function footWidth(type: DrawnType, width: number, em: number): number {
	return textWidth(type, width, em) - 1.35 * FOOT * em;
}

/** Height of role and channel together, in points; 0 without. */
export function footHeight({ card, role, channel }: CardText, width: number, em: number): number {
	const inner = footWidth(card.type, width, em) / (FOOT * em);
	const lines = [role, channel].reduce((sum, block) => sum + (block ? block.countWithin(inner) : 0), 0);
	return lines === 0 ? 0 : (lines * FOOT_LEADING * FOOT + 0.6) * em;
}

/** Width of the words of a reference: beside the round with its letter. */
export function noteWidth(type: DrawnType, width: number, em: number): number {
	return textWidth(type, width, em) - (MARK + 0.4) * em;
}

/** Height of the reference on a card, in points; 0 without. */
export function noteHeight({ card, note }: CardText, width: number, em: number): number {
	if (!note) return 0;
	const lines = note.countWithin(noteWidth(card.type, width, em) / (NOTE * em));
	return (Math.max(MARK, lines * NOTE_LEADING * NOTE) + (card.type === 'onward' ? 0 : 0.3)) * em;
}

/** The height a card needs; undefined when a word would be cut at this size. */
export function cardHeight(one: CardText, width: number, em: number, whole: boolean): number | undefined {
	const { card, text, role, channel, note } = one;
	const inner = textWidth(card.type, width, em) / em;
	const foot = footWidth(card.type, width, em) / (FOOT * em);
	const beside = noteWidth(card.type, width, em) / (NOTE * em);
	if (inner <= 1 || foot <= 1 || (note && beside <= 1)) return undefined;
	if (whole && !isWhole(text, inner)) return undefined;
	if (whole && (!isWhole(role, foot) || !isWhole(channel, foot) || !isWhole(note, beside))) return undefined;
	const words = text.countWithin(inner) * TEXT_LEADING;
	const picture = one.picture ? PICTURE + 0.35 : 0;
	const parts = noteHeight(one, width, em) + footHeight(one, width, em);
	return Math.max((words + picture + 2 * ABOVE[card.type]) * em + parts, 2.9 * em);
}

const isWhole = (block: TextBlock | null, width: number) => block === null || block.whole(width);
