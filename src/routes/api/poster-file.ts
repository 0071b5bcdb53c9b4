// A session's poster as a file: read from the board, laid out in the worker.
import { flowPoster } from '#lib/poster/flow/from-record.ts';
import { FlowPoster } from '#lib/poster/flow/model.ts';
import { posterModel } from '#lib/poster/from-board.ts';
import { PosterModel, type PosterPicture } from '#lib/poster/model.ts';
import { m } from '#lib/paraglide/messages.js';
import { may } from '#lib/session/access.ts';
import { judgesPoster } from '#lib/session/judges-poster.ts';
import {
	newPosterRecord,
	PosterFields,
	PosterId,
	readerOfPoster,
	type PosterRecord
} from '#lib/session/poster-record.ts';
import { isRefusal, refuse, type Refusal } from '#lib/session/refusal.ts';
import { activitiesAtHand, findStep } from '#lib/session/stage.ts';
import type { SessionRuntime } from '#server/session/session-runtime.ts';
import type { z } from 'zod';
import type { RequestEvent } from '@sveltejs/kit';
import { admitted } from './respond.ts';

const Wish = PosterFields.pick({ paper: true, orientation: true }).partial();

/** Whether the group is looking at the poster now: it is shown or judged, or it fills while the group harvests. */
function showsPoster(session: SessionRuntime): boolean {
	const { programme, stage } = session.state;
	const here = findStep(programme, stage.item, stage.step);
	if (!here) return false;
	const activities = activitiesAtHand(here.step, stage.activity);
	return (
		judgesPoster(activities, here.item.card.steps) ||
		activities.some((one) => one.kind === 'harvest' || (one.kind === 'show' && one.what === 'poster'))
	);
}

/** The pictures that the record names; one that was taken away is left out. */
export async function picturesOf(
	session: SessionRuntime,
	{ logo, collage, school }: Pick<PosterRecord, 'logo' | 'collage' | 'school'>
): Promise<{ logo?: PosterPicture; collage?: PosterPicture }> {
	const [mark, photo] = await Promise.all([logo && session.media(logo), collage && session.media(collage)]);
	return {
		...(mark ? { logo: { ...mark, alt: m.poster_logo_alt({ school }).trim() } } : {}),
		...(photo ? { collage: { ...photo, alt: m.poster_collage_alt() } } : {})
	};
}

/** A number in the address between two bounds; undefined when it is not there. */
export function wishedNumber(
	event: RequestEvent,
	name: string,
	{ least, most }: { least: number; most: number }
): number | undefined | Refusal {
	const given = event.url.searchParams.get(name);
	if (given === null) return undefined;
	const number = Number(given);
	if (given.trim() && Number.isInteger(number) && number >= least && number <= most) return number;
	return refuse('body-invalid', { path: [name] });
}

/** A made file, or 304 when the asker has it already. */
export function posterResponse(
	event: RequestEvent,
	file: {
		body: string | Uint8Array;
		type: string;
		etag: string;
		name?: string;
		headers?: Record<string, string>;
	}
): Response {
	const { body, type, etag, name, headers = {} } = file;
	if (event.request.headers.get('if-none-match') === etag)
		return new Response(null, { status: 304, headers: { etag } });
	const inline = event.url.searchParams.has('view');
	return new Response(typeof body === 'string' ? body : Uint8Array.from(body), {
		headers: {
			'content-type': type,
			...(name ? { 'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${name}"` } : {}),
			'cache-control': 'private, no-cache',
			etag,
			...headers
		}
	});
}

/** How many sheets there are and what to know about them; of a flowchart also where its cards stand. */
export function sheetHeaders(made: {
	pages: number;
	warnings: readonly unknown[];
	language?: readonly unknown[];
	cells?: object;
}): Record<string, string> {
	const encoded = (value: unknown) => encodeURIComponent(JSON.stringify(value));
	return {
		'x-poster-sheets': String(made.pages),
		'x-poster-warnings': encoded(made.warnings.slice(0, 20)),
		'x-poster-language': encoded((made.language ?? []).slice(0, 12)),
		...(made.cells ? { 'x-flow-cells': encoded(made.cells) } : {})
	};
}

/** The sheet that `page` asks for (the first when it does not) as SVG. */
export async function sheetResponse(
	event: RequestEvent,
	model: PosterModel | FlowPoster
): Promise<Response | Refusal> {
	const page = wishedNumber(event, 'page', { least: 1, most: 1000 }) ?? 1;
	if (isRefusal(page)) return page;
	const { text, etag, ...made } = await event.locals.engine.posters.render({ model, format: 'svg', page });
	return posterResponse(event, {
		body: text,
		type: 'image/svg+xml; charset=utf-8',
		etag,
		headers: sheetHeaders(made)
	});
}

/** The model of a poster that this access may see, with the size and orientation the address asks for. */
export async function requestedPoster(event: RequestEvent): Promise<PosterModel | FlowPoster | Refusal> {
	const found = await admitted(event, 'readBoard');
	if (isRefusal(found)) return found;
	const { session, who } = found;
	if (!may(who.access, 'lead') && !showsPoster(session)) return refuse('not-allowed');
	const poster = PosterId.safeParse(event.params.poster);
	if (!poster.success || session.poster(poster.data).away) return refuse('not-found', { path: ['poster'] });
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
	return sessionPoster({ session, poster: poster.data, wish: wish.data, now: event.locals.engine.now() });
}

/** The model of a poster of a session, read live from its board; `now` in ms dates it. */
export async function sessionPoster({
	session,
	poster,
	wish = {},
	now
}: {
	session: SessionRuntime;
	poster: PosterId;
	wish?: z.infer<typeof Wish>;
	now: number;
}): Promise<PosterModel | FlowPoster> {
	const record = { ...newPosterRecord(poster), ...session.poster(poster), ...wish };
	const source = {
		board: session.board,
		programme: session.state.programme,
		stage: session.state.stage,
		record
	};
	// Dated to the day, so that the same poster asked twice gives the same bytes.
	const day = new Date(now).toISOString().slice(0, 10);
	const words = {
		origin: session.state.title,
		madeAt: `${day}T00:00:00Z`,
		...(await picturesOf(session, record))
	};
	const reader = readerOfPoster(poster);
	return reader
		? FlowPoster.parse(flowPoster({ board: session.board, reader, record }, words))
		: PosterModel.parse(posterModel(source, words));
}
