// One thing on its way to the server, and what one try to deliver it came to.
import type { NoteImage } from '#lib/session/note-image.ts';
import type { Mine } from '#lib/session/view.ts';

/** Longest wait for an answer, in ms; afterwards the same id is sent again. */
const ANSWER_MS = 10_000;

export type Content = {
	item: string;
	step: string;
	kind: Mine['kind'];
	zone?: string;
	text?: string;
	value?: Record<string, number>;
	round?: number;
	image?: NoteImage;
	fields?: Record<string, string>;
	about?: string;
};

/** `content` null takes the contribution back. */
export type Sending = {
	id: string;
	content: Content | null;
	/** The revision the server is known to hold; 0 for a new one. */
	known: number;
	/** Texts of this id that are this phone's own doing: what was changed, and what was tried since. */
	ours: string[];
	/** How often a newer revision was met. */
	turns: number;
};

export type Outcome =
	| { kind: 'saved'; mine: Mine }
	| { kind: 'withdrawn' }
	/** Not reached, or not now: send it again. */
	| { kind: 'later' }
	/** The server holds another revision. */
	| { kind: 'other'; mine: Mine; message: string }
	| { kind: 'refused'; code: string; message: string };

/** Tries once to deliver; never throws. */
export async function deliver(session: string, sending: Sending): Promise<Outcome> {
	const { id, content, known } = sending;
	const abort = new AbortController();
	const late = setTimeout(() => abort.abort(), ANSWER_MS);
	try {
		const response = await fetch(`/api/sessions/${session}/contributions/${id}?as=deelnemer`, {
			method: content ? 'PUT' : 'DELETE',
			headers: content ? { 'content-type': 'application/json' } : {},
			body: content ? JSON.stringify({ rev: known + 1, ...content }) : null,
			signal: abort.signal
		});
		return await judge(response, content === null);
	} catch {
		return { kind: 'later' };
	} finally {
		clearTimeout(late);
	}
}

async function judge(response: Response, withdrawing: boolean): Promise<Outcome> {
	const { status, ok } = response;
	if (status === 204) return { kind: 'withdrawn' };
	// A guest network may answer anything with its own page: only our JSON counts as an answer.
	const answer: unknown = await response.json().catch(() => null);
	if (typeof answer !== 'object' || answer === null) return { kind: 'later' };
	if (ok && withdrawing) return { kind: 'withdrawn' };
	if (ok) {
		const mine = mineIn(answer, 'contribution');
		return mine ? { kind: 'saved', mine } : { kind: 'later' };
	}
	const error = refusalIn(answer);
	if (!error || status >= 500 || status === 429 || status === 401) return { kind: 'later' };
	if (withdrawing && (status === 404 || status === 410)) return { kind: 'withdrawn' };
	const mine = mineIn(answer, 'mine');
	if (error.code === 'rev' && mine) return { kind: 'other', mine, message: error.message };
	return { kind: 'refused', ...error };
}

// These shapes come from this page's own server; a phone carries no schema library to parse them with.
function mineIn(answer: object, key: string): Mine | null {
	const mine: unknown = Reflect.get(answer, key);
	return isMine(mine) ? mine : null;
}

function isMine(value: unknown): value is Mine {
	return typeof value === 'object' && value !== null && 'id' in value && 'rev' in value && 'text' in value;
}

/** The refusal in an answer of the API, or null. */
export function refusalIn(answer: unknown): { code: string; message: string } | null {
	if (typeof answer !== 'object' || answer === null || !('error' in answer)) return null;
	const { error } = answer;
	if (typeof error !== 'object' || error === null || !('code' in error) || !('message' in error)) return null;
	return { code: String(error.code), message: String(error.message) };
}

/** The session that a join let somebody into, or null. */
export function sessionIn(answer: unknown): string | null {
	if (typeof answer !== 'object' || answer === null || !('session' in answer)) return null;
	const { session } = answer;
	return typeof session === 'object' && session !== null && 'id' in session ? String(session.id) : null;
}
