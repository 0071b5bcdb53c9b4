// What hands made of a poster: read it, and change fields of it.
import {
	newPosterRecord,
	type PosterFields,
	type PosterId,
	type PosterRecord
} from '#lib/session/poster-record.ts';
import { refuse, type Refusal } from '#lib/session/refusal.ts';
import type { Change } from '../store/store.ts';
import type { SessionMemory } from './memory.ts';

/** The poster as hands left it; a fresh one when nobody touched it. */
export function posterOf({ posters }: SessionMemory, poster: PosterId): PosterRecord {
	return posters.get(poster) ?? newPosterRecord(poster);
}

/** Changes fields of a poster; `expect` is the version the sender saw. */
export function putPoster(
	memory: SessionMemory,
	poster: PosterId,
	{ expect, ...fields }: Partial<PosterFields> & { expect: number }
): { changes: Change[]; answer: { record: PosterRecord } } | Refusal {
	const before = posterOf(memory, poster);
	if (before.version !== expect)
		return refuse('poster-stale', { path: ['expect'], data: { record: before } });
	const record = { ...before, ...fields, version: before.version + 1 };
	memory.posters.set(poster, record);
	return { changes: [{ kind: 'poster', poster, record }], answer: { record } };
}
