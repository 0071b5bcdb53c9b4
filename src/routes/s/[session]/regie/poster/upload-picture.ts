// Sends a picture for the poster; what the server says no to comes back in its own words.
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';

const Kept = z.object({ media: z.object({ id: z.string() }) });
const Refused = z.object({ error: z.object({ message: z.string() }) });

/** The id of the picture as it is kept, or why not. */
export async function uploadPicture(
	address: string,
	file: File
): Promise<{ id: string } | { wrong: string }> {
	try {
		const answer = await fetch(address, { method: 'POST', body: file });
		const body: unknown = await answer.json().catch(() => null);
		const kept = Kept.safeParse(body);
		if (answer.ok && kept.success) return { id: kept.data.media.id };
		const refused = Refused.safeParse(body);
		return { wrong: refused.success ? refused.data.error.message : m.studio_picture_failed() };
	} catch {
		return { wrong: m.studio_picture_failed() };
	}
}
