import { isRefusal } from '#lib/session/refusal.ts';
import { requestedPoster, sheetResponse } from '../../../../poster-file.ts';
import { answer } from '../../../../respond.ts';
import type { RequestHandler } from './$types';

/** One sheet of the poster as SVG (`page` from 1); the same layout as the PDF. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const model = await requestedPoster(event);
		return isRefusal(model) ? model : sheetResponse(event, model);
	});
