// Who of a session is in the room; people who answer a survey outside it never count.
import { peopleInRoom } from '#lib/session/session-state.ts';
import type { SessionMemory } from './memory.ts';
import type { Presence } from './presence.ts';

/** People in the room now, in the order they came in. */
export function peopleIn({ state, now }: SessionMemory, presence: Presence): string[] {
	const at = now();
	return peopleInRoom(state).flatMap(({ id }) => (presence.isIn(id, at) ? [id] : []));
}

/** The same with those whose phone went quiet a short while ago. */
export function peopleLately({ state, now }: SessionMemory, presence: Presence): string[] {
	const at = now();
	return peopleInRoom(state).flatMap(({ id }) => (presence.wasInLately(id, at) ? [id] : []));
}
