import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { isRefusal, REFUSALS } from '#lib/session/refusal.ts';
import { refusalWords } from '#lib/words/refusal-words.ts';
import { giveAccess } from '../access-cookie.ts';
import type { Actions } from './$types';

/** A whole link, or what stands after its `#`. */
const Pasted = z.object({
	link: z
		.string()
		.trim()
		.max(400)
		.transform((link) => link.slice(link.indexOf('#') + 1))
});

export const actions: Actions = {
	/** Opens a survey without script: what stands after the `#` never reaches a server by itself. */
	default: async ({ request, locals, cookies, url }) => {
		const parsed = Pasted.safeParse(Object.fromEntries(await request.formData()));
		if (!parsed.success) return fail(400, { message: refusalWords({ refused: 'body-invalid' }) });
		const joined = await locals.engine.join(
			{ survey: parsed.data.link },
			{ name: null, voice: null, cookie: (key) => cookies.get(key) }
		);
		if (isRefusal(joined)) return fail(REFUSALS[joined.refused], { message: refusalWords(joined) });
		giveAccess(cookies, url, {
			session: joined.session.id,
			access: 'deelnemer',
			token: joined.token,
			until: joined.until
		});
		redirect(303, `/s/${joined.session.id}/deelnemer#`);
	}
};
