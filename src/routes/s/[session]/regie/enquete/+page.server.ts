import { redirect } from '@sveltejs/kit';
import { admit } from '../../admit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { session, who } = await admit(event, 'regie');
	const view = session.view(who);
	if (view.access === 'deelnemer') throw new Error('the desk was given the view of a phone');
	const wanted = event.url.searchParams.get('kaart');
	const item =
		view.programme.find(({ id }) => id === wanted) ?? view.programme.find(({ survey }) => survey !== null);
	const survey = item?.survey;
	if (!item || !survey || survey.until === null || survey.url === null || survey.qr === null)
		redirect(303, `/s/${view.session.id}/regie`);
	return {
		session: { id: view.session.id, title: view.session.title },
		card: item.card.title,
		/** Of the statements alone; what is open for words is not obliged. */
		minutes: item.steps
			.filter((step) => step.activities.some((one) => one.kind === 'rate' && one.items === 'options'))
			.reduce((sum, step) => sum + step.minutes, 0),
		until: survey.until,
		url: survey.url,
		qr: survey.qr
	};
};
