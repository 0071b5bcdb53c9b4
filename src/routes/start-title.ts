// The name a session gets when nobody gives it one.
import { m } from '#lib/paraglide/messages.js';

/** After its first card, so that sessions of one day can be told apart; after the meeting without one. */
export function startTitle(card: string | undefined, date: string): string {
	return card === undefined ? m.home_default_title({ date }) : `${card}, ${date}`.slice(0, 120);
}
