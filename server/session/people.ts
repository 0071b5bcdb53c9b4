// People of a session: who comes in, who says "ik ben klaar", who asks to open a step again.
import { asksReady } from '#lib/session/asks-ready.ts';
import { checkUntil } from '#lib/session/membercheck.ts';
import { refuse, type Refusal } from '#lib/session/refusal.ts';
import { peopleInRoom, type Participant } from '#lib/session/session-state.ts';
import { findStep, stepKey } from '#lib/session/stage.ts';
import { openSurveys } from '#lib/session/survey.ts';
import type { Change } from '../store/store.ts';
import { hashToken, newId, newToken } from '../tokens.ts';
import { recordChange, type SessionMemory } from './memory.ts';

/** Most people in the room, and most outside it: who answer surveys, or a membercheck after the end. */
export type Places = { maxPeople: number; maxOutside: number };

/**
 * Lets a person in; `outside` by the link of an open survey. After the end only an open membercheck lets somebody in,
 * who then stays outside the room and unnamed. Refuses when the session is full, or when joining, the survey or the
 * membercheck has ended.
 */
export function admitPerson(
	{ state, now }: SessionMemory,
	input: { name: string | null; voice: string | null; outside?: boolean },
	{ maxPeople, maxOutside }: Places
): { participant: Participant; token: string; changes: Change[] } | Refusal {
	const { finishedAt } = state.stage;
	const bySurvey = input.outside === true;
	const forCheck = finishedAt !== null && !bySurvey && checkUntil(state.stage, now()) !== null;
	const closed = bySurvey ? openSurveys(state, now()).length === 0 : state.code === null;
	if (!forCheck && (finishedAt !== null || closed))
		return refuse(bySurvey ? 'survey-closed' : 'joining-closed');
	const outside = bySurvey || forCheck;
	const who = forCheck ? { name: null, voice: null } : { name: input.name, voice: input.voice };
	const inside = peopleInRoom(state).length;
	const max = outside ? maxOutside : maxPeople;
	if ((outside ? state.participants.size - inside : inside) >= max)
		return refuse('session-full', { params: { max } });
	const participant: Participant = { id: newId(), ...who, outside, joinedAt: now() };
	const token = newToken();
	state.participants.set(participant.id, participant);
	const changes: Change[] = [
		{ kind: 'participant', participant },
		{ kind: 'access', hash: hashToken(token), access: 'deelnemer', participant: participant.id }
	];
	return { participant, token, changes };
}

/** "Ik ben klaar", or not yet; in memory only. Refuses when this step is not at hand or gives nothing to do. */
export function setReady(
	{ state, ready }: SessionMemory,
	participant: string,
	at: { item: string; step: string; ready: boolean }
): Refusal | { ready: boolean } {
	if (!findStep(state.programme, at.item, at.step)) return refuse('step-unknown', { path: ['step'] });
	if (state.stage.item !== at.item || state.stage.step !== at.step) return refuse('step-closed');
	if (state.participants.get(participant)?.outside !== false) return refuse('not-allowed');
	if (!asksReady(state)) return refuse(state.stage.running ? 'not-asked' : 'step-closed');
	if (at.ready) ready.add(participant);
	else ready.delete(participant);
	return { ready: at.ready };
}

/** Asks the desk to open a step again. */
export function requestReopen(
	{ state, reopen }: SessionMemory,
	participant: string,
	{ item, step }: { item: string; step: string }
): Refusal | { ok: true } {
	if (!findStep(state.programme, item, step)) return refuse('step-unknown', { path: ['step'] });
	const key = stepKey(item, step);
	reopen.set(key, (reopen.get(key) ?? new Set()).add(participant));
	return { ok: true };
}

/** Chooses which address the QR shows. */
export function chooseJoinAddress(
	memory: SessionMemory,
	address: string
): { changes: Change[]; answer: undefined; everybody: true } {
	memory.fields.joinAddress = address;
	const changes = [recordChange(memory, memory.state.stage.version)];
	return { changes, answer: undefined, everybody: true };
}
