// A kept version of a poster: what it says when it is made, and the model it gives when it is opened again.
import { FlowPoster } from '#lib/poster/flow/model.ts';
import { PosterModel } from '#lib/poster/model.ts';
import { PosterId } from '#lib/session/poster-record.ts';
import type { PosterVersion, Printed } from '#lib/session/poster-versions.ts';
import { isRefusal, refuse, type Refusal } from '#lib/session/refusal.ts';
import type { SessionRuntime } from '#server/session/session-runtime.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { picturesOf } from './poster-file.ts';
import { admitted } from './respond.ts';

/** The desk at a poster, whose versions it may keep. */
export async function versionsAt(
	event: RequestEvent
): Promise<{ session: SessionRuntime; poster: PosterId } | Refusal> {
	const found = await admitted(event, 'lead');
	if (isRefusal(found)) return found;
	const poster = PosterId.safeParse(event.params.poster);
	if (!poster.success) return refuse('not-found', { path: ['poster'] });
	return { session: found.session, poster: poster.data };
}

/** One version of the poster at hand. */
export async function versionAt(
	event: RequestEvent
): Promise<{ session: SessionRuntime; version: PosterVersion } | Refusal> {
	const at = await versionsAt(event);
	if (isRefusal(at)) return at;
	const version = at.session.read(({ versions }) => versions.get(event.params.version ?? ''));
	return version?.poster === at.poster
		? { session: at.session, version }
		: refuse('not-found', { path: ['version'] });
}

/** Versions of a poster as a list tells of them, the newest first. */
export function versionList(
	session: SessionRuntime,
	poster: PosterId
): Pick<PosterVersion, 'id' | 'at' | 'name' | 'fields'>[] {
	return session
		.read(({ versions }) => [...versions.values()])
		.filter((version) => version.poster === poster)
		.map(({ id, at, name, fields }) => ({ id, at, name, fields }))
		.reverse();
}

/** The words of a poster or a flowchart as they are printed now. */
export function printedWords(model: PosterModel | FlowPoster): Printed {
	const { slogan, school, date, origin } = model;
	if ('flow' in model) return { flow: model.flow, slogan, school, date, origin };
	const { title, care, together, stars, keys } = model;
	const items = (list: PosterModel['together']) => list.map(({ id, text }) => ({ id, text }));
	return {
		title,
		slogan,
		school,
		date,
		origin,
		care: {
			basis: items(care.basis),
			verhoogd: items(care.verhoogd),
			uitbreiding: items(care.uitbreiding),
			iac: items(care.iac)
		},
		together: items(together),
		stars: items(stars),
		keys: items(keys)
	};
}

/** The poster of a version: its own words in its own looks, with the pictures that are still there. */
export async function versionPoster(
	event: RequestEvent
): Promise<{ model: PosterModel | FlowPoster; version: PosterVersion } | Refusal> {
	const found = await versionAt(event);
	if (isRefusal(found)) return found;
	const { session, version } = found;
	const { paper, orientation, theme, fill, labels } = version.fields;
	const day = new Date(version.at).toISOString().slice(0, 10);
	const madeAt = `${day}T00:00:00Z`;
	const { words } = version;
	const model =
		'flow' in words
			? FlowPoster.parse({ kind: 'flow', ...words, paper, orientation, theme, madeAt })
			: PosterModel.parse({
					...words,
					paper,
					orientation,
					theme,
					fill,
					labels,
					madeAt,
					...(await picturesOf(session, version.fields))
				});
	return { model, version };
}
