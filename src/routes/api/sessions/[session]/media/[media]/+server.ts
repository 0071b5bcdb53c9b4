import { isRefusal, refuse } from '#lib/session/refusal.ts';
import { maySee } from '#server/session/media-rows.ts';
import { admitted, answer } from '../../../../respond.ts';
import type { RequestHandler } from './$types';

/** A picture: for its maker, and for screens once its note is shown. Others hear that there is none. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, null);
		if (isRefusal(found)) return found;
		const { session, who } = found;
		await session.settled();
		const seen = session.read((memory) => {
			const media = memory.media.get(event.params.media);
			return media !== undefined && maySee(memory, who, media);
		});
		const picture = seen ? await session.media(event.params.media) : undefined;
		if (!picture) return refuse('not-found', { path: ['media'] });
		return new Response(new Uint8Array(picture.bytes), {
			headers: { 'content-type': picture.mime, 'content-security-policy': "default-src 'none'; sandbox" }
		});
	});
