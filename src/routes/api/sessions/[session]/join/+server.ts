import { z } from 'zod';
import { isRefusal, refuse } from '#lib/session/refusal.ts';
import { chooseJoinAddress } from '#server/session/people.ts';
import { admitted, answer, readBody } from '../../../respond.ts';
import type { RequestHandler } from './$types';

const Body = z.strictObject({ address: z.string().max(200) });

/** Chooses which of this machine's addresses the QR shows. */
export const PUT: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, 'lead');
		if (isRefusal(found)) return found;
		const body = await readBody(event, Body);
		if (isRefusal(body)) return body;
		const known = [...event.locals.engine.addresses().map(({ url }) => url), event.url.origin];
		if (!known.includes(body.address)) return refuse('not-found', { path: ['address'] });
		await found.session.change((memory) => chooseJoinAddress(memory, body.address));
		const view = found.session.view(found.who);
		return view.access === 'deelnemer'
			? {}
			: { join: { ...view.join, addresses: view.desk?.addresses ?? [] } };
	});
