import { admit } from '../admit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { session, who } = await admit(event, 'projector');
	const view = session.view(who);
	if (view.access === 'deelnemer') throw new Error('a screen was given the view of a phone');
	return { view };
};
