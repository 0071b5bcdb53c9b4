// Every change of a session as SQL, with its statements prepared once.
import type { DatabaseSync } from 'node:sqlite';
import { CONFLICT, REGIE_OWNER, type Change, type SessionRecord } from './store.ts';

/** What writes changes; each call belongs inside a transaction. */
type Writer = {
	insert(record: SessionRecord): void;
	apply(session: string, change: Change): void;
};

/** Prepares the statements that write. */
export function createWriter(db: DatabaseSync): Writer {
	const sql = {
		insertSession: db.prepare(
			`INSERT INTO session (id, title, code, example, created_at, keep_until, programme, links, join_token, join_address, stage, stage_version, epoch)
			 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
		),
		updateSession: db.prepare(
			`UPDATE session SET code = ?, keep_until = ?, links = ?, join_token = ?, join_address = ?, stage = ?, stage_version = ?, epoch = ? WHERE id = ? AND stage_version = ?`
		),
		programme: db.prepare('UPDATE session SET programme = ? WHERE id = ?'),
		closeSurveys: db.prepare('DELETE FROM survey WHERE session = ?'),
		survey: db.prepare('INSERT INTO survey (token, session) VALUES (?, ?)'),
		access: db.prepare('INSERT INTO access (hash, session, access, participant) VALUES (?, ?, ?, ?)'),
		revoke: db.prepare('DELETE FROM access WHERE session = ? AND access = ?'),
		participant: db.prepare(
			`INSERT INTO participant (id, session, name, voice, outside, joined_at) VALUES (?, ?, ?, ?, ?, ?)
			 ON CONFLICT (session, id) DO UPDATE SET name = excluded.name, voice = excluded.voice, outside = excluded.outside`
		),
		contribution: db.prepare(
			`INSERT INTO contribution (session, id, row) VALUES (?, ?, ?) ON CONFLICT (session, id) DO UPDATE SET row = excluded.row`
		),
		forgetContribution: db.prepare('DELETE FROM contribution WHERE session = ? AND id = ?'),
		media: db.prepare(
			'INSERT INTO media (session, id, owner, mime, width, height, at, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'
		),
		forgetMedia: db.prepare('DELETE FROM media WHERE session = ? AND id = ?'),
		classList: db.prepare(
			`INSERT INTO class_list (session, item, version, wipe_on, record) VALUES (?, ?, ?, ?, ?)
			 ON CONFLICT (session, item) DO UPDATE SET version = excluded.version, wipe_on = excluded.wipe_on, record = excluded.record`
		),
		wipeClassList: db.prepare('DELETE FROM class_list WHERE session = ? AND item = ?'),
		series: db.prepare(
			`INSERT INTO series (session, item, record) VALUES (?, ?, ?) ON CONFLICT (session, item) DO UPDATE SET record = excluded.record`
		),
		untie: db.prepare(
			`UPDATE contribution SET row = json_set(row, '$.participant', NULL) WHERE session = ? AND json_valid(row)`
		),
		untieMedia: db.prepare(`UPDATE media SET owner = '' WHERE session = ? AND owner <> ?`),
		forgetPeople: db.prepare('DELETE FROM participant WHERE session = ?'),
		board: db.prepare('INSERT INTO board_log (session, seq, bytes) VALUES (?, ?, ?)'),
		snapshot: db.prepare(
			`INSERT INTO board_snapshot (session, seq, bytes) VALUES (?, ?, ?) ON CONFLICT (session) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes`
		),
		trim: db.prepare('DELETE FROM board_log WHERE session = ? AND seq <= ?'),
		poster: db.prepare(
			`INSERT INTO poster (session, poster, version, record) VALUES (?, ?, ?, ?)
			 ON CONFLICT (session, poster) DO UPDATE SET version = excluded.version, record = excluded.record`
		),
		version: db.prepare(
			`INSERT INTO poster_version (session, id, record) VALUES (?, ?, ?)
			 ON CONFLICT (session, id) DO UPDATE SET record = excluded.record`
		),
		forgetVersion: db.prepare('DELETE FROM poster_version WHERE session = ? AND id = ?')
	};

	/** The links of open surveys are looked up by their token. */
	function keepSurveys(record: SessionRecord): void {
		sql.closeSurveys.run(record.id);
		for (const { token } of Object.values(record.stage.surveys)) sql.survey.run(token, record.id);
	}

	function update(session: string, record: SessionRecord, expect: number): void {
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
			expect
		);
		if (changes !== 1) throw new Error(CONFLICT);
		keepSurveys(record);
	}

	return {
		insert(record) {
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
			keepSurveys(record);
		},
		apply(session, change) {
			switch (change.kind) {
				case 'session':
					return update(session, change.record, change.expect);
				case 'programme':
					return void sql.programme.run(JSON.stringify(change.programme), session);
				case 'access':
					return void sql.access.run(change.hash, session, change.access, change.participant);
				case 'revoke':
					return void sql.revoke.run(session, change.access);
				case 'participant': {
					const { id, name, voice, outside, joinedAt } = change.participant;
					return void sql.participant.run(id, session, name, voice, outside ? 1 : 0, joinedAt);
				}
				case 'contribution':
					return void sql.contribution.run(session, change.row.id, JSON.stringify(change.row));
				case 'forget-contributions':
					for (const id of change.ids) sql.forgetContribution.run(session, id);
					return;
				case 'forget-people':
					sql.untie.run(session);
					sql.untieMedia.run(session, REGIE_OWNER);
					sql.forgetPeople.run(session);
					return void sql.revoke.run(session, 'deelnemer');
				case 'media': {
					const { id, owner, mime, width, height, at } = change.media;
					return void sql.media.run(session, id, owner, mime, width, height, at, change.bytes);
				}
				case 'forget-media':
					for (const id of change.ids) sql.forgetMedia.run(session, id);
					return;
				case 'class-list': {
					if (change.list === null) return void sql.wipeClassList.run(session, change.item);
					const { version, ...fields } = change.list;
					return void sql.classList.run(session, change.item, version, fields.wipeOn, JSON.stringify(fields));
				}
				case 'series':
					return void sql.series.run(session, change.item, JSON.stringify(change.series));
				case 'board':
					return void sql.board.run(session, change.seq, change.update);
				case 'compact':
					sql.snapshot.run(session, change.seq, change.snapshot);
					return void sql.trim.run(session, change.seq);
				case 'poster': {
					const { version, ...fields } = change.record;
					return void sql.poster.run(session, change.poster, version, JSON.stringify(fields));
				}
				case 'poster-version': {
					const { id, ...record } = change.version;
					return void sql.version.run(session, id, JSON.stringify(record));
				}
				case 'forget-poster-version':
					return void sql.forgetVersion.run(session, change.id);
			}
		}
	};
}
