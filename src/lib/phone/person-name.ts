// How people are called on a phone: by name or number, and the facilitator by that word.
import { m } from '#lib/paraglide/messages.js';

/** The facilitator stands in lists of names as `begeleider`. */
const FACILITATOR = 'begeleider';

/** One person. */
export const personName = (name: string): string =>
	name === FACILITATOR ? m.phone_facilitator() : name.replace(/^nummer (\d+)$/, 'nummer\u00a0$1');

/** "Lies, Tom en nummer 4". */
export function listNames(names: readonly string[]): string {
	return new Intl.ListFormat('nl-BE', { type: 'conjunction' }).format(names.map(personName));
}
