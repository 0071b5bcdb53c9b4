// What the database gives back, parsed: a row that does not fit is said out loud, never guessed at.
import { z } from 'zod';
import { Card } from '#cards/card.ts';
import { Access } from '#lib/session/access.ts';
import { ClassListFields } from '#lib/session/class-list.ts';
import { Contribution } from '#lib/session/contribution.ts';
import { PosterId, StoredPosterFields } from '#lib/session/poster-record.ts';
import { PosterVersion } from '#lib/session/poster-versions.ts';
import { Series } from '#lib/session/series.ts';
import { Stage } from '#lib/session/stage.ts';
import { MediaMime, type SessionRecord } from './store.ts';

const json = z.string().transform((text, context): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		context.addIssue({ code: 'custom', message: 'not JSON' });
		return z.NEVER;
	}
});
const flag = z.number().transform((value) => value === 1);
const bytes = z.instanceof(Uint8Array);

export const SessionRow = z
	.object({
		id: z.string(),
		title: z.string(),
		code: z.string().nullable(),
		example: flag,
		created_at: z.number(),
		keep_until: z.number(),
		programme: json.pipe(z.array(z.strictObject({ id: z.string(), card: Card }))),
		links: json.pipe(z.strictObject({ bord: z.string(), projector: z.string(), join: z.string() })),
		join_address: z.string().nullable(),
		stage: json.pipe(Stage),
		epoch: z.number()
	})
	.transform(({ created_at, keep_until, join_address, ...rest }): SessionRecord => ({
		...rest,
		createdAt: created_at,
		keepUntil: keep_until,
		joinAddress: join_address
	}));
export const SummaryRow = z
	.object({
		id: z.string(),
		title: z.string(),
		example: flag,
		created_at: z.number(),
		keep_until: z.number(),
		finished_at: z.number().nullable(),
		check_until: z.number().nullable(),
		people: z.number()
	})
	.transform(({ created_at, keep_until, finished_at, check_until, ...row }) => ({
		...row,
		createdAt: created_at,
		keepUntil: keep_until,
		finishedAt: finished_at,
		checkUntil: check_until
	}));
export const ParticipantRow = z
	.object({
		id: z.string(),
		name: z.string().nullable(),
		voice: z.string().nullable(),
		outside: flag,
		joined_at: z.number()
	})
	.transform(({ joined_at, ...rest }) => ({ ...rest, joinedAt: joined_at }));
export const MediaRow = z.object({
	id: z.string(),
	owner: z.string(),
	mime: MediaMime,
	width: z.number(),
	height: z.number(),
	at: z.number(),
	size: z.number()
});
export const ClassListRow = z
	.object({ item: z.string(), version: z.number(), record: json.pipe(ClassListFields) })
	.transform(({ item, version, record }) => [item, { ...record, version }] as const);
export const SeriesRow = z
	.object({ item: z.string(), record: json.pipe(z.array(Series)) })
	.transform(({ item, record }) => [item, record] as const);
export const PosterRow = z
	.object({ poster: PosterId, version: z.number(), record: json.pipe(StoredPosterFields) })
	.transform(({ poster, version, record }) => [poster, { ...record, version }] as const);
export const PosterVersionRow = z
	.object({ id: z.string(), record: json.pipe(PosterVersion.omit({ id: true })) })
	.transform(({ id, record }): PosterVersion => ({ id, ...record }));
export const ContributionRow = z.object({ id: z.string(), row: z.unknown() });
export const KeptContribution = json.pipe(Contribution);
export const BoardRow = z.object({ seq: z.number(), bytes });
export const BytesRow = z.object({ bytes });
export const AccessRecord = z.object({
	session: z.string(),
	access: Access,
	participant: z.string().nullable()
});
