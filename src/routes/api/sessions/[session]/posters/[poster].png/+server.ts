import { isRefusal } from '#lib/session/refusal.ts';
import { posterResponse, requestedPoster, sheetHeaders, wishedNumber } from '../../../../poster-file.ts';
import { answer } from '../../../../respond.ts';
import type { RequestHandler } from './$types';

/** One sheet of the poster as PNG (`page` from 1, `dpi` from 24 to 600, 150 when left out). */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const model = await requestedPoster(event);
		if (isRefusal(model)) return model;
		const dpi = wishedNumber(event, 'dpi', { least: 24, most: 600 });
		if (isRefusal(dpi)) return dpi;
		const page = wishedNumber(event, 'page', { least: 1, most: 1000 }) ?? 1;
		if (isRefusal(page)) return page;
		const { bytes, etag, ...made } = await event.locals.engine.posters.render({
			model,
			format: 'png',
			page,
			dpi: dpi ?? 150
		});
		const name = `${event.params.poster}-${model.paper}${page > 1 ? `-blad-${page}` : ''}.png`;
		return posterResponse(event, { body: bytes, type: 'image/png', etag, name, headers: sheetHeaders(made) });
	});
