// Versions of posters: keeping one, taking one away, and taking words out that leave the session for good.
import type { Board } from '#lib/session/board-snapshot.ts';
import { forgetPrinted, MOST_VERSIONS, type PosterVersion } from '#lib/session/poster-versions.ts';
import { refuse, type Refusal } from '#lib/session/refusal.ts';
import type { Change } from '../store/store.ts';
import { newId } from '../tokens.ts';
import type { SessionMemory } from './memory.ts';

/** Keeps a version, dated now. Refuses when the session holds as many as it may. */
export function keepVersion(
	{ versions, now }: SessionMemory,
	made: Omit<PosterVersion, 'id' | 'at'>
): { changes: Change[]; answer: PosterVersion } | Refusal {
	if (versions.size >= MOST_VERSIONS) return refuse('versions-full', { params: { max: MOST_VERSIONS } });
	const version: PosterVersion = { ...made, id: newId(), at: now() };
	versions.set(version.id, version);
	return { changes: [{ kind: 'poster-version', version }], answer: version };
}

/** Takes a version away for good. */
export function dropVersion(
	{ versions }: SessionMemory,
	id: string
): { changes: Change[]; answer: { ok: true } } | Refusal {
	if (!versions.delete(id)) return refuse('not-found', { path: ['version'] });
	return { changes: [{ kind: 'forget-poster-version', id }], answer: { ok: true } };
}

/** Takes the words of notes out of every version; `board` is the board while the notes still stand on it. */
export function forgetInVersions(
	{ versions }: SessionMemory,
	ids: ReadonlySet<string>,
	board: Board
): Change[] {
	return [...versions.values()].flatMap((before): Change[] => {
		const version = forgetPrinted(before, ids, board);
		if (version === before) return [];
		versions.set(version.id, version);
		return [{ kind: 'poster-version', version }];
	});
}
