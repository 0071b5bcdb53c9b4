import { z } from 'zod';
import { isRefusal, refuse } from '#lib/session/refusal.ts';
import { posterResponse, requestedPoster, sheetHeaders } from '../../../../poster-file.ts';
import { answer } from '../../../../respond.ts';
import type { RequestHandler } from './$types';

const Tiles = z.enum(['A4', 'A3']).optional();

/** The whole poster as PDF; with `tiles` over sheets of smaller paper. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const model = await requestedPoster(event);
		if (isRefusal(model)) return model;
		const tiles = Tiles.safeParse(event.url.searchParams.get('tiles') ?? undefined);
		if (!tiles.success) return refuse('body-invalid', { path: ['tiles'] });
		const { bytes, etag, ...made } = await event.locals.engine.posters.render({
			model,
			format: 'pdf',
			...(tiles.data ? { tiles: tiles.data } : {})
		});
		const name = `${event.params.poster}-${model.paper}${tiles.data ? `-op-${tiles.data}` : ''}.pdf`;
		return posterResponse(event, {
			body: bytes,
			type: 'application/pdf',
			etag,
			name,
			headers: sheetHeaders(made)
		});
	});
