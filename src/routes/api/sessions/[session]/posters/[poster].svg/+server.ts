import { isRefusal } from '#lib/session/refusal.ts';
import { posterResponse, requestedPoster, sheetHeaders, wishedNumber } from '../../../../poster-file.ts';
import { answer } from '../../../../respond.ts';
import type { RequestHandler } from './$types';

/** One sheet of the poster as SVG (`page` from 1); the same layout as the PDF. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const model = await requestedPoster(event);
		if (isRefusal(model)) return model;
		const page = wishedNumber(event, 'page', { least: 1, most: 1000 }) ?? 1;
		if (isRefusal(page)) return page;
		const { text, etag, cells, ...made } = await event.locals.engine.posters.render({
			model,
			format: 'svg',
			page
		});
		return posterResponse(event, {
			body: text,
			type: 'image/svg+xml; charset=utf-8',
			etag,
			headers: {
				...sheetHeaders(made),
				...(cells ? { 'x-flow-cells': encodeURIComponent(JSON.stringify(cells)) } : {})
			}
		});
	});
