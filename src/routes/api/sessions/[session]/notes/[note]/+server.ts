import { isRefusal } from '#lib/session/refusal.ts';
import { admitted, answer } from '../../../../respond.ts';
import type { RequestHandler } from './$types';

/** Erases a note for good. */
export const DELETE: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, 'lead');
		return isRefusal(found) ? found : found.session.eraseNote(event.params.note);
	});
