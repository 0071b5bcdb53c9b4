// The embedded store: one SQLite file in WAL mode, every commit on disk before it is answered.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import {
	AccessRecord,
	BoardRow,
	BytesRow,
	ClassListRow,
	ContributionRow,
	KeptContribution,
	MediaRow,
	ParticipantRow,
	PosterRow,
	PosterVersionRow,
	SeriesRow,
	SessionRow,
	SummaryRow
} from './sqlite-rows.ts';
import { prepareSchema, SESSION_TABLES } from './sqlite-schema.ts';
import { createWriter } from './sqlite-write.ts';
import type { BoardLog, Store } from './store.ts';

/** Opens (and makes) the database at `file`; `:memory:` for tests. `warn` hears of rows that cannot be read, never of their words. */
export function openSqlite(file: string, warn: (line: string) => void = console.error): Store {
	if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
	const db = new DatabaseSync(file);
	db.exec(
		'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON;'
	);
	prepareSchema(db);
	const writer = createWriter(db);
	// Not the programme: with its cards it is most of a session, and one that cannot be read must not hide the others.
	const list = db.prepare(
		`SELECT id, title, example, created_at, keep_until,
			CASE WHEN json_valid(stage) THEN json_extract(stage, '$.finishedAt') END AS finished_at,
			CASE WHEN json_valid(stage) THEN json_extract(stage, '$.membercheck.until') END AS check_until,
			(SELECT count(*) FROM participant WHERE session = session.id) AS people
		 FROM session ORDER BY created_at DESC`
	);

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
	const sessionOf = (column: string, row: unknown): string | undefined =>
		row === undefined ? undefined : z.object({ [column]: z.string() }).parse(row)[column];

	/** One row that cannot be read must not close a whole session. It stays as it is, for who can mend it. */
	function readable<T extends z.ZodType>(schema: T, rows: unknown[], what: string): z.output<T>[] {
		return rows.flatMap((row) => {
			const read = schema.safeParse(row);
			if (!read.success) warn(`${what} cannot be read and is left out`);
			return read.success ? [read.data] : [];
		});
	}

	function loadBoard(session: string, all: (query: string) => unknown[]): BoardLog {
		const snapshot = BoardRow.optional().parse(
			db.prepare('SELECT seq, bytes FROM board_snapshot WHERE session = ?').get(session)
		);
		const log = z
			.array(BoardRow)
			.parse(all('SELECT seq, bytes FROM board_log WHERE session = ? ORDER BY seq'));
		return {
			snapshot: snapshot?.bytes ?? null,
			updates: log.map((entry) => entry.bytes),
			seq: log.at(-1)?.seq ?? snapshot?.seq ?? 0
		};
	}

	return {
		async create(record, changes) {
			transaction(() => {
				writer.insert(record);
				for (const change of changes) writer.apply(record.id, change);
			});
		},
		async load(session) {
			const row = db.prepare('SELECT * FROM session WHERE id = ?').get(session);
			if (row === undefined) return undefined;
			const all = (query: string) => db.prepare(query).all(session);
			return {
				record: SessionRow.parse(row),
				participants: z
					.array(ParticipantRow)
					.parse(
						all(
							'SELECT id, name, voice, outside, joined_at FROM participant WHERE session = ? ORDER BY joined_at, rowid'
						)
					),
				contributions: z
					.array(ContributionRow)
					.parse(all('SELECT id, row FROM contribution WHERE session = ? ORDER BY rowid'))
					.flatMap(({ id, row: text }) =>
						readable(KeptContribution, [text], `session ${session}: contribution ${id}`)
					),
				media: z
					.array(MediaRow)
					.parse(
						all(
							'SELECT id, owner, mime, width, height, at, length(bytes) AS size FROM media WHERE session = ? ORDER BY rowid'
						)
					),
				classLists: new Map(
					readable(
						ClassListRow,
						all('SELECT item, version, record FROM class_list WHERE session = ?'),
						`session ${session}: a class list`
					)
				),
				series: new Map(
					readable(
						SeriesRow,
						all('SELECT item, record FROM series WHERE session = ?'),
						`session ${session}: a series`
					)
				),
				board: loadBoard(session, all),
				posters: new Map(
					z.array(PosterRow).parse(all('SELECT poster, version, record FROM poster WHERE session = ?'))
				),
				versions: readable(
					PosterVersionRow,
					all('SELECT id, record FROM poster_version WHERE session = ? ORDER BY rowid'),
					`session ${session}: a version of a poster`
				)
			};
		},
		async commit(session, changes) {
			transaction(() => {
				for (const change of changes) writer.apply(session, change);
			});
		},
		async mediaBytes(session, media) {
			const row = db.prepare('SELECT bytes FROM media WHERE session = ? AND id = ?').get(session, media);
			return row === undefined ? undefined : BytesRow.parse(row).bytes;
		},
		async access(hash) {
			const row = db.prepare('SELECT session, access, participant FROM access WHERE hash = ?').get(hash);
			return row === undefined ? undefined : AccessRecord.parse(row);
		},
		async byCode(code) {
			return sessionOf('id', db.prepare('SELECT id FROM session WHERE code = ?').get(code));
		},
		async byJoinToken(token) {
			const found = db.prepare('SELECT id FROM session WHERE join_token = ?').get(token);
			return sessionOf('id', found);
		},
		async bySurveyToken(token) {
			return sessionOf('session', db.prepare('SELECT session FROM survey WHERE token = ?').get(token));
		},
		async list() {
			return z.array(SummaryRow).parse(list.all());
		},
		async cardTitles(session) {
			const found = db
				.prepare(
					`SELECT json_extract(item.value, '$.card.title') AS title
					 FROM session, json_each(session.programme) AS item WHERE session.id = ? AND json_valid(session.programme)`
				)
				.all(session);
			return z
				.array(z.object({ title: z.string() }))
				.parse(found)
				.map(({ title }) => title);
		},
		async dueClassLists(day) {
			return z
				.array(z.object({ session: z.string(), item: z.string() }))
				.parse(db.prepare('SELECT session, item FROM class_list WHERE wipe_on <= ?').all(day));
		},
		async erase(session) {
			transaction(() => {
				for (const table of SESSION_TABLES) db.prepare(`DELETE FROM ${table} WHERE session = ?`).run(session);
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
