// Versions of posters: keeping one, taking one away, and taking words out that leave the session for good.
import type { Board } from '#lib/session/board-snapshot.ts';
import {
	forgetPrinted,
	forgetSaid,
	MOST_VERSIONS,
	type PosterVersion
} from '#lib/session/poster-versions.ts';
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

/** Changes every version that `change` gives another one for. */
function eachVersion(
	{ versions }: SessionMemory,
	change: (version: PosterVersion) => PosterVersion
): Change[] {
	return [...versions.values()].flatMap((before): Change[] => {
		const version = change(before);
		if (version === before) return [];
		versions.set(version.id, version);
		return [{ kind: 'poster-version', version }];
	});
}

/** Takes the words of notes out of every version; `board` is the board while the notes still stand on it. */
export function forgetInVersions(memory: SessionMemory, ids: ReadonlySet<string>, board: Board): Change[] {
	return eachVersion(memory, (version) => forgetPrinted(version, ids, board));
}

/** Takes what somebody said about a card of a flowchart, and took back, out of every version. */
export function forgetSaidInVersions(memory: SessionMemory, card: string, said: readonly string[]): Change[] {
	return eachVersion(memory, (version) => forgetSaid(version, card, said));
}
