import { ContributionId, PutContribution } from '#lib/session/contribution.ts';
import { isRefusal, refuse } from '#lib/session/refusal.ts';
import { admitted, answer, readBody } from '../../../../respond.ts';
import type { RequestEvent, RequestHandler } from './$types';

async function author(event: RequestEvent) {
	const found = await admitted(event, 'contribute');
	if (isRefusal(found)) return found;
	const { participant } = found.who;
	if (participant === null) return refuse('not-allowed');
	if (!ContributionId.safeParse(event.params.contribution).success)
		return refuse('body-invalid', { path: ['id'] });
	if (!found.session.admitPace(participant)) return refuse('too-fast');
	return { session: found.session, participant, id: event.params.contribution };
}

/** Keeps a note, vote or rating of this participant; answers after COMMIT. */
export const PUT: RequestHandler = (event) =>
	answer(async () => {
		const found = await author(event);
		if (isRefusal(found)) return found;
		const body = await readBody(event, PutContribution);
		if (isRefusal(body)) return body;
		const kept = await found.session.put(found.id, body, found.participant);
		return isRefusal(kept)
			? kept
			: Response.json({ contribution: kept.mine }, { status: kept.created ? 201 : 200 });
	});

/** Takes it back. */
export const DELETE: RequestHandler = (event) =>
	answer(async () => {
		const found = await author(event);
		return isRefusal(found) ? found : found.session.withdraw(found.id, found.participant);
	});
