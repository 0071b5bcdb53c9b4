import { isRefusal } from '#lib/session/refusal.ts';
import { requestedPoster } from '../../../../poster-file.ts';
import { answer } from '../../../../respond.ts';
import type { RequestHandler } from './$types';

/** The whole poster as PDF. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const model = await requestedPoster(event);
		if (isRefusal(model)) return model;
		const { bytes, etag } = await event.locals.engine.posters.render({ model, format: 'pdf' });
		const inline = event.url.searchParams.has('view');
		return new Response(Uint8Array.from(bytes), {
			headers: {
				'content-type': 'application/pdf',
				'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${event.params.poster}-${model.paper}.pdf"`,
				'cache-control': 'private, no-cache',
				etag
			}
		});
	});
