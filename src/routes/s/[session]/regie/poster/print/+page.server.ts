import { PosterFields } from '#lib/session/poster-record.ts';
import { admit } from '../../../admit.ts';
import { posterOf } from '../read-poster.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { session } = await admit(event, 'regie');
	const poster = posterOf(event.url);
	const record = session.poster(poster);
	const wished = PosterFields.shape.paper.safeParse(event.url.searchParams.get('papier'));
	return {
		session: { id: session.id },
		poster,
		paper: wished.success ? wished.data : record.paper,
		orientation: record.orientation
	};
};
