import { actionRows } from '#lib/report/action-blocks.ts';
import { readerOfPoster } from '#lib/session/poster-record.ts';
import { filledBoards } from '../../../../api/board-file.ts';
import { filledPosters, reportInput } from '../../../../api/report-input.ts';
import { admit } from '../../admit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { session } = await admit(event, 'regie');
	const { board, state } = session;
	const { joins } = reportInput(session, { names: false, now: event.locals.engine.now() });
	return {
		session: { id: session.id, title: state.title },
		posters: filledPosters(session).map(({ id, title }) => ({
			id,
			title: session.poster(id).title.trim() || title,
			reader: readerOfPoster(id) ?? null
		})),
		boards: filledBoards(session),
		hasNames: [...board.notes.values()].some(({ name }) => name !== undefined),
		hasActions: actionRows(board, joins).length > 0
	};
};
