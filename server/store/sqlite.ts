// The embedded store: one SQLite file in WAL mode, every commit on disk before it is answered.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { Card } from '#cards/card.ts';
import { Access } from '#lib/session/access.ts';
import { Contribution } from '#lib/session/contribution.ts';
import { PosterId, StoredPosterFields } from '#lib/session/poster-record.ts';
import { Stage } from '#lib/session/stage.ts';
import { SCHEMA } from './sqlite-schema.ts';
import { CONFLICT, type Change, type SessionRecord, type Store } from './store.ts';

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

const SessionRow = z.object({
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
});
const SummaryRow = z.object({
	id: z.string(),
	title: z.string(),
	example: flag,
	created_at: z.number(),
	keep_until: z.number(),
	finished_at: z.number().nullable()
});
const ParticipantRow = z.object({
	id: z.string(),
	name: z.string().nullable(),
	voice: z.string().nullable(),
	joined_at: z.number()
});
const ContributionRow = z.object({ id: z.string(), row: z.unknown() });
const KeptContribution = json.pipe(Contribution);
const PosterRow = z.object({ poster: PosterId, version: z.number(), record: json.pipe(StoredPosterFields) });
const AccessRecord = z.object({ session: z.string(), access: Access, participant: z.string().nullable() });

function toRecord(row: unknown): SessionRecord {
	const { created_at, keep_until, join_address, ...rest } = SessionRow.parse(row);
	return { ...rest, createdAt: created_at, keepUntil: keep_until, joinAddress: join_address };
}

/** Opens (and makes) the database at `file`; `:memory:` for tests. `warn` hears of rows that cannot be read, never of their words. */
export function openSqlite(file: string, warn: (line: string) => void = console.error): Store {
	if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
	const db = new DatabaseSync(file);
	db.exec(
		'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON;'
	);
	db.exec(SCHEMA);
	// A database from before sessions had an epoch.
	if (!db.prepare(`SELECT 1 FROM pragma_table_info('session') WHERE name = 'epoch'`).get())
		db.exec('ALTER TABLE session ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0');
	const sql = {
		insertSession: db.prepare(
			`INSERT INTO session (id, title, code, example, created_at, keep_until, programme, links, join_token, join_address, stage, stage_version, epoch)
			 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
		),
		updateSession: db.prepare(
			`UPDATE session SET code = ?, keep_until = ?, links = ?, join_token = ?, join_address = ?, stage = ?, stage_version = ?, epoch = ? WHERE id = ? AND stage_version = ?`
		),
		session: db.prepare('SELECT * FROM session WHERE id = ?'),
		access: db.prepare('INSERT INTO access (hash, session, access, participant) VALUES (?, ?, ?, ?)'),
		revoke: db.prepare('DELETE FROM access WHERE session = ? AND access = ?'),
		participant: db.prepare(
			`INSERT INTO participant (id, session, name, voice, joined_at) VALUES (?, ?, ?, ?, ?)
			 ON CONFLICT (session, id) DO UPDATE SET name = excluded.name, voice = excluded.voice`
		),
		contribution: db.prepare(
			`INSERT INTO contribution (session, id, row) VALUES (?, ?, ?) ON CONFLICT (session, id) DO UPDATE SET row = excluded.row`
		),
		forgetContribution: db.prepare('DELETE FROM contribution WHERE session = ? AND id = ?'),
		// Not the programme: with its cards it is most of a session, and one that cannot be read must not hide the others.
		list: db.prepare(
			`SELECT id, title, example, created_at, keep_until,
				CASE WHEN json_valid(stage) THEN json_extract(stage, '$.finishedAt') END AS finished_at
			 FROM session ORDER BY created_at DESC`
		),
		untie: db.prepare(
			`UPDATE contribution SET row = json_set(row, '$.participant', NULL) WHERE session = ? AND json_valid(row)`
		),
		forgetPeople: db.prepare('DELETE FROM participant WHERE session = ?'),
		board: db.prepare('INSERT INTO board_log (session, seq, bytes) VALUES (?, ?, ?)'),
		snapshot: db.prepare(
			`INSERT INTO board_snapshot (session, seq, bytes) VALUES (?, ?, ?) ON CONFLICT (session) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes`
		),
		trim: db.prepare('DELETE FROM board_log WHERE session = ? AND seq <= ?'),
		poster: db.prepare(
			`INSERT INTO poster (session, poster, version, record) VALUES (?, ?, ?, ?)
			 ON CONFLICT (session, poster) DO UPDATE SET version = excluded.version, record = excluded.record`
		)
	};

	function apply(session: string, change: Change): void {
		switch (change.kind) {
			case 'session': {
				const { record } = change;
				const { changes } = sql.updateSession.run(
					record.code,
					record.keepUntil,
					JSON.stringify(record.links),
					record.links.join,
					record.joinAddress,
					JSON.stringify(record.stage),
					record.stage.version,
					record.epoch,
					session,
					change.expect
				);
				if (changes !== 1) throw new Error(CONFLICT);
				return;
			}
			case 'access':
				sql.access.run(change.hash, session, change.access, change.participant);
				return;
			case 'revoke':
				sql.revoke.run(session, change.access);
				return;
			case 'participant': {
				const { id, name, voice, joinedAt } = change.participant;
				sql.participant.run(id, session, name, voice, joinedAt);
				return;
			}
			case 'contribution':
				sql.contribution.run(session, change.row.id, JSON.stringify(change.row));
				return;
			case 'forget-contributions':
				for (const id of change.ids) sql.forgetContribution.run(session, id);
				return;
			case 'forget-people':
				sql.untie.run(session);
				sql.forgetPeople.run(session);
				sql.revoke.run(session, 'deelnemer');
				return;
			case 'board':
				sql.board.run(session, change.seq, change.update);
				return;
			case 'compact':
				sql.snapshot.run(session, change.seq, change.snapshot);
				sql.trim.run(session, change.seq);
				return;
			case 'poster': {
				const { version, ...fields } = change.record;
				sql.poster.run(session, change.poster, version, JSON.stringify(fields));
			}
		}
	}

	function transaction(work: () => void): void {
		db.exec('BEGIN IMMEDIATE');
		try {
			work();
			db.exec('COMMIT');
		} catch (error) {
			// A full disk or a failing one has rolled back already.
			if (db.isTransaction) db.exec('ROLLBACK');
			throw error;
		}
	}

	// secure_delete leaves zeros in the database; the write-ahead log still holds the pages as they were.
	const scrub = () => db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
	const idOf = (row: unknown): string | undefined =>
		row === undefined ? undefined : z.object({ id: z.string() }).parse(row).id;

	return {
		async create(record, changes) {
			transaction(() => {
				sql.insertSession.run(
					record.id,
					record.title,
					record.code,
					record.example ? 1 : 0,
					record.createdAt,
					record.keepUntil,
					JSON.stringify(record.programme),
					JSON.stringify(record.links),
					record.links.join,
					record.joinAddress,
					JSON.stringify(record.stage),
					record.stage.version,
					record.epoch
				);
				for (const change of changes) apply(record.id, change);
			});
		},
		async load(session) {
			const row = sql.session.get(session);
			if (row === undefined) return undefined;
			const all = (query: string) => db.prepare(query).all(session);
			const snapshot = z
				.object({ seq: z.number(), bytes })
				.optional()
				.parse(db.prepare('SELECT seq, bytes FROM board_snapshot WHERE session = ?').get(session));
			const log = z
				.array(z.object({ seq: z.number(), bytes }))
				.parse(all('SELECT seq, bytes FROM board_log WHERE session = ? ORDER BY seq'));
			return {
				record: toRecord(row),
				participants: z
					.array(ParticipantRow)
					.parse(
						all('SELECT id, name, voice, joined_at FROM participant WHERE session = ? ORDER BY joined_at')
					)
					.map(({ joined_at, ...rest }) => ({ ...rest, joinedAt: joined_at })),
				// One row that cannot be read must not close a whole session. It stays as it is, for who can mend it.
				contributions: z
					.array(ContributionRow)
					.parse(all('SELECT id, row FROM contribution WHERE session = ? ORDER BY rowid'))
					.flatMap(({ id, row: text }) => {
						const read = KeptContribution.safeParse(text);
						if (!read.success) warn(`session ${session}: contribution ${id} cannot be read and is left out`);
						return read.success ? [read.data] : [];
					}),
				board: {
					snapshot: snapshot?.bytes ?? null,
					updates: log.map((entry) => entry.bytes),
					seq: log.at(-1)?.seq ?? snapshot?.seq ?? 0
				},
				posters: new Map(
					z
						.array(PosterRow)
						.parse(all('SELECT poster, version, record FROM poster WHERE session = ?'))
						.map(({ poster, version, record }) => [poster, { ...record, version }])
				)
			};
		},
		async commit(session, changes) {
			transaction(() => {
				for (const change of changes) apply(session, change);
			});
		},
		async access(hash) {
			const row = db.prepare('SELECT session, access, participant FROM access WHERE hash = ?').get(hash);
			return row === undefined ? undefined : AccessRecord.parse(row);
		},
		async byCode(code) {
			return idOf(db.prepare('SELECT id FROM session WHERE code = ?').get(code));
		},
		async byJoinToken(token) {
			return idOf(db.prepare('SELECT id FROM session WHERE join_token = ? AND code IS NOT NULL').get(token));
		},
		async list() {
			return z
				.array(SummaryRow)
				.parse(sql.list.all())
				.map(({ created_at, keep_until, finished_at, ...row }) => ({
					...row,
					createdAt: created_at,
					keepUntil: keep_until,
					finishedAt: finished_at
				}));
		},
		async erase(session) {
			transaction(() => {
				for (const table of [
					'access',
					'participant',
					'contribution',
					'board_log',
					'board_snapshot',
					'poster'
				])
					db.prepare(`DELETE FROM ${table} WHERE session = ?`).run(session);
				db.prepare('DELETE FROM session WHERE id = ?').run(session);
			});
			scrub();
		},
		async scrub() {
			scrub();
		},
		async probe() {
			transaction(() => db.prepare('INSERT OR REPLACE INTO probe (id, at) VALUES (1, ?)').run(Date.now()));
		},
		async close() {
			db.close();
		}
	};
}
