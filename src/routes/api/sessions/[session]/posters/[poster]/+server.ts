import { z } from 'zod';
import { PosterFields, PosterId } from '#lib/session/poster-record.ts';
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

/** The poster as hands left it, with what the board's harvest puts on it. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const found = await deskAt(event);
		if (isRefusal(found)) return found;
		const { session, poster } = found;
		await session.settled();
		const record = session.poster(poster);
		return { poster: record, entries: posterEntries({ ...session.state, board: session.board, record }) };
	});

/** Changes fields of the poster; `expect` is the version the sender saw. */
export const PUT: RequestHandler = (event) =>
	answer(async () => {
		const found = await deskAt(event);
		if (isRefusal(found)) return found;
		const body = await readBody(event, Change);
		if (isRefusal(body)) return body;
		const { expect, ...fields } = body;
		const changed = await found.session.putPoster(found.poster, expect, fields);
		if (isRefusal(changed)) return changed;
		const { session } = found;
		return {
			poster: changed.record,
			entries: posterEntries({ ...session.state, board: session.board, record: changed.record })
		};
	});
