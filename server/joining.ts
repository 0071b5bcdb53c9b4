// Letting somebody in: by a typed code, by the QR in the room, or by the link of a survey.
import { accessCookie } from '#lib/session/access.ts';
import { checkUntil, seesCheck } from '#lib/session/membercheck.ts';
import { isRefusal, refuse, type Refusal } from '#lib/session/refusal.ts';
import type { Participant } from '#lib/session/session-state.ts';
import { openSurveys } from '#lib/session/survey.ts';
import type { Admission } from './admission.ts';
import type { createJoinCodes } from './join-codes.ts';
import type { SessionRuntime } from './session/session-runtime.ts';
import type { Store } from './store/store.ts';
import { cleanCode } from './tokens.ts';

/** Typed codes are limited; the tokens of a QR or a survey's link never. */
export type WayIn = { code: string } | { token: string } | { survey: string };

export type Joining = {
	name: string | null;
	voice: string | null;
	cookie: (name: string) => string | undefined;
};
export type Joined = {
	participant: Participant;
	token: string;
	session: { id: string; title: string };
	/** Until when (server ms) the survey or the membercheck takes answers; null for who comes into the room. */
	until: number | null;
};

/** What joining needs of the engine. */
type JoiningParts = {
	store: Store;
	admission: Admission;
	codes: ReturnType<typeof createJoinCodes>;
	session: (id: string) => Promise<SessionRuntime | undefined>;
	/** Server ms. */
	now: () => number;
};

async function sessionOf(
	way: WayIn,
	{ store, codes, now }: JoiningParts
): Promise<string | undefined | Refusal> {
	if ('token' in way) return store.byJoinToken(way.token);
	if ('survey' in way) return store.bySurveyToken(way.survey);
	if (!codes.take(now())) return refuse('code-slowed', { path: ['code'] });
	const id = await store.byCode(cleanCode(way.code));
	if (id === undefined) return refuse('code-wrong', { path: ['code'] });
	codes.giveBack();
	return id;
}

/**
 * Lets somebody in. A phone that holds a participant's cookie of that session stays the same person: so a survey takes
 * one answer a device, and the last link decides whether that person is in the room or outside it.
 */
export async function letIn(way: WayIn, who: Joining, parts: JoiningParts): Promise<Joined | Refusal> {
	const outside = 'survey' in way;
	const id = await sessionOf(way, parts);
	if (isRefusal(id)) return id;
	const runtime = id === undefined ? undefined : await parts.session(id);
	if (!runtime)
		return outside
			? refuse('survey-closed', { path: ['survey'] })
			: refuse('session-unknown', { path: ['token'] });
	const { stage } = runtime.state;
	const finished = stage.finishedAt !== null;
	const until = outside
		? (openSurveys(runtime.state, parts.now())
				.map((survey) => survey.until)
				.sort((a, b) => b - a)[0] ?? null)
		: finished
			? checkUntil(stage, parts.now())
			: null;
	if (outside && until === null) return refuse('survey-closed', { path: ['survey'] });
	const session = { id: runtime.id, title: runtime.state.title };
	const held = who.cookie(accessCookie(runtime.id, 'deelnemer'));
	const known = held === undefined ? undefined : await parts.admission.byToken(held);
	const participant =
		known?.session === runtime.id && runtime.state.participants.get(known.participant ?? '');
	if (held !== undefined && participant) {
		// After the end nobody comes into the room any more, however often the QR is scanned.
		const stays = finished && (until === null || seesCheck(stage, participant));
		const same = stays ? participant : await runtime.move(participant, outside);
		return { participant: same, token: held, session, until };
	}
	const joined = await runtime.join(
		outside ? { name: null, voice: null, outside } : { name: who.name, voice: who.voice }
	);
	return isRefusal(joined) ? joined : { ...joined, session, until };
}
