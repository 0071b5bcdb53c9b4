import { redirect } from '@sveltejs/kit';
import { accessCookie } from '#lib/session/access.ts';
import { isByScreen } from '../current-step.ts';
import { admit } from '../../admit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { session, who } = await admit(event, 'regie');
	const view = session.view(who);
	if (view.access === 'deelnemer') throw new Error('the desk was given the view of a phone');
	const wanted = event.url.searchParams.get('kaart');
	const lists = view.programme.flatMap((item) => {
		const rating = item.steps.flatMap((step) => step.activities).find(isByScreen);
		return rating?.kind === 'rate' ? [{ item, rating }] : [];
	});
	const list = lists.find(({ item }) => item.id === wanted) ?? lists[0];
	if (!list) redirect(303, `/s/${view.session.id}/regie`);
	const shows = (access: 'bord' | 'projector') =>
		event.cookies.get(accessCookie(view.session.id, access)) !== undefined;
	return {
		session: { id: view.session.id, title: view.session.title },
		item: list.item.id,
		card: list.item.card.title,
		axes: list.rating.axes,
		scale: list.rating.scale,
		dontKnow: list.rating.dontKnow ? list.rating.dontKnowTitle : null,
		/** This browser also holds a board's or projector's access: its screen may hang in front of the class. */
		showsBoard: shows('bord') || shows('projector')
	};
};
