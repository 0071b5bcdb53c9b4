import { BOARD_MAP } from '#lib/session/board-records.ts';
import { isRefusal } from '#lib/session/refusal.ts';
import { fileResult, visibleRecords, type SessionFile } from '#lib/session/session-file.ts';
import { answer } from '../../../respond.ts';
import { photosOf, postersOf } from '../../../session-file-parts.ts';
import { fileName, fileResponse, takeAway } from '../../../take-away.ts';
import type { RequestHandler } from './$types';

/** The whole session as a file that a new session can be made of. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const taken = await takeAway(event);
		if (isRefusal(taken)) return taken;
		const { session, input, names } = taken;
		const { title, createdAt, programme, stage, results, madeAt } = input;
		const board = visibleRecords(session.room.doc.getMap<unknown>(BOARD_MAP).entries(), { names });
		const posters = postersOf(session);
		const file: SessionFile = {
			format: 'kansenbord-session',
			version: 1,
			exportedAt: madeAt,
			session: { title, createdAt, names: stage.names },
			programme: [...programme],
			zoneNames: stage.zoneNames,
			board,
			results: results.map(fileResult),
			posters,
			photos: await photosOf(session, { board, posters })
		};
		return fileResponse(JSON.stringify(file, null, '\t'), {
			type: 'application/json',
			name: fileName(title, 'sessie.json')
		});
	});
