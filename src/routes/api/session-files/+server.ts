import { isRefusal, refuse, type Refusal } from '#lib/session/refusal.ts';
import { SessionFile, unreadableRecords } from '#lib/session/session-file.ts';
import type { Engine } from '#server/engine.ts';
import { restoreFile } from '#server/session/restore-file.ts';
import { giveAccess } from '../../access-cookie.ts';
import { mayKeepLink } from '../../keep-link.ts';
import { answer, readBody } from '../respond.ts';
import type { RequestHandler } from './$types';

/** The pictures of a file, made safe like any other upload; one that is no picture refuses the file. */
async function safePhotos(
	engine: Engine,
	photos: SessionFile['photos']
): Promise<SessionFile['photos'] | Refusal> {
	const safe: SessionFile['photos'] = {};
	for (const [id, { data }] of Object.entries(photos)) {
		const picture = await engine.readPicture(Buffer.from(data, 'base64'));
		if (isRefusal(picture)) return { ...picture, path: ['photos', id] };
		const { bytes, ...size } = picture;
		safe[id] = { ...size, data: Buffer.from(bytes).toString('base64') };
	}
	return safe;
}

/** A new session from a session file, with new ids; this browser gets its regie access. */
export const POST: RequestHandler = (event) =>
	answer(async () => {
		const { engine } = event.locals;
		const file = await readBody(event, SessionFile);
		if (isRefusal(file)) return file;
		const [wrong] = unreadableRecords(file.board);
		if (wrong !== undefined) return refuse('body-invalid', { path: ['board', wrong] });
		const photos = await safePhotos(engine, file.photos);
		if (isRefusal(photos)) return photos;
		const created = await engine.createSession({
			title: file.session.title,
			cards: file.programme.map(({ card }) => card),
			names: file.session.names
		});
		if (isRefusal(created)) return created;
		const session = await engine.session(created.session.id);
		if (!session) return refuse('session-unknown');
		const restored = await session.change((memory) => restoreFile(memory, { ...file, photos }));
		if (isRefusal(restored)) return restored;
		giveAccess(event.cookies, event.url, {
			session: created.session.id,
			access: 'regie',
			token: created.access.regie.token
		});
		mayKeepLink(event.cookies, event.url, created.session.id);
		return created;
	}, 201);
