// Everything of one open session in memory. Whoever changes it hands the same change to the write queue.
import type { Board } from '#lib/session/board-snapshot.ts';
import type { ClassList } from '#lib/session/class-list.ts';
import type { PosterId, PosterRecord } from '#lib/session/poster-record.ts';
import type { PosterVersion } from '#lib/session/poster-versions.ts';
import type { Series } from '#lib/session/series.ts';
import type { SessionState } from '#lib/session/session-state.ts';
import type { Change, Media, SessionRecord, StoredSession } from '../store/store.ts';
import { openBoardRoom, type BoardRoom } from './board-room.ts';
import { indexContributions, type ContributionIndex } from './contribution-index.ts';
import { createNoteOrders, type NoteOrders } from './note-orders.ts';

export type SessionMemory = {
	readonly id: string;
	/** What the record holds beside the state: links, the address of the QR and the board's epoch. */
	fields: Omit<SessionRecord, 'stage'>;
	state: SessionState;
	rows: ContributionIndex;
	room: BoardRoom;
	orders: NoteOrders;
	posters: Map<PosterId, PosterRecord>;
	/** Kept versions of posters by their id, the oldest first. */
	versions: Map<string, PosterVersion>;
	/** Pictures without their bytes, by id. */
	media: Map<string, Media>;
	/** The same maps as in the state, to be changed. */
	classLists: Map<string, ClassList>;
	series: Map<string, readonly Series[]>;
	/** People who asked to open a step again, by step. */
	reopen: Map<string, Set<string>>;
	/** People who said "ik ben klaar" in the step at hand. */
	ready: Set<string>;
	/** Server ms. */
	now: () => number;
};

/** Brings a stored session into memory. */
export function openMemory(stored: StoredSession, now: () => number): SessionMemory {
	const { stage, ...fields } = stored.record;
	const room = openBoardRoom(stored.board);
	const classLists = stored.classLists;
	const series = new Map<string, readonly Series[]>(stored.series);
	return {
		id: fields.id,
		fields,
		state: {
			...fields,
			stage,
			participants: new Map(stored.participants.map((participant) => [participant.id, participant])),
			classLists,
			series
		},
		rows: indexContributions(stored.contributions),
		room,
		orders: createNoteOrders(() => room.board()),
		posters: stored.posters,
		versions: new Map(stored.versions.map((version) => [version.id, version])),
		media: new Map(stored.media.map((media) => [media.id, media])),
		classLists,
		series,
		reopen: new Map(),
		ready: new Set(),
		now
	};
}

/** The board as people see it. */
export const boardOf = (memory: SessionMemory): Board => memory.room.board();

/** The session's record as it stands now. */
export function recordOf({ fields, state }: SessionMemory): SessionRecord {
	const { code, keepUntil, stage } = state;
	return { ...fields, programme: [...state.programme], code, keepUntil, stage };
}

/** Marks that words left the board for good: every copy a screen made before is too old to come back. */
export function raiseEpoch(memory: SessionMemory): Change {
	memory.fields.epoch += 1;
	return recordChange(memory, memory.state.stage.version);
}

/** The change that keeps the record; `expect` is the stage version it follows. */
export function recordChange(memory: SessionMemory, expect: number): Change {
	return { kind: 'session', record: recordOf(memory), expect };
}
