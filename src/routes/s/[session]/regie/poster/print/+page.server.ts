import { PosterFields, PosterId, readerOfPoster } from '#lib/session/poster-record.ts';
import { admit } from '../../../admit.ts';
import { posterOf } from '../read-poster.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { session } = await admit(event, 'regie');
	// flowcharts are printed the same way
	const named = PosterId.safeParse(event.url.searchParams.get('poster'));
	const poster = named.success ? named.data : posterOf(event.url);
	const record = session.poster(poster);
	const wished = PosterFields.shape.paper.safeParse(event.url.searchParams.get('papier'));
	return {
		session: { id: session.id },
		poster,
		flow: readerOfPoster(poster) !== undefined,
		paper: wished.success ? wished.data : record.paper,
		orientation: record.orientation
	};
};
