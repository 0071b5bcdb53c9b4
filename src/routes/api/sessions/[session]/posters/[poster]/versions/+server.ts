import { z } from 'zod';
import { VersionName } from '#lib/session/poster-versions.ts';
import { isRefusal } from '#lib/session/refusal.ts';
import { keepVersion } from '#server/session/poster-versions.ts';
import { sessionPoster } from '../../../../../poster-file.ts';
import { printedWords, versionList, versionsAt } from '../../../../../poster-version.ts';
import { answer, readBody } from '../../../../../respond.ts';
import type { RequestHandler } from './$types';

const Keep = z.strictObject({ name: VersionName.default('') });

/** The kept versions of a poster, the newest first. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const at = await versionsAt(event);
		return isRefusal(at) ? at : { versions: versionList(at.session, at.poster) };
	});

/** Keeps the poster or flowchart as it is now: its fields and the words as they are printed. */
export const POST: RequestHandler = (event) =>
	answer(async () => {
		const at = await versionsAt(event);
		if (isRefusal(at)) return at;
		const body = await readBody(event, Keep);
		if (isRefusal(body)) return body;
		const { session, poster } = at;
		await session.settled();
		const { version: _, ...fields } = session.poster(poster);
		const model = await sessionPoster({ session, poster, now: event.locals.engine.now() });
		const kept = await session.change((memory) =>
			keepVersion(memory, { poster, name: body.name, fields, words: printedWords(model) })
		);
		return isRefusal(kept) ? kept : { version: kept };
	}, 201);
