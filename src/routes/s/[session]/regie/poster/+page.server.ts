import { posterEntries } from '#lib/poster/from-board.ts';
import { admit } from '../../admit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { session } = await admit(event, 'regie');
	const record = session.poster('samen-zorg-dragen');
	const { programme, stage } = session.state;
	return {
		session: { id: session.id, title: session.state.title },
		poster: record,
		entries: posterEntries({ board: session.board, programme, stage, record })
	};
};
