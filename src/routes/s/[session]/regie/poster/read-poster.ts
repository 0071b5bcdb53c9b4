// Which poster an address names, and which posters of the harvest a session has.
import { HARVEST_POSTERS, PosterId, type PosterRecord } from '#lib/session/poster-record.ts';

export type NamedPoster = { id: PosterId; number: number; title: string };

/** The poster of `?poster=`; the first one when it names none. */
export function posterOf(url: URL): PosterId {
	const wished = PosterId.safeParse(url.searchParams.get('poster'));
	return wished.success && HARVEST_POSTERS.includes(wished.data) ? wished.data : 'samen-zorg-dragen';
}

/** The first poster, and those beside it that somebody made; `free` is the next that can be made. */
export function postersOf(poster: (id: PosterId) => PosterRecord): {
	posters: NamedPoster[];
	free: PosterId | null;
} {
	const made = HARVEST_POSTERS.filter((id, index) => index === 0 || poster(id).version > 0);
	return {
		posters: made.map((id) => ({ id, number: HARVEST_POSTERS.indexOf(id) + 1, title: poster(id).title })),
		free: HARVEST_POSTERS.find((id) => !made.includes(id)) ?? null
	};
}
