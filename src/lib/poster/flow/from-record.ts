// The printed flowchart of a reader: its cards live from the board, its head from what a hand chose for the poster.
import type { Board } from '#lib/session/board-snapshot.ts';
import { flowFromBoard } from '#lib/session/flow-from-board.ts';
import type { FlowReader } from '#lib/session/flow.ts';
import type { PosterRecord } from '#lib/session/poster-record.ts';
import type { FlowPosterInput } from './model.ts';

/** The model of a flowchart. `origin` says where it comes from, in words; `madeAt` dates the file. */
export function flowPoster(
	{ board, reader, record }: { board: Board; reader: FlowReader; record: PosterRecord },
	{ origin, madeAt }: { origin: string; madeAt?: string }
): FlowPosterInput {
	return {
		kind: 'flow',
		flow: flowFromBoard(board, { reader, title: record.title }),
		slogan: record.slogan,
		school: record.school,
		date: record.date,
		origin,
		paper: record.paper,
		orientation: record.orientation,
		theme: record.theme,
		...(madeAt === undefined ? {} : { madeAt })
	};
}
