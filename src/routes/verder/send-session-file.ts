// Sends a session file; a new session comes back, or in words why not.
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';

/** The server takes no larger file, in bytes. */
const MOST = 60 * 1024 * 1024;
const Created = z.object({ session: z.object({ id: z.string() }) });
const Refused = z.object({
	error: z.object({
		code: z.string(),
		message: z.string(),
		path: z
			.array(z.union([z.string(), z.number()]))
			.or(z.string())
			.optional()
	})
});

/** The id of the new session, or what is wrong with the file. */
export async function sendSessionFile(file: File): Promise<{ session: string } | { wrong: string }> {
	if (file.size > MOST) return { wrong: m.studio_verder_large() };
	const text = await file.text();
	try {
		JSON.parse(text);
	} catch {
		return { wrong: m.studio_verder_wrong() };
	}
	try {
		const answer = await fetch('/api/session-files', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: text
		});
		const body: unknown = await answer.json().catch(() => null);
		const created = Created.safeParse(body);
		if (answer.ok && created.success) return { session: created.data.session.id };
		const refused = Refused.safeParse(body);
		if (!refused.success) return { wrong: m.studio_verder_failed() };
		const { code, message, path = [] } = refused.data.error;
		if (code !== 'body-invalid') return { wrong: message };
		const where = typeof path === 'string' ? path : path.join('.');
		return {
			wrong: where && where !== 'format' ? m.studio_verder_wrong_at({ path: where }) : m.studio_verder_wrong()
		};
	} catch {
		return { wrong: m.studio_verder_failed() };
	}
}
