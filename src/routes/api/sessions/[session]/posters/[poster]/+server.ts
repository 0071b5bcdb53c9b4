import { z } from 'zod';
import { checkFlow } from '#lib/session/flow-check.ts';
import { flowFromBoard } from '#lib/session/flow-from-board.ts';
import {
	mayTakeAway,
	PosterFields,
	PosterId,
	readerOfPoster,
	type PosterRecord
} from '#lib/session/poster-record.ts';
import type { SessionRuntime } from '#server/session/session-runtime.ts';
import { isRefusal, refuse } from '#lib/session/refusal.ts';
import { admitted, answer, readBody } from '../../../../respond.ts';
import { posterEntries } from '#lib/poster/from-board.ts';
import type { RequestEvent, RequestHandler } from './$types';

const Change = PosterFields.partial().extend({ expect: z.int().nonnegative() });

async function deskAt(event: RequestEvent) {
	const found = await admitted(event, 'lead');
	if (isRefusal(found)) return found;
	const poster = PosterId.safeParse(event.params.poster);
	return poster.success
		? { session: found.session, poster: poster.data }
		: refuse('not-found', { path: ['poster'] });
}

/** What stands on a poster: of a flowchart its cards and faults, of another the harvest by slot. */
function contentOf(session: SessionRuntime, poster: PosterId, record: PosterRecord) {
	const reader = readerOfPoster(poster);
	if (!reader) return { entries: posterEntries({ ...session.state, board: session.board, record }) };
	const flow = flowFromBoard(session.board, { reader, title: record.title });
	return { entries: [], flow, faults: checkFlow(flow) };
}

/** The poster as hands left it, with what the board's harvest puts on it. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const found = await deskAt(event);
		if (isRefusal(found)) return found;
		const { session, poster } = found;
		await session.settled();
		const record = session.poster(poster);
		return { poster: record, ...contentOf(session, poster, record) };
	});

/** Changes fields of the poster; `expect` is the version the sender saw. One beside the first can be taken `away`. */
export const PUT: RequestHandler = (event) =>
	answer(async () => {
		const found = await deskAt(event);
		if (isRefusal(found)) return found;
		const body = await readBody(event, Change);
		if (isRefusal(body)) return body;
		const { expect, ...fields } = body;
		if (fields.away && !mayTakeAway(found.poster)) return refuse('body-invalid', { path: ['away'] });
		const changed = await found.session.putPoster(found.poster, expect, fields);
		if (isRefusal(changed)) return changed;
		return {
			poster: changed.record,
			...contentOf(found.session, found.poster, changed.record)
		};
	});
