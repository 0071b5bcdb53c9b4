import { isRefusal } from '#lib/session/refusal.ts';
import { posterResponse, sheetHeaders, wishedNumber } from '../../../../../../poster-file.ts';
import { versionPoster } from '../../../../../../poster-version.ts';
import { answer } from '../../../../../../respond.ts';
import type { RequestHandler } from './$types';

/** One sheet of a kept version as SVG (`page` from 1). */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const found = await versionPoster(event);
		if (isRefusal(found)) return found;
		const page = wishedNumber(event, 'page', { least: 1, most: 1000 }) ?? 1;
		if (isRefusal(page)) return page;
		const { text, etag, ...made } = await event.locals.engine.posters.render({
			model: found.model,
			format: 'svg',
			page
		});
		return posterResponse(event, {
			body: text,
			type: 'image/svg+xml; charset=utf-8',
			etag,
			headers: sheetHeaders(made)
		});
	});
