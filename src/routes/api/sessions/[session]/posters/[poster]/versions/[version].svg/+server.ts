import { isRefusal } from '#lib/session/refusal.ts';
import { sheetResponse } from '../../../../../../poster-file.ts';
import { versionPoster } from '../../../../../../poster-version.ts';
import { answer } from '../../../../../../respond.ts';
import type { RequestHandler } from './$types';

/** One sheet of a kept version as SVG (`page` from 1). */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const found = await versionPoster(event);
		return isRefusal(found) ? found : sheetResponse(event, found.model);
	});
