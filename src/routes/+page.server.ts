import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { isRefusal } from '#lib/session/refusal.ts';
import { refusalWords } from '#lib/words/refusal-words.ts';
import { giveAccess } from './access-cookie.ts';
import { arrangeProgramme } from './arrange-programme.ts';
import { cardSummary } from './card-summary.ts';
import { mayKeepLink } from './keep-link.ts';
import type { Actions, PageServerLoad } from './$types';

const Draft = z.object({ title: z.string().trim().max(120), cards: z.array(z.string().max(80)).max(20) });

function readDraft(form: FormData) {
	return Draft.safeParse({ title: form.get('title') ?? '', cards: form.getAll('card') });
}

export const load: PageServerLoad = async ({ locals, cookies, url }) => {
	const cards = [...locals.engine.cards.values()].map(cardSummary);
	const wanted = url.searchParams.get('kaart');
	const chosen = cards.find(({ id }) => id === wanted) ?? cards[0];
	const date = new Date(locals.engine.now()).toLocaleDateString('nl-BE', { dateStyle: 'long' });
	const sessions = await locals.engine.sessionsOf(cookies.getAll());
	return {
		cards,
		start: { title: m.home_default_title({ date }), cards: chosen ? [chosen.id] : [] },
		sessions: sessions.map(({ id, title, createdAt, example }) => ({
			id,
			title,
			example,
			date: new Date(createdAt).toLocaleDateString('nl-BE', { dateStyle: 'long' })
		}))
	};
};

export const actions: Actions = {
	/** Puts the draaiboek together for a page without JavaScript. */
	compose: async ({ request }) => {
		const form = await request.formData();
		const draft = readDraft(form);
		if (!draft.success) return fail(422, { error: m.home_start_wrong() });
		const { title, cards } = draft.data;
		return { title, cards: arrangeProgramme(cards, String(form.get('do') ?? '')) };
	},
	start: async ({ request, locals, cookies, url }) => {
		const draft = readDraft(await request.formData());
		if (!draft.success) return fail(422, { error: m.home_start_wrong() });
		const { title, cards } = draft.data;
		if (title === '') return fail(422, { title, cards, error: m.home_title_missing() });
		if (cards.length === 0) return fail(422, { title, cards, error: m.home_cards_missing() });
		const created = await locals.engine.createSession({ title, cards, names: 'nobody' });
		if (isRefusal(created)) return fail(422, { title, cards, error: refusalWords(created) });
		const session = created.session.id;
		giveAccess(cookies, url, { session, access: 'regie', token: created.access.regie.token });
		mayKeepLink(cookies, url, session);
		redirect(303, `/s/${session}/regie/bewaren`);
	},
	example: async ({ locals, cookies, url }) => {
		const created = await locals.engine.createExample();
		if (isRefusal(created)) return fail(409, { error: refusalWords(created) });
		const session = created.session.id;
		giveAccess(cookies, url, { session, access: 'regie', token: created.access.regie.token, example: true });
		redirect(303, `/s/${session}/regie`);
	}
};
