import { FLOW_TEMPLATES } from '#cards/samen-zorg-dragen/flow-templates.ts';
import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The four templates of a flowchart; nothing of a session is in them. */
export const GET: RequestHandler = () =>
	json({ templates: Object.values(FLOW_TEMPLATES) }, { headers: { 'cache-control': 'public, max-age=300' } });
