import { isRefusal } from '#lib/session/refusal.ts';
import { answer } from '../../../respond.ts';
import { sessionFile } from '../../../make-session-file.ts';
import { fileName, fileResponse, takeAway } from '../../../take-away.ts';
import type { RequestHandler } from './$types';

/** The whole session as a file that a new session can be made of. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const taken = await takeAway(event);
		if (isRefusal(taken)) return taken;
		const { session, input, names } = taken;
		const file = await sessionFile(session, { names, now: input.madeAt });
		return fileResponse(JSON.stringify(file, null, '\t'), {
			type: 'application/json',
			name: fileName(input.title, 'sessie.json')
		});
	});
