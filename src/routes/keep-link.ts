// The short-lived cookie that lets a new session's regie link be shown once.
import type { Cookies } from '@sveltejs/kit';

const NAME = 'kb-new-session';
const PATH = '/s/';

/** Lets this browser see the regie link of a session it just made, for a quarter of an hour. */
export function mayKeepLink(cookies: Cookies, url: URL, session: string): void {
	cookies.set(NAME, session, {
		path: PATH,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: 15 * 60
	});
}

/** Whether the link of this session may still be shown. */
export function linkToKeep(cookies: Cookies, session: string): boolean {
	return cookies.get(NAME) === session;
}

/** The link was shown and kept. */
export function linkWasKept(cookies: Cookies, url: URL): void {
	cookies.delete(NAME, { path: PATH, secure: url.protocol === 'https:' });
}
