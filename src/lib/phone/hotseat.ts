// Whether this tablet goes round; the rest comes only when it is passed on.
import { keep, readKept } from './kept.ts';

type Way = { token: string } | { code: string };

const wayKey = (session: string) => `kb-${session}-way`;
const roundKey = (session: string) => `kb-${session}-round`;
/** A code that was typed on the join page, before its session is known. */
const CODE_KEY = 'kb-code';

/** Remembers the typed code until the phone's page knows its session. */
export const rememberCode = (code: string): void => keep(CODE_KEY, code);

/** Remembers by which token this browser came into a session. */
export const rememberToken = (session: string, token: string): void => keep(wayKey(session), { token });

/** How the next person can come in; null when this browser does not know it. */
export function wayIn(session: string): Way | null {
	const code = readKept(CODE_KEY);
	if (typeof code === 'string') {
		keep(wayKey(session), { code });
		sessionStorage.removeItem(CODE_KEY);
	}
	const way = readKept(wayKey(session));
	if (typeof way !== 'object' || way === null) return null;
	if ('token' in way && typeof way.token === 'string') return { token: way.token };
	return 'code' in way && typeof way.code === 'string' ? { code: way.code } : null;
}

/** Whether the tablet goes round now. */
export const goesRound = (session: string): boolean => readKept(roundKey(session)) === true;

/** Lets the tablet go round, or no longer. */
export const setGoesRound = (session: string, yes: boolean): void => keep(roundKey(session), yes);
