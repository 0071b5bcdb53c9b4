// The text fields that a view asks for; the page draws them, the script keeps what is typed in them.
import type { Ask } from '#lib/session/ask.ts';
import type { Mine, PhoneView } from '#lib/session/view.ts';
import { asksOf, type CollectAsk } from './asks.ts';

/** Where a text goes. */
export type Place = {
	kind: 'note' | 'remark';
	item: string;
	step: string;
	/** Empty for a remark. */
	zone: string;
	/** Board id of the note that it is about; empty for a note of its own. */
	about: string;
	title: string;
	/** Longest text, in UTF-16 units. */
	length: number;
};

/** open: asked now · grace: just closed, still taken · unsent: kept for its author only. */
export type FieldMode = 'open' | 'grace' | 'unsent';

/** Longest remark, in UTF-16 units; the server's own limit. */
export const REMARK_LENGTH = 280;

/** What tells one place from another. */
export type PlaceKey = Pick<Place, 'kind' | 'item' | 'step' | 'zone' | 'about'>;

/** One key a place: a field keeps its element for as long as its key is on the page. */
export const fieldKey = ({ kind, item, step, zone, about }: PlaceKey): string =>
	[kind, item, step, zone, ...(about ? [about] : [])].join('/');

/** The fields that a view asks for, in order. */
export function askedPlaces(view: Pick<PhoneView, 'ask' | 'survey'>): (Place & { hint: string })[] {
	return asksOf(view).flatMap((ask) => (ask.open ? placesOf(ask) : []));
}

function placesOf(ask: Ask): (Place & { hint: string })[] {
	const { item, step } = ask;
	if (ask.kind === 'collect') {
		const common = { kind: 'note' as const, item, step, length: ask.length };
		if (ask.about)
			return ask.about.map(({ id, text }) => ({
				...common,
				zone: ask.zones[0]?.id ?? '',
				about: id,
				title: text,
				hint: ''
			}));
		return ask.zones.map(({ id, title, hint = '' }) => ({ ...common, zone: id, about: '', title, hint }));
	}
	if (ask.kind !== 'rate' || !ask.remark) return [];
	return [{ kind: 'remark', item, step, zone: '', about: '', title: '', hint: '', length: REMARK_LENGTH }];
}

/** A text as it is kept: composed letters, single line ends, no spaces around. */
export function cleanText(text: string): string {
	return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** How many notes a person may still write in a zone; null without a limit of their own. */
export function notesLeft(
	ask: CollectAsk,
	zone: string,
	notes: readonly Pick<Mine, 'kind' | 'item' | 'step' | 'zone'>[]
): number | null {
	const { limit } = ask;
	if (!limit || limit.of === 'total' || ask.about) return null;
	const counted = notes.filter(
		(note) =>
			note.kind === 'note' &&
			note.item === ask.item &&
			note.step === ask.step &&
			(limit.per === 'step' || note.zone === zone)
	);
	return Math.max(0, limit.max - counted.length);
}
