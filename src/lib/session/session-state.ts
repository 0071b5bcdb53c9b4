// What the server holds of a session while it is open, beside contributions and board; views are read from it.
import type { ProgrammeItem, Stage } from './stage.ts';

export type Participant = {
	id: string;
	name: string | null;
	voice: string | null;
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
};
