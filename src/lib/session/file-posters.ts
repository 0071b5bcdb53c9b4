// Posters and their versions as they may leave a session: without words of what was taken off the board since.
import { parseRecord } from './board-records.ts';
import { readBoard } from './board-snapshot.ts';
import { isMade, type PosterFields, type PosterId, type PosterRecord } from './poster-record.ts';
import { forgetPrinted, type PosterVersion } from './poster-versions.ts';
import type { FilePoster, SessionFile } from './session-file.ts';

const LIES_ON_BOARD: ReadonlySet<string> = new Set(['note', 'own', 'pile', 'copy']);

/** Ids of notes, piles and copies among board records. */
function lying(entries: Iterable<[string, unknown]>): Set<string> {
	const ids = [...entries].flatMap(([key, value]) => {
		const record = parseRecord(key, value);
		return record && LIES_ON_BOARD.has(record.kind) ? [record.id] : [];
	});
	return new Set(ids);
}

/** Fields that name only what is in the file. */
function fieldsOf(
	{ away: _, ...fields }: PosterFields,
	{ shown, photos }: { shown: ReadonlySet<string>; photos: SessionFile['photos'] }
): FilePoster {
	const kept = (ids: readonly string[]) => ids.filter((id) => shown.has(id));
	const picture = (id: string | null) => (id !== null && Object.hasOwn(photos, id) ? id : null);
	return {
		...fields,
		logo: picture(fields.logo),
		collage: picture(fields.collage),
		wording: Object.fromEntries(Object.entries(fields.wording).filter(([id]) => shown.has(id))),
		order: Object.fromEntries(Object.entries(fields.order).map(([slot, ids]) => [slot, kept(ids ?? [])])),
		hidden: kept(fields.hidden)
	};
}

/**
 * What a file says of posters. `entries` is the whole board, `board` and `photos` what of it is in the file: a wording
 * or a printed text of anything that was taken off the board since stays behind, and so does a poster taken away.
 */
export function filePosters(
	{ posters, versions }: { posters: Iterable<[PosterId, PosterRecord]>; versions: Iterable<PosterVersion> },
	{
		entries,
		board,
		photos
	}: {
		entries: Iterable<[string, unknown]>;
		board: SessionFile['board'];
		photos: SessionFile['photos'];
	}
): Pick<SessionFile, 'posters' | 'versions'> {
	const all = [...entries];
	const shown = lying(Object.entries(board));
	const off = new Set([...lying(all)].filter((id) => !shown.has(id)));
	const whole = readBoard(all);
	const touched = [...posters].filter(([, { version }]) => version > 0);
	const away = new Set(touched.filter(([id, record]) => !isMade(id, record)).map(([id]) => id));
	return {
		posters: Object.fromEntries(
			touched
				.filter(([id]) => !away.has(id))
				.map(([id, { version: _, ...fields }]) => [id, fieldsOf(fields, { shown, photos })])
		),
		versions: [...versions]
			.filter(({ poster }) => !away.has(poster))
			.map((version) => {
				const { id: _, ...kept } = forgetPrinted(version, off, whole);
				return { ...kept, fields: fieldsOf(kept.fields, { shown, photos }) };
			})
	};
}
