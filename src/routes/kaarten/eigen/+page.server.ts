import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ id: url.searchParams.get('kaart') ?? '' });
