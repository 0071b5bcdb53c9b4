/** Tables of the embedded store. Rows belong to one session; the board is an append-only log plus one snapshot. */
export const SCHEMA = `
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
CREATE TABLE IF NOT EXISTS participant (
	session TEXT NOT NULL,
	id TEXT NOT NULL,
	name TEXT,
	voice TEXT,
	joined_at INTEGER NOT NULL,
	PRIMARY KEY (session, id)
) STRICT;
CREATE TABLE IF NOT EXISTS contribution (
	session TEXT NOT NULL,
	id TEXT NOT NULL,
	row TEXT NOT NULL,
	PRIMARY KEY (session, id)
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
CREATE TABLE IF NOT EXISTS probe (id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
`;
