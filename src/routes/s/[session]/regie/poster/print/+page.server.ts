import { admit } from '../../../admit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { session } = await admit(event, 'regie');
	const { paper, orientation } = session.poster('samen-zorg-dragen');
	return { session: { id: session.id }, paper, orientation };
};
