import type { Cookies } from '@sveltejs/kit';
import { accessCookie, type Access } from '#lib/session/access.ts';

const DAYS = 24 * 3600;

/**
 * Gives this browser an access: a participant's for two days or until its survey closes (`until`, server ms), a screen's for two years, anybody's to an example for
 * the one day that it lasts.
 */
export function giveAccess(
	cookies: Cookies,
	url: URL,
	given: { session: string; access: Access; token: string; example?: boolean; until?: number | null }
): void {
	// One answer a device: who answers a survey stays the same person until it closes.
	const survey = given.until ? Math.ceil((given.until - Date.now()) / 1000 / DAYS) + 1 : 0;
	const days = given.example ? 1 : given.access === 'deelnemer' ? Math.max(2, survey) : 730;
	cookies.set(accessCookie(given.session, given.access), given.token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: days * DAYS
	});
}
