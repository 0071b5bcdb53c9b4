import { isRefusal } from '#lib/session/refusal.ts';
import { admitted, answer } from '../../../respond.ts';
import type { RequestHandler } from './$types';

/** What this person's screen shows now. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, null);
		if (isRefusal(found)) return found;
		await found.session.settled();
		return found.session.view(found.who);
	});
