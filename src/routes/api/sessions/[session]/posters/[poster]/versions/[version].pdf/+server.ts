import { isRefusal } from '#lib/session/refusal.ts';
import { posterResponse, sheetHeaders } from '../../../../../../poster-file.ts';
import { versionPoster } from '../../../../../../poster-version.ts';
import { answer } from '../../../../../../respond.ts';
import type { RequestHandler } from './$types';

/** A kept version as PDF, in the words of that day. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const found = await versionPoster(event);
		if (isRefusal(found)) return found;
		const { model, version } = found;
		const { bytes, etag, ...made } = await event.locals.engine.posters.render({ model, format: 'pdf' });
		const day = new Date(version.at).toISOString().slice(0, 10);
		return posterResponse(event, {
			body: bytes,
			type: 'application/pdf',
			etag,
			name: `${version.poster}-${model.paper}-${day}.pdf`,
			headers: sheetHeaders(made)
		});
	});
