// Sends a contribution of the desk for people without a phone.
import { z } from 'zod';
import type { PutContribution } from '#lib/session/contribution.ts';
import { deskCall, newCallId, type Answer } from '../desk-call.ts';

const Kept = z.object({});

/** Keeps one contribution for `behalf` people; answers after it is saved. */
export function sendBehalf(
	session: string,
	body: Omit<PutContribution, 'rev' | 'behalf'> & { behalf: number }
): Promise<Answer<object>> {
	return deskCall({
		session,
		method: 'PUT',
		path: `contributions/${newCallId()}`,
		body: { rev: 1, ...body },
		answer: Kept
	});
}
