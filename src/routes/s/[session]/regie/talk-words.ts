// Names of people in groups, in words for the facilitator.
import { FACILITATOR } from '#lib/session/stage.ts';
import type { GroupsView } from '#lib/session/view.ts';
import { m } from '#lib/paraglide/messages.js';

/** "An en nummer 7", with "jij" for the facilitator. */
export function peopleWords(people: readonly string[]): string {
	const names = people.map((name) => (name === FACILITATOR ? m.desk_talk_you() : name));
	return new Intl.ListFormat('nl-BE').format(names);
}

/** With whom the facilitator joins in this round; null when nobody is left over. */
export function facilitatorJoins(groups: GroupsView): string[] | null {
	const mine = groups.groups.find(({ people }) => people.includes(FACILITATOR));
	return mine ? mine.people.filter((name) => name !== FACILITATOR) : null;
}
