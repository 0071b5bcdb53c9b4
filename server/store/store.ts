// The smallest interface a database engine must offer: load a session whole, commit changes in one transaction.
import type { Access } from '#lib/session/access.ts';
import type { Contribution } from '#lib/session/contribution.ts';
import type { PosterId, PosterRecord } from '#lib/session/poster-record.ts';
import type { Participant } from '#lib/session/session-state.ts';
import type { ProgrammeItem, Stage } from '#lib/session/stage.ts';

/** Secrets of the links that are shown again on the desk. Regie and participants are kept as hashes only. */
export type Links = { bord: string; projector: string; join: string };

export type SessionRecord = {
	id: string;
	title: string;
	/** Typed join code; null once joining has ended. */
	code: string | null;
	example: boolean;
	/** Server ms, as all times here. */
	createdAt: number;
	keepUntil: number;
	programme: ProgrammeItem[];
	links: Links;
	/** Origin the QR shows; null: the likeliest. */
	joinAddress: string | null;
	/** Raised each time words leave the board for good: a screen whose copy is older must not bring them back. */
	epoch: number;
	stage: Stage;
};

export type BoardLog = { snapshot: Uint8Array | null; updates: Uint8Array[]; seq: number };

export type StoredSession = {
	record: SessionRecord;
	participants: Participant[];
	contributions: Contribution[];
	board: BoardLog;
	posters: Map<PosterId, PosterRecord>;
};

export type AccessRow = { session: string; access: Access; participant: string | null };

/** One change of a session; all changes of a commit happen together or not at all. */
export type Change =
	| { kind: 'session'; record: SessionRecord; expect: number }
	| { kind: 'access'; hash: string; access: Access; participant: string | null }
	| { kind: 'participant'; participant: Participant }
	| { kind: 'contribution'; row: Contribution }
	| { kind: 'forget-contributions'; ids: string[] }
	/** Cuts the tie between rows and people, and forgets the people. */
	| { kind: 'forget-people' }
	| { kind: 'revoke'; access: Access }
	| { kind: 'board'; seq: number; update: Uint8Array }
	/** Replaces the log up to `seq` by one snapshot. */
	| { kind: 'compact'; seq: number; snapshot: Uint8Array }
	| { kind: 'poster'; poster: PosterId; record: PosterRecord };

export type SessionSummary = Pick<SessionRecord, 'id' | 'title' | 'createdAt' | 'keepUntil' | 'example'> & {
	finishedAt: number | null;
};

/** Thrown by `commit` when somebody else moved the session on. */
export const CONFLICT = 'conflict';

export interface Store {
	create(record: SessionRecord, changes: Change[]): Promise<void>;
	load(session: string): Promise<StoredSession | undefined>;
	/** Resolves after COMMIT. Throws when nothing was kept. */
	commit(session: string, changes: readonly Change[]): Promise<void>;
	access(hash: string): Promise<AccessRow | undefined>;
	byCode(code: string): Promise<string | undefined>;
	byJoinToken(token: string): Promise<string | undefined>;
	list(): Promise<SessionSummary[]>;
	/** Erases a session for good, from the log files too. */
	erase(session: string): Promise<void>;
	/** Takes what was deleted out of the log files too. */
	scrub(): Promise<void>;
	/** Proves that the database takes writes. */
	probe(): Promise<void>;
	close(): Promise<void>;
}
