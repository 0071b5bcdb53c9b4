import { actionRows } from '#lib/report/action-blocks.ts';
import { readerOfPoster } from '#lib/session/poster-record.ts';
import { filledPosters, reportInput } from '../../../../api/report-input.ts';
import type { Board } from '#lib/session/board-snapshot.ts';
import type { ProgrammeItem } from '#lib/session/stage.ts';
import { admit } from '../../admit.ts';
import type { PageServerLoad } from './$types';

/** The cards with something on their board that everybody sees. */
function filledBoards(programme: readonly ProgrammeItem[], { notes, piles }: Board) {
	const lies = new Set(
		[...notes.values(), ...piles.values()].filter(({ hidden }) => !hidden).map(({ item }) => item)
	);
	return programme
		.filter(({ id, card }) => card.zones.length > 0 && lies.has(id))
		.map(({ id, card }) => ({ id, title: card.title }));
}

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
		boards: filledBoards(state.programme, board),
		hasNames: [...board.notes.values()].some(({ name }) => name !== undefined),
		hasActions: actionRows(board, joins).length > 0
	};
};
