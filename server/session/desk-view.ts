// What only the desk sees: the reveal on offer, who came in twice, addresses and links.
import type { RevealOffer, ScreenView } from '#lib/session/view.ts';
import { peopleInRoom, type SessionState } from '#lib/session/session-state.ts';
import type { Presence } from './presence.ts';

export type DeskView = NonNullable<ScreenView['desk']>;

/** Names that came in on more than one phone, whatever their capitals. */
function doubleNames(names: readonly string[]): DeskView['doubles'] {
	const known = new Map<string, { name: string; count: number }>();
	for (const name of names) {
		const key = name.toLowerCase();
		known.set(key, { name, count: (known.get(key)?.count ?? 0) + 1 });
	}
	return [...known.values()].filter(({ count }) => count > 1);
}

/**
 * The desk's part of a view; `wrote` holds the people who sent something in the current step, `ready` those who said
 * that they are.
 */
export function deskView(input: {
	state: SessionState;
	presence: Presence;
	now: number;
	reveal: RevealOffer | null;
	heldBack: DeskView['heldBack'];
	wrote: ReadonlySet<string | null>;
	ready: ReadonlySet<string>;
	check: DeskView['check'];
	drafts: number;
	addresses: DeskView['addresses'];
	lostAddress: DeskView['lostAddress'];
	hiddenBallots: number;
	links: DeskView['links'];
}): DeskView {
	const { state, presence, now, wrote, ready, ...rest } = input;
	const people = peopleInRoom(state);
	const named = state.stage.names !== 'nobody';
	return {
		...rest,
		doubles: doubleNames(people.flatMap(({ name }) => (name === null ? [] : [name]))),
		// The invented people of an example session hold no phone.
		firstPhone: (people.length > 0 && !state.example) || people.some(({ id }) => presence.isIn(id, now)),
		people: people.map((person, i) => ({
			name: person.name,
			number: i + 1,
			in: presence.isIn(person.id, now),
			// Who wrote, and who is ready, is shown only where names may be seen.
			wrote: named && wrote.has(person.id),
			ready: named && ready.has(person.id)
		}))
	};
}
