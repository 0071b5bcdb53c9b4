import { personNumber, type SessionState } from './session-state.ts';
import { FACILITATOR } from './stage.ts';

/** Somebody as others in the room know them: by name, by the order of coming in, or the facilitator. */
export function personName(state: Pick<SessionState, 'participants'>, id: string): string {
	return id === FACILITATOR ? id : (state.participants.get(id)?.name ?? `nummer ${personNumber(state, id)}`);
}

/** The names of those who are still known; people who were forgotten are left out. */
export function personNames(state: Pick<SessionState, 'participants'>, ids: readonly string[]): string[] {
	return ids
		.filter((id) => id === FACILITATOR || state.participants.has(id))
		.map((id) => personName(state, id));
}
