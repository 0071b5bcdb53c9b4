// A session's poster as a file: read from the board, laid out in the worker.
import { flowPoster } from '#lib/poster/flow/from-record.ts';
import { FlowPoster } from '#lib/poster/flow/model.ts';
import { posterModel } from '#lib/poster/from-board.ts';
import { PosterModel } from '#lib/poster/model.ts';
import { may } from '#lib/session/access.ts';
import { newPosterRecord, PosterFields, PosterId, readerOfPoster } from '#lib/session/poster-record.ts';
import { isRefusal, refuse, type Refusal } from '#lib/session/refusal.ts';
import { activitiesAtHand, findStep } from '#lib/session/stage.ts';
import type { SessionRuntime } from '#server/session/session-runtime.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { admitted } from './respond.ts';

const Wish = PosterFields.pick({ paper: true, orientation: true }).partial();

/** Whether the group is looking at the poster now. */
function showsPoster(session: SessionRuntime): boolean {
	const { programme, stage } = session.state;
	const here = findStep(programme, stage.item, stage.step);
	return (
		here !== undefined &&
		activitiesAtHand(here.step, stage.activity).some(
			(activity) => activity.kind === 'show' && activity.what === 'poster'
		)
	);
}

/** The model of a poster that this access may see, with the size and orientation the address asks for. */
export async function requestedPoster(event: RequestEvent): Promise<PosterModel | FlowPoster | Refusal> {
	const found = await admitted(event, 'readBoard');
	if (isRefusal(found)) return found;
	const { session, who } = found;
	if (!may(who.access, 'lead') && !showsPoster(session)) return refuse('not-allowed');
	const poster = PosterId.safeParse(event.params.poster);
	if (!poster.success) return refuse('not-found', { path: ['poster'] });
	const query = event.url.searchParams;
	const wish = Wish.safeParse({
		...(query.has('size') ? { paper: query.get('size') } : {}),
		...(query.has('orientation') ? { orientation: query.get('orientation') } : {})
	});
	if (!wish.success)
		return refuse('body-invalid', {
			path: [wish.error.issues[0]?.path[0] === 'paper' ? 'size' : 'orientation']
		});
	await session.settled();
	const record = { ...newPosterRecord(poster.data), ...session.poster(poster.data), ...wish.data };
	const source = {
		board: session.board,
		programme: session.state.programme,
		stage: session.state.stage,
		record
	};
	// Dated to the day, so that the same poster asked twice gives the same bytes.
	const day = new Date(event.locals.engine.now()).toISOString().slice(0, 10);
	const words = { origin: session.state.title, madeAt: `${day}T00:00:00Z` };
	const reader = readerOfPoster(poster.data);
	return reader
		? FlowPoster.parse(flowPoster({ board: session.board, reader, record }, words))
		: PosterModel.parse(posterModel(source, words));
}
