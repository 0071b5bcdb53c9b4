import { redirect } from '@sveltejs/kit';
import { cardFeedingPoster, posterEntries } from '#lib/poster/from-board.ts';
import { versionList } from '../../../../api/poster-version.ts';
import { admit } from '../../admit.ts';
import { posterOf, postersOf } from './read-poster.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { session } = await admit(event, 'regie');
	const poster = posterOf(event.url);
	const record = session.poster(poster);
	if (record.away) redirect(303, `/s/${session.id}/regie/poster`);
	const { programme, stage } = session.state;
	const source = { board: session.board, programme, stage, record };
	return {
		session: { id: session.id, title: session.state.title },
		poster,
		record,
		...postersOf((id) => session.poster(id)),
		entries: posterEntries(source),
		versions: versionList(session, poster),
		/** The one card whose zones feed the poster, if there is one. */
		only: cardFeedingPoster(source)?.id ?? null,
		/** Names of zones by `item/zone`. */
		zones: Object.fromEntries(
			programme.flatMap(({ id, card }) => card.zones.map((zone) => [`${id}/${zone.id}`, zone.title]))
		)
	};
};
