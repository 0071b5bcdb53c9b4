import { isRefusal, refuse } from '#lib/session/refusal.ts';
import { PosterId } from '#lib/session/poster-record.ts';
import { readLogo } from '#server/poster/read-logo.ts';
import { keepPicture, pictureFault } from '#server/session/media-writes.ts';
import { admitted, answer } from '../../../../../respond.ts';
import type { RequestHandler } from './$types';

/** Keeps a logo (PNG, JPEG or SVG, at most 2 MB) among the session's pictures; its id goes in the poster's record. */
export const POST: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, 'lead');
		if (isRefusal(found)) return found;
		if (!PosterId.safeParse(event.params.poster).success) return refuse('not-found', { path: ['poster'] });
		const { session } = found;
		if (!session.admitPace('regie')) return refuse('too-fast');
		const most = event.locals.engine.settings.MEDIA_MB * 1024 * 1024;
		const logo = await readLogo(new Uint8Array(await event.request.arrayBuffer()));
		if (isRefusal(logo)) return logo;
		const { alt: _, ...picture } = logo;
		const media = await session.change(
			(memory) => pictureFault(memory, null, most) ?? keepPicture(memory, null, picture)
		);
		return isRefusal(media) ? media : { media };
	}, 201);
