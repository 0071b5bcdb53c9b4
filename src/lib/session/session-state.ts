// What the server holds of a session while it is open, beside contributions and board; views are read from it.
import type { ClassList } from './class-list.ts';
import type { ProgrammeItem, Stage } from './stage.ts';
import type { Series } from './series.ts';

export type Participant = {
	id: string;
	name: string | null;
	voice: string | null;
	/** Answers a survey outside the room: not in its groups, and never counted as "in". */
	outside: boolean;
	/** Server ms. */
	joinedAt: number;
};

export type SessionState = {
	id: string;
	title: string;
	/** Null once joining has ended. */
	code: string | null;
	example: boolean;
	createdAt: number;
	/** Server ms after which the session is erased. */
	keepUntil: number;
	programme: readonly ProgrammeItem[];
	stage: Stage;
	participants: Map<string, Participant>;
	/** Class lists of cards with pupil data, by item; only the desk reads their rows. */
	classLists: ReadonlyMap<string, ClassList>;
	/** Results of earlier sessions that were taken over, by item. */
	series: ReadonlyMap<string, readonly Series[]>;
};

/** The people in the room, in the order they came in. */
export function peopleInRoom({ participants }: Pick<SessionState, 'participants'>): Participant[] {
	return [...participants.values()].filter(({ outside }) => !outside);
}

/** The order in which somebody came in, from 1; 0 for who is not in the room. */
export function personNumber(state: Pick<SessionState, 'participants'>, id: string): number {
	return peopleInRoom(state).findIndex((person) => person.id === id) + 1;
}
