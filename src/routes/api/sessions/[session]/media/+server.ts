import { isRefusal, refuse } from '#lib/session/refusal.ts';
import { keepPicture, pictureFault } from '#server/session/media-writes.ts';
import { admitted, answer } from '../../../respond.ts';
import type { RequestHandler } from './$types';

/** A picture for a note, or of the desk: made safe, kept, and only then answered. */
export const POST: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, null);
		if (isRefusal(found)) return found;
		const { session, who } = found;
		if (who.access !== 'regie' && who.participant === null) return refuse('not-allowed');
		if (!session.admitPace(who.participant ?? 'regie')) return refuse('too-fast');
		const { engine } = event.locals;
		const most = engine.settings.MEDIA_MB * 1024 * 1024;
		const fault = () => session.read((memory) => pictureFault(memory, who.participant, most));
		const before = fault();
		if (before) return before;
		const picture = await engine.readPicture(new Uint8Array(await event.request.arrayBuffer()));
		if (isRefusal(picture)) return picture;
		const media = await session.change((memory) => fault() ?? keepPicture(memory, who.participant, picture));
		return isRefusal(media) ? media : { media };
	}, 201);
