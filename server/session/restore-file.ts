// A session file brought into a session that was just made: board, results, posters and pictures, all with new ids.
import { freshContent } from '#lib/session/fresh-content.ts';
import { PosterId, type PosterRecord } from '#lib/session/poster-record.ts';
import type { PosterVersion } from '#lib/session/poster-versions.ts';
import type { SessionFile } from '#lib/session/session-file.ts';
import type { Stage } from '#lib/session/stage.ts';
import { REGIE_OWNER, type Change } from '../store/store.ts';
import { newId } from '../tokens.ts';
import { recordChange, type SessionMemory } from './memory.ts';
import { restoreResults } from './restore-results.ts';

/** The changes that fill a fresh session from a file. Results come back as closed, revealed ballots that add up to the same. */
export function restoreFile(
	memory: SessionMemory,
	file: SessionFile
): { changes: Change[]; answer: { ok: true } } {
	const { state, room, rows, now } = memory;
	const items = new Map(file.programme.map(({ id }, at) => [id, state.programme[at]?.id ?? id]));
	const itemOf = (item: string) => items.get(item) ?? item;
	const content = freshContent(file, { newId, itemOf });
	memory.orders.forget();
	const board = room.write(content.board);

	const posters = Object.entries(content.posters).flatMap(([id, fields]): Change[] => {
		const poster = PosterId.safeParse(id);
		if (!poster.success) return [];
		const record: PosterRecord = { ...fields, away: false, version: 1 };
		memory.posters.set(poster.data, record);
		return [{ kind: 'poster', poster: poster.data, record }];
	});
	const versions = content.versions.map(({ fields, ...kept }): Change => {
		const version: PosterVersion = { ...kept, id: newId(), fields: { ...fields, away: false } };
		memory.versions.set(version.id, version);
		return { kind: 'poster-version', version };
	});
	// The desk owns the pictures of its posters: they stay when the session ends.
	const ofPosters = new Set(
		[...Object.values(content.posters), ...content.versions.map(({ fields }) => fields)].flatMap(
			({ logo, collage }) => [logo, collage]
		)
	);
	const media = Object.entries(content.photos).map(([id, { mime, width, height, data }]): Change => {
		const bytes = Buffer.from(data, 'base64');
		const owner = ofPosters.has(id) ? REGIE_OWNER : '';
		const known = { id, owner, mime, width, height, at: now(), size: bytes.length };
		memory.media.set(id, known);
		return { kind: 'media', media: known, bytes };
	});

	const before = state.stage;
	const named: Stage = {
		...before,
		zoneNames: Object.fromEntries(Object.entries(file.zoneNames).map(([item, set]) => [itemOf(item), set]))
	};
	const { stage, rows: answers } = restoreResults(memory, named, content.results);
	for (const row of answers) rows.keep(row);
	state.stage = { ...stage, version: before.version + 1 };
	return {
		changes: [
			recordChange(memory, before.version),
			...answers.map((row): Change => ({ kind: 'contribution', row })),
			...board,
			...posters,
			...versions,
			...media
		],
		answer: { ok: true }
	};
}
