// Which poster an address names, and which posters of the harvest a session has.
import { HARVEST_POSTERS, isMade, PosterId, type PosterRecord } from '#lib/session/poster-record.ts';

export type NamedPoster = { id: PosterId; number: number; title: string; version: number };

/** The poster of `?poster=`; the first one when it names none. */
export function posterOf(url: URL): PosterId {
	const wished = PosterId.safeParse(url.searchParams.get('poster'));
	return wished.success && HARVEST_POSTERS.includes(wished.data) ? wished.data : 'samen-zorg-dragen';
}

/**
 * The first poster and those beside it that somebody made, and apart those that were taken away; `free` is the next
 * that can be made.
 */
export function postersOf(poster: (id: PosterId) => PosterRecord): {
	posters: NamedPoster[];
	away: NamedPoster[];
	free: PosterId | null;
} {
	const all = HARVEST_POSTERS.map((id, index) => ({ id, number: index + 1, record: poster(id) }));
	const name = ({ id, number, record }: (typeof all)[number]): NamedPoster => ({
		id,
		number,
		title: record.title,
		version: record.version
	});
	const made = all.filter(({ id, record }) => isMade(id, record));
	const away = all.filter(({ record }) => record.away);
	return {
		posters: made.map(name),
		away: away.map(name),
		free: all.find((one) => !made.includes(one) && !away.includes(one))?.id ?? null
	};
}
