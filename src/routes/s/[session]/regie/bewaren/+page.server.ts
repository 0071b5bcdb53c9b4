import { error, redirect } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { accessCookie } from '#lib/session/access.ts';
import { admit } from '../../admit.ts';
import { linkToKeep, linkWasKept } from '../../../../keep-link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { session, who } = await admit(event, 'regie');
	const desk = `/s/${session.id}/regie`;
	const token = event.cookies.get(accessCookie(session.id, 'regie'));
	if (!token || !linkToKeep(event.cookies, session.id)) redirect(303, desk);
	const view = session.view(who);
	if (view.access === 'deelnemer' || !view.desk) error(500);
	const url = `${new URL(view.desk.links.bord).origin}/l#${token}`;
	return { title: view.session.title, url, qr: renderSVG(url, { border: 2 }) };
};

export const actions: Actions = {
	default: async (event) => {
		const { session } = await admit(event, 'regie');
		linkWasKept(event.cookies, event.url);
		redirect(303, `/s/${session.id}/regie`);
	}
};
