import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readCard } from '#cards/card-mistakes.ts';
import type { Card } from '#cards/card.ts';
import { m } from '#lib/paraglide/messages.js';
import { isRefusal } from '#lib/session/refusal.ts';
import { refusalWords } from '#lib/words/refusal-words.ts';
import { giveAccess } from './access-cookie.ts';
import { arrangeProgramme } from './arrange-programme.ts';
import { cardSummary } from './card-summary.ts';
import { mayKeepLink } from './keep-link.ts';
import { startTitle } from './start-title.ts';
import { issueWords, placeWords } from './kaarten/eigen/mistake-words.ts';
import type { Actions, PageServerLoad } from './$types';

/** A card is the id of one in the catalogue, or a whole own card as JSON. */
const Draft = z.object({
	title: z.string().trim().max(120),
	cards: z.array(z.string().max(200_000)).max(20)
});

function readDraft(form: FormData) {
	return Draft.safeParse({ title: form.get('title') ?? '', cards: form.getAll('card') });
}

/** The cards of a draft, or in words what is wrong with an own one. */
function chosenCards(cards: readonly string[]): { cards: (string | Card)[] } | { wrong: string } {
	const chosen: (string | Card)[] = [];
	for (const card of cards) {
		if (!card.startsWith('{')) {
			chosen.push(card);
			continue;
		}
		let value: unknown;
		try {
			value = JSON.parse(card);
		} catch {
			return { wrong: m.home_start_wrong() };
		}
		const read = readCard(value);
		if ('mistakes' in read) {
			const [first] = read.mistakes;
			const detail = first ? `${placeWords(first.path, value)} ${issueWords(first)}` : '';
			return { wrong: m.home_start_wrong_card({ detail }) };
		}
		chosen.push(read.card);
	}
	return { cards: chosen };
}

/** Ids for a form that is shown again; the browser knows its own cards by theirs. */
const idsOf = (cards: readonly string[]) => cards.filter((card) => !card.startsWith('{'));

export const load: PageServerLoad = async ({ locals, cookies, url }) => {
	const cards = [...locals.engine.cards.values()].map(cardSummary);
	const wanted = url.searchParams.get('kaart');
	const chosen = cards.find(({ id }) => id === wanted);
	const date = new Date(locals.engine.now()).toLocaleDateString('nl-BE', { dateStyle: 'long' });
	const sessions = await locals.engine.sessionsOf(cookies.getAll());
	return {
		cards,
		date,
		start: { title: startTitle(chosen?.title, date), cards: chosen ? [chosen.id] : [] },
		sessions: await Promise.all(
			sessions.map(async ({ id, title, createdAt, example }) => ({
				id,
				title,
				example,
				cards: (await locals.engine.cardTitles(id)).join(' · '),
				at: new Date(createdAt).toLocaleString('nl-BE', { dateStyle: 'long', timeStyle: 'short' })
			}))
		)
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
		const { title } = draft.data;
		const chosen = chosenCards(draft.data.cards);
		const cards = idsOf(draft.data.cards);
		if ('wrong' in chosen) return fail(422, { title, cards, error: chosen.wrong });
		if (title === '') return fail(422, { title, cards, error: m.home_title_missing() });
		if (chosen.cards.length === 0) return fail(422, { title, cards, error: m.home_cards_missing() });
		const created = await locals.engine.createSession({ title, cards: chosen.cards, names: 'nobody' });
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
