// What a report is told of: a session as its desk sees it.
import type { Board } from '#lib/session/board-snapshot.ts';
import type { MembercheckTotals } from '#lib/session/membercheck.ts';
import type { ProgrammeItem, Stage } from '#lib/session/stage.ts';
import type { Result } from '#lib/session/result.ts';

export type ReportInput = {
	title: string;
	/** Server ms. */
	createdAt: number;
	madeAt: number;
	programme: readonly ProgrammeItem[];
	stage: Stage;
	board: Board;
	/** Of revealed ballots, with the remarks the desk has. */
	results: readonly Result[];
	/** Totals of class lists by item: a row a domain, never a pupil. */
	classTotals: Readonly<Record<string, readonly { axis: string; title: string; totals: number[] }[]>>;
	/** "Ik doe mee" by board id. */
	joins: Readonly<Record<string, number>>;
	/** People who came in; 0 once the tie with them is cut. */
	people: number;
	/** Names on notes, where people gave them and everybody could see them. */
	names: boolean;
	/** Posters with something on them. */
	posters: readonly { id: string; title: string }[];
	membercheck: MembercheckTotals | null;
};
