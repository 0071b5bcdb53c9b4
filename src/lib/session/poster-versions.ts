// A poster as it was on a day: what a hand had chosen for it, and the words as they were printed.
import { z } from 'zod';
import type { Board } from './board-snapshot.ts';
import { PosterId, PosterPhase, StoredPosterFields } from './poster-record.ts';

/** Most versions of one session. */
export const MOST_VERSIONS = 60;

const Line = z.string().max(2000);
const Items = z.array(z.strictObject({ id: z.string().min(1).max(200), text: Line })).max(1000);

/** The texts of a poster, frozen: what the board says later changes nothing here. */
export const PrintedWords = z.strictObject({
	title: Line,
	slogan: Line,
	school: Line,
	date: Line,
	origin: Line,
	care: z.record(PosterPhase, Items),
	together: Items,
	stars: Items,
	keys: Items
});
export type PrintedWords = z.infer<typeof PrintedWords>;

/** What somebody calls a version; may be empty. */
export const VersionName = z.string().trim().max(80);

export const PosterVersion = z.strictObject({
	id: z.string(),
	poster: PosterId,
	/** Server ms. */
	at: z.number(),
	name: VersionName,
	fields: StoredPosterFields,
	words: PrintedWords
});
export type PosterVersion = z.infer<typeof PosterVersion>;

/**
 * The version without the words of these notes, which leave the session for good; the same object when it held none.
 * `board` is the board while the notes still stand on it: a pile without a name carries the words of its first note.
 */
export function forgetPrinted(
	version: PosterVersion,
	ids: ReadonlySet<string>,
	board: Pick<Board, 'notes'>
): PosterVersion {
	const theirs = new Set(
		[...ids].flatMap((id) => [board.notes.get(id)?.text, board.notes.get(id)?.original]).filter(Boolean)
	);
	const stays = ({ id, text }: { id: string; text: string }) =>
		!ids.has(id) && (board.notes.has(id) || !theirs.has(text));
	const line = (text: string) => (theirs.has(text) ? '' : text);
	const { words, fields } = version;
	const { basis, verhoogd, uitbreiding, iac } = words.care;
	const left: PrintedWords = {
		...words,
		title: line(words.title),
		slogan: line(words.slogan),
		origin: line(words.origin),
		care: {
			basis: basis.filter(stays),
			verhoogd: verhoogd.filter(stays),
			uitbreiding: uitbreiding.filter(stays),
			iac: iac.filter(stays)
		},
		together: words.together.filter(stays),
		stars: words.stars.filter(stays),
		keys: words.keys.filter(stays)
	};
	const wording = Object.fromEntries(Object.entries(fields.wording).filter(([id]) => !ids.has(id)));
	const next = { ...version, words: left, fields: { ...fields, wording } };
	return JSON.stringify(next) === JSON.stringify(version) ? version : next;
}
