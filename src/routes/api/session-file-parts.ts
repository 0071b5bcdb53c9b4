// Posters and photos of a session as they stand in its file.
import { POSTERS } from '#lib/session/poster-record.ts';
import { parseRecord } from '#lib/session/board-records.ts';
import type { SessionFile } from '#lib/session/session-file.ts';
import type { SessionRuntime } from '#server/session/session-runtime.ts';

/** Posters that a hand has touched. */
export function postersOf(session: SessionRuntime): SessionFile['posters'] {
	return Object.fromEntries(
		POSTERS.flatMap((id) => {
			const { version, ...fields } = session.poster(id);
			return version > 0 ? [[id, fields] as const] : [];
		})
	);
}

/** The photos that hang on the board and the pictures of the posters, as base64. */
export async function photosOf(
	session: SessionRuntime,
	{ board, posters }: Pick<SessionFile, 'board' | 'posters'>
): Promise<SessionFile['photos']> {
	const onBoard = Object.entries(board).flatMap(([key, value]) => {
		const record = parseRecord(key, value);
		const image = record?.kind === 'note' || record?.kind === 'own' ? record.value.image : undefined;
		return image?.kind === 'photo' ? [image.id] : [];
	});
	const onPosters = Object.values(posters).flatMap(({ logo, collage }) => [logo, collage]);
	const photos: SessionFile['photos'] = {};
	for (const id of new Set([...onBoard, ...onPosters])) {
		const picture = id === null ? undefined : await session.media(id);
		if (id === null || !picture) continue;
		const { mime, width, height, bytes } = picture;
		photos[id] = { mime, width, height, data: Buffer.from(bytes).toString('base64') };
	}
	return photos;
}
