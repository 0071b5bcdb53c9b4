import { isRefusal } from '#lib/session/refusal.ts';
import { requestedPoster } from '../../../../poster-file.ts';
import { answer } from '../../../../respond.ts';
import type { RequestHandler } from './$types';

/** One sheet of the poster as SVG (`page` from 1); the same layout as the PDF. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const model = await requestedPoster(event);
		if (isRefusal(model)) return model;
		const page = Number(event.url.searchParams.get('page') ?? '1');
		const { text, etag, pages, warnings, cells } = await event.locals.engine.posters.render({
			model,
			format: 'svg',
			page: Number.isInteger(page) && page > 0 ? page : 1
		});
		if (event.request.headers.get('if-none-match') === etag)
			return new Response(null, { status: 304, headers: { etag } });
		return new Response(text, {
			headers: {
				'content-type': 'image/svg+xml; charset=utf-8',
				'cache-control': 'private, no-cache',
				etag,
				'x-poster-sheets': String(pages),
				...(cells ? { 'x-flow-cells': encodeURIComponent(JSON.stringify(cells)) } : {}),
				'x-poster-warnings': encodeURIComponent(JSON.stringify(warnings.slice(0, 20)))
			}
		});
	});
