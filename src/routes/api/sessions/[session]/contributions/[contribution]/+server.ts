import { may } from '#lib/session/access.ts';
import { ContributionId, PutContribution } from '#lib/session/contribution.ts';
import { isRefusal, refuse } from '#lib/session/refusal.ts';
import { admitted, answer, readBody } from '../../../../respond.ts';
import type { RequestEvent, RequestHandler } from './$types';

/** Who sends: a participant, or the desk (null) for people without a phone. */
async function author(event: RequestEvent) {
	const found = await admitted(event, null);
	if (isRefusal(found)) return found;
	const { session, who } = found;
	const { participant } = who;
	if (participant === null && !may(who.access, 'lead')) return refuse('not-allowed');
	if (!ContributionId.safeParse(event.params.contribution).success)
		return refuse('body-invalid', { path: ['id'] });
	if (!session.admitPace(participant ?? 'regie')) return refuse('too-fast');
	return { session, participant, id: event.params.contribution };
}

/** Keeps what this participant or the desk sends; answers after COMMIT. */
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
