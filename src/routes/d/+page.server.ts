import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { isRefusal, REFUSALS } from '#lib/session/refusal.ts';
import { refusalWords } from '#lib/words/refusal-words.ts';
import { giveAccess } from '../access-cookie.ts';
import type { Actions } from './$types';

const Joining = z.object({
	code: z.string().trim().max(40).default(''),
	name: z.string().trim().max(40).default('')
});

export const actions: Actions = {
	/** Joins by a typed code; the code stays in the field when it was wrong. */
	default: async ({ request, locals, cookies, url }) => {
		const parsed = Joining.safeParse(Object.fromEntries(await request.formData()));
		if (!parsed.success)
			return fail(400, { code: '', name: '', message: refusalWords({ refused: 'body-invalid' }) });
		const { code, name } = parsed.data;
		const joined = await locals.engine.join(
			{ code },
			{ name: name || null, voice: null, cookie: (key) => cookies.get(key) }
		);
		if (isRefusal(joined))
			return fail(REFUSALS[joined.refused], { code, name, message: refusalWords(joined) });
		giveAccess(cookies, url, { session: joined.session.id, access: 'deelnemer', token: joined.token });
		// Its own, empty fragment: else a QR code's token would travel along in the address bar.
		redirect(303, `/s/${joined.session.id}/deelnemer#`);
	}
};
