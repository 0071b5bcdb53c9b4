// Tables of the embedded store, and what older databases lack.
import type { DatabaseSync } from 'node:sqlite';

/** Rows belong to one session; the board is an append-only log plus one snapshot. */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS session (
	id TEXT PRIMARY KEY,
	title TEXT NOT NULL,
	code TEXT UNIQUE,
	example INTEGER NOT NULL,
	created_at INTEGER NOT NULL,
	keep_until INTEGER NOT NULL,
	programme TEXT NOT NULL,
	links TEXT NOT NULL,
	join_token TEXT NOT NULL UNIQUE,
	join_address TEXT,
	stage TEXT NOT NULL,
	stage_version INTEGER NOT NULL,
	epoch INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS access (
	hash TEXT PRIMARY KEY,
	session TEXT NOT NULL,
	access TEXT NOT NULL,
	participant TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS survey (
	token TEXT PRIMARY KEY,
	session TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS survey_session ON survey (session);
CREATE TABLE IF NOT EXISTS participant (
	session TEXT NOT NULL,
	id TEXT NOT NULL,
	name TEXT,
	voice TEXT,
	outside INTEGER NOT NULL DEFAULT 0,
	joined_at INTEGER NOT NULL,
	PRIMARY KEY (session, id)
) STRICT;
CREATE TABLE IF NOT EXISTS contribution (
	session TEXT NOT NULL,
	id TEXT NOT NULL,
	row TEXT NOT NULL,
	PRIMARY KEY (session, id)
) STRICT;
CREATE TABLE IF NOT EXISTS media (
	session TEXT NOT NULL,
	id TEXT NOT NULL,
	owner TEXT NOT NULL,
	mime TEXT NOT NULL,
	width INTEGER NOT NULL,
	height INTEGER NOT NULL,
	at INTEGER NOT NULL,
	bytes BLOB NOT NULL,
	PRIMARY KEY (session, id)
) STRICT;
CREATE TABLE IF NOT EXISTS class_list (
	session TEXT NOT NULL,
	item TEXT NOT NULL,
	version INTEGER NOT NULL,
	wipe_on TEXT NOT NULL,
	record TEXT NOT NULL,
	PRIMARY KEY (session, item)
) STRICT;
CREATE TABLE IF NOT EXISTS series (
	session TEXT NOT NULL,
	item TEXT NOT NULL,
	record TEXT NOT NULL,
	PRIMARY KEY (session, item)
) STRICT;
CREATE TABLE IF NOT EXISTS board_log (
	session TEXT NOT NULL,
	seq INTEGER NOT NULL,
	bytes BLOB NOT NULL,
	PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS board_snapshot (
	session TEXT PRIMARY KEY,
	seq INTEGER NOT NULL,
	bytes BLOB NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS poster (
	session TEXT NOT NULL,
	poster TEXT NOT NULL,
	version INTEGER NOT NULL,
	record TEXT NOT NULL,
	PRIMARY KEY (session, poster)
) STRICT;
CREATE TABLE IF NOT EXISTS poster_version (
	session TEXT NOT NULL,
	id TEXT NOT NULL,
	record TEXT NOT NULL,
	PRIMARY KEY (session, id)
) STRICT;
CREATE TABLE IF NOT EXISTS probe (id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
`;

/** Columns that came later than their table. */
const ADDED = [
	{ table: 'session', column: 'epoch' },
	{ table: 'participant', column: 'outside' }
] as const;

/** All tables with rows of a session, beside `session` itself. */
export const SESSION_TABLES = [
	'access',
	'survey',
	'participant',
	'contribution',
	'media',
	'class_list',
	'series',
	'board_log',
	'board_snapshot',
	'poster',
	'poster_version'
] as const;

/** Makes the tables that are missing, and the columns an older database lacks. */
export function prepareSchema(db: DatabaseSync): void {
	db.exec(SCHEMA);
	for (const { table, column } of ADDED)
		if (!db.prepare(`SELECT 1 FROM pragma_table_info('${table}') WHERE name = ?`).get(column))
			db.exec(`ALTER TABLE ${table} ADD COLUMN ${column} INTEGER NOT NULL DEFAULT 0`);
}
