import { isRefusal } from '#lib/session/refusal.ts';
import { dropVersion } from '#server/session/poster-versions.ts';
import { versionAt } from '../../../../../../poster-version.ts';
import { answer } from '../../../../../../respond.ts';
import type { RequestHandler } from './$types';

/** A kept version: when, what it is called, its fields and its words. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const found = await versionAt(event);
		return isRefusal(found) ? found : { version: found.version };
	});

/** Takes a version away for good. */
export const DELETE: RequestHandler = (event) =>
	answer(async () => {
		const found = await versionAt(event);
		if (isRefusal(found)) return found;
		return found.session.change((memory) => dropVersion(memory, found.version.id));
	});
