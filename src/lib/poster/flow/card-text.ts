// How much room the words of a card take at a type size, and where they then stand in it.
import type { FlowCard, FlowType } from '#lib/session/flow.ts';
import type { TextBlock } from '../text-block.ts';
import type { Typesetter } from '../typesetter.ts';

export const TEXT_LEADING = 1.17;
export const FOOT = 0.78;
export const FOOT_LEADING = 1.22;
/** Height of a picture, in em. */
export const PICTURE = 4.8;
/** How far the points of a question stick out, in em. */
export const SLANT = 1.15;

/** Room beside the words, by type, in em. */
const SIDE: Record<FlowType, number> = { start: 1.1, action: 0.75, question: 1.2, end: 0.95, emergency: 0.8 };
const ABOVE: Record<FlowType, number> = {
	start: 0.7,
	action: 0.6,
	question: 0.7,
	end: 0.75,
	emergency: 0.55
};

export type CardText = {
	card: FlowCard;
	text: TextBlock;
	role: TextBlock | null;
	channel: TextBlock | null;
	picture: boolean;
};

/** The blocks of a card's words; measured once, for every size. */
export function readCard(card: FlowCard, type: Typesetter, pictures: boolean): CardText {
	const block = (words: string) => (words.trim() === '' ? null : type.block(words.trim(), 'plain'));
	return {
		card,
		text: type.block(card.text.trim(), 'strong'),
		role: block(card.role),
		channel: block(card.channel),
		picture: pictures && card.picture !== undefined && card.type !== 'emergency'
	};
}

/** Width of the words, in points, of a card so wide at type size `em`. */
export function textWidth(type: FlowType, width: number, em: number): number {
	return width - 2 * SIDE[type] * em;
}

/** Width of the lines of role and channel: beside their sign. */
export function footWidth(type: FlowType, width: number, em: number): number {
	return textWidth(type, width, em) - 1.35 * FOOT * em;
}

/** Height of role and channel together, in points; 0 without. */
export function footHeight({ card, role, channel }: CardText, width: number, em: number): number {
	const inner = footWidth(card.type, width, em) / (FOOT * em);
	const lines = [role, channel].reduce((sum, block) => sum + (block ? block.countWithin(inner) : 0), 0);
	return lines === 0 ? 0 : (lines * FOOT_LEADING * FOOT + 0.6) * em;
}

/** The height a card needs; undefined when a word would be cut at this size. */
export function cardHeight(one: CardText, width: number, em: number, whole: boolean): number | undefined {
	const { card, text, role, channel } = one;
	const inner = textWidth(card.type, width, em) / em;
	const foot = footWidth(card.type, width, em) / (FOOT * em);
	if (inner <= 1 || foot <= 1) return undefined;
	if (whole && (!text.whole(inner) || [role, channel].some((block) => block && !block.whole(foot))))
		return undefined;
	const words = text.countWithin(inner) * TEXT_LEADING;
	const picture = one.picture ? PICTURE + 0.35 : 0;
	return Math.max((words + picture + 2 * ABOVE[card.type]) * em + footHeight(one, width, em), 2.9 * em);
}
