import type { Cookies } from '@sveltejs/kit';
import { accessCookie, type Access } from '#lib/session/access.ts';

const DAYS = 24 * 3600;

/**
 * Gives this browser an access: a participant's for two days, a screen's for two years, anybody's to an example for
 * the one day that it lasts.
 */
export function giveAccess(
	cookies: Cookies,
	url: URL,
	given: { session: string; access: Access; token: string; example?: boolean }
): void {
	cookies.set(accessCookie(given.session, given.access), given.token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: (given.example ? 1 : given.access === 'deelnemer' ? 2 : 730) * DAYS
	});
}
