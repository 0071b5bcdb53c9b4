// The smallest interface a database engine must offer: load a session whole, commit changes in one transaction.
import { z } from 'zod';
import type { Access } from '#lib/session/access.ts';
import type { ClassList } from '#lib/session/class-list.ts';
import type { Contribution } from '#lib/session/contribution.ts';
import type { PosterId, PosterRecord } from '#lib/session/poster-record.ts';
import type { PosterVersion } from '#lib/session/poster-versions.ts';
import type { Series } from '#lib/session/series.ts';
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

export const MediaMime = z.enum(['image/jpeg', 'image/png']);
export type MediaMime = z.infer<typeof MediaMime>;

/** Owner of a picture that the desk uploaded. */
export const REGIE_OWNER = 'regie';

/** A picture of a session, without its bytes. */
export type Media = {
	id: string;
	/** A participant, REGIE_OWNER, or empty once the tie with its maker is cut. */
	owner: string;
	mime: MediaMime;
	/** Pixels. */
	width: number;
	height: number;
	/** Server ms. */
	at: number;
	/** Bytes. */
	size: number;
};

export type StoredSession = {
	record: SessionRecord;
	participants: Participant[];
	contributions: Contribution[];
	media: Media[];
	/** By item. */
	classLists: Map<string, ClassList>;
	series: Map<string, Series[]>;
	board: BoardLog;
	posters: Map<PosterId, PosterRecord>;
	/** Of all posters, in the order they were kept. */
	versions: PosterVersion[];
};

type AccessRow = { session: string; access: Access; participant: string | null };

/** One change of a session; all changes of a commit happen together or not at all. */
export type Change =
	| { kind: 'session'; record: SessionRecord; expect: number }
	/** The session's own copy of its cards; other changes of a session leave it alone, for it is large. */
	| { kind: 'programme'; programme: readonly ProgrammeItem[] }
	| { kind: 'access'; hash: string; access: Access; participant: string | null }
	| { kind: 'participant'; participant: Participant }
	| { kind: 'contribution'; row: Contribution }
	| { kind: 'forget-contributions'; ids: string[] }
	| { kind: 'media'; media: Media; bytes: Uint8Array }
	| { kind: 'forget-media'; ids: string[] }
	/** Null wipes it. */
	| { kind: 'class-list'; item: string; list: ClassList | null }
	| { kind: 'series'; item: string; series: readonly Series[] }
	/** Cuts the tie between rows and people, and forgets the people. */
	| { kind: 'forget-people' }
	| { kind: 'revoke'; access: Access }
	| { kind: 'board'; seq: number; update: Uint8Array }
	/** Replaces the log up to `seq` by one snapshot. */
	| { kind: 'compact'; seq: number; snapshot: Uint8Array }
	| { kind: 'poster'; poster: PosterId; record: PosterRecord }
	| { kind: 'poster-version'; version: PosterVersion }
	| { kind: 'forget-poster-version'; id: string };

export type SessionSummary = Pick<SessionRecord, 'id' | 'title' | 'createdAt' | 'keepUntil' | 'example'> & {
	finishedAt: number | null;
	/** Until when its membercheck is open; null when there is none, or no more. */
	checkUntil: number | null;
	/** How many people it still knows. */
	people: number;
};

/** Thrown by `commit` when somebody else moved the session on. */
export const CONFLICT = 'conflict';

export interface Store {
	create(record: SessionRecord, changes: Change[]): Promise<void>;
	load(session: string): Promise<StoredSession | undefined>;
	/** Resolves after COMMIT. Throws when nothing was kept. */
	commit(session: string, changes: readonly Change[]): Promise<void>;
	mediaBytes(session: string, media: string): Promise<Uint8Array | undefined>;
	access(hash: string): Promise<AccessRow | undefined>;
	byCode(code: string): Promise<string | undefined>;
	byJoinToken(token: string): Promise<string | undefined>;
	/** The session of a survey's link. */
	bySurveyToken(token: string): Promise<string | undefined>;
	list(): Promise<SessionSummary[]>;
	/** Titles of a session's cards, in order. */
	cardTitles(session: string): Promise<string[]>;
	/** Class lists whose day has come; `day` as 2027-01-15. */
	dueClassLists(day: string): Promise<{ session: string; item: string }[]>;
	/** Erases a session for good, from the log files too. */
	erase(session: string): Promise<void>;
	/** Takes what was deleted out of the log files too. */
	scrub(): Promise<void>;
	/** Proves that the database takes writes. */
	probe(): Promise<void>;
	close(): Promise<void>;
}
