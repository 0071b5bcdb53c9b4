import { z } from 'zod';
import { ClassListFields } from '#lib/session/class-list.ts';
import { isRefusal } from '#lib/session/refusal.ts';
import { putClassList, readClassList, wipeClassList } from '#server/session/class-list-writes.ts';
import { admitted, answer, readBody } from '../../../../respond.ts';
import type { RequestHandler } from './$types';

const Body = ClassListFields.extend({ expect: z.int().nonnegative() });

/** The class list of a card with pupil data; null before anybody began it and after it was wiped. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, 'lead');
		if (isRefusal(found)) return found;
		await found.session.settled();
		const list = found.session.read((memory) => readClassList(memory, event.params.item));
		return isRefusal(list) ? list : { classList: list };
	});

/** Keeps it; `expect` is the version the sender saw. */
export const PUT: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, 'lead');
		if (isRefusal(found)) return found;
		const body = await readBody(event, Body);
		if (isRefusal(body)) return body;
		const list = await found.session.change((memory) => putClassList(memory, event.params.item, body));
		return isRefusal(list) ? list : { classList: list };
	});

/** Wipes it now, for good, also after the end; codes that a vote froze go with it. */
export const DELETE: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, 'lead');
		if (isRefusal(found)) return found;
		const { session } = found;
		const known = session.read((memory) => readClassList(memory, event.params.item));
		if (isRefusal(known)) return known;
		const wiped = await session.change((memory) => wipeClassList(memory, event.params.item));
		await event.locals.engine.scrub();
		return wiped;
	});
