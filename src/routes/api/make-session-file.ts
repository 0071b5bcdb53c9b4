// A session as a file: what everybody could see, with the pictures it names.
import { BOARD_MAP, parseRecord } from '#lib/session/board-records.ts';
import { filePosters } from '#lib/session/file-posters.ts';
import { fileResult, type SessionFile } from '#lib/session/session-file.ts';
import { visibleRecords } from '#lib/session/visible-records.ts';
import type { SessionRuntime } from '#server/session/session-runtime.ts';
import { REGIE_OWNER } from '#server/store/store.ts';
import { reportInput } from './report-input.ts';

/** Photos on these records of the board. */
function photosOn(board: SessionFile['board']): string[] {
	return Object.entries(board).flatMap(([key, value]) => {
		const record = parseRecord(key, value);
		const image = record?.kind === 'note' || record?.kind === 'own' ? record.value.image : undefined;
		return image?.kind === 'photo' ? [image.id] : [];
	});
}

/** Pictures of posters and versions, where the desk brought them in; a person's photo is only one while it hangs. */
function photosOfPosters(session: SessionRuntime): string[] {
	return session.read(({ posters, versions, media }) =>
		[...posters.values(), ...[...versions.values()].map(({ fields }) => fields)]
			.flatMap(({ logo, collage }) => [logo, collage])
			.filter((id) => id !== null)
			.filter((id) => media.get(id)?.owner === REGIE_OWNER)
	);
}

/** Pictures as base64; one that is gone is left out. */
async function photosOf(session: SessionRuntime, ids: readonly string[]): Promise<SessionFile['photos']> {
	const photos: SessionFile['photos'] = {};
	for (const id of new Set(ids)) {
		const picture = await session.media(id);
		if (!picture) continue;
		const { mime, width, height, bytes } = picture;
		photos[id] = { mime, width, height, data: Buffer.from(bytes).toString('base64') };
	}
	return photos;
}

/** The whole session as a file that a new session can be made of; `names` as in `reportInput`, `now` in ms. */
export async function sessionFile(
	session: SessionRuntime,
	{ names, now }: { names: boolean; now: number }
): Promise<SessionFile> {
	await session.settled();
	const { title, createdAt, programme, stage, results } = reportInput(session, { names, now });
	const entries = [...session.room.doc.getMap<unknown>(BOARD_MAP).entries()];
	const board = visibleRecords(entries, { names });
	const pictures = await photosOf(session, [...photosOn(board), ...photosOfPosters(session)]);
	const made = session.read(({ posters, versions }) =>
		filePosters({ posters, versions: versions.values() }, { entries, board, photos: pictures })
	);
	// A picture of a poster that was taken away stays behind with it.
	const named = new Set(
		[...Object.values(made.posters), ...made.versions.map(({ fields }) => fields)]
			.flatMap(({ logo, collage }) => [logo, collage])
			.concat(photosOn(board))
	);
	return {
		format: 'kansenbord-session',
		version: 1,
		exportedAt: now,
		session: { title, createdAt, names: stage.names },
		programme: [...programme],
		zoneNames: stage.zoneNames,
		board,
		results: results.map(fileResult),
		...made,
		photos: Object.fromEntries(Object.entries(pictures).filter(([id]) => named.has(id)))
	};
}
