// Talks to a server as any client would: plain HTTP, event streams, and the ids and tokens that go with them.
import { randomUUID } from 'node:crypto';

export type Answer = { status: number; text: string; json: unknown; headers: Headers };

export type Ask = {
	body?: unknown;
	raw?: string;
	token?: string;
	cookie?: string;
	headers?: Record<string, string>;
};

/** One HTTP call; `json` is undefined when the answer is none. */
export async function call(base: string, request: `${string} ${string}`, ask: Ask = {}): Promise<Answer> {
	const [method = 'GET', path = '/'] = request.split(' ');
	const body = ask.raw ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body));
	const response = await fetch(`${base}${path}`, {
		method,
		redirect: 'manual',
		headers: {
			...(body === undefined ? {} : { 'content-type': 'application/json' }),
			...(ask.token === undefined ? {} : { authorization: `Bearer ${ask.token}` }),
			...(ask.cookie === undefined ? {} : { cookie: ask.cookie }),
			...ask.headers
		},
		...(body === undefined ? {} : { body })
	});
	const text = await response.text();
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		json = undefined;
	}
	return { status: response.status, text, json, headers: response.headers };
}

/** A call that must be granted; throws with what the server said. */
export async function granted<T>(answer: Promise<Answer>): Promise<T> {
	const { status, json, text } = await answer;
	if (status >= 300) throw new Error(`${status} ${text.slice(0, 300)}`);
	return json as T;
}

export type Session = {
	id: string;
	code: string;
	regie: string;
	bord: string;
	projector: string;
	/** The token of the QR. */
	join: string;
};

/** Starts a session and keeps its secrets. */
export async function startSession(
	base: string,
	cards: (string | object)[] = ['swot'],
	more: { names?: string; title?: string } = {}
): Promise<Session> {
	const body = { title: more.title ?? 'Proef', cards, ...(more.names ? { names: more.names } : {}) };
	const made = await granted<{
		session: { id: string; code: string };
		access: Record<'regie' | 'bord' | 'projector', { token: string }>;
		joinUrl: string;
	}>(call(base, 'POST /api/sessions', { body }));
	return {
		...made.session,
		regie: made.access.regie.token,
		bord: made.access.bord.token,
		projector: made.access.projector.token,
		join: made.joinUrl.split('#')[1] ?? ''
	};
}

export type Person = { id: string; token: string };

/** Lets a person in by the token of the QR. */
export async function join(base: string, session: Session, name?: string): Promise<Person> {
	const body = { token: session.join, ...(name ? { name } : {}) };
	return (await granted<{ participant: Person }>(call(base, 'POST /api/join', { body }))).participant;
}

export type Stage = {
	version: number;
	item: string | null;
	step: string | null;
	running: boolean;
	round: number;
};

/** The stage as the desk sees it. */
export async function stageOf(base: string, session: Session): Promise<Stage> {
	const path = `/api/sessions/${session.id}` as const;
	return (await granted<{ stage: Stage }>(call(base, `GET ${path}`, { token: session.regie }))).stage;
}

/** A command of the desk on the stage as it stands. */
export async function lead(base: string, session: Session, command: Record<string, unknown>): Promise<Stage> {
	const { version: expect } = await stageOf(base, session);
	const body = { expect, ...command };
	return (
		await granted<{ stage: Stage }>(
			call(base, `POST /api/sessions/${session.id}/stage`, { token: session.regie, body })
		)
	).stage;
}

export type Contribution = { rev: number; item: string; step: string; kind: string } & Record<
	string,
	unknown
>;

/** Sends a contribution; a fresh id unless one is named. */
export function put(
	base: string,
	session: Session,
	person: Person,
	contribution: Contribution,
	id: string = randomUUID()
): Promise<Answer> {
	return call(base, `PUT /api/sessions/${session.id}/contributions/${id}`, {
		token: person.token,
		body: contribution
	});
}

/** What one person's screen shows. */
export function viewOf<T>(base: string, session: Session, token: string): Promise<T> {
	return granted<T>(call(base, `GET /api/sessions/${session.id}/view`, { token }));
}

export type Stream = {
	/** Every byte so far, as text. */
	heard(): string;
	/** Resolves when what was heard says so; rejects when the stream ends first. */
	until(says: (heard: string) => boolean): Promise<void>;
	closed: Promise<void>;
	close(): void;
};

/** Opens an event stream and keeps every byte. */
export async function openStream(
	base: string,
	path: string,
	ask: Pick<Ask, 'token' | 'cookie'>
): Promise<Stream> {
	const stop = new AbortController();
	const response = await fetch(`${base}${path}`, {
		signal: stop.signal,
		headers: {
			...(ask.token === undefined ? {} : { authorization: `Bearer ${ask.token}` }),
			...(ask.cookie === undefined ? {} : { cookie: ask.cookie })
		}
	});
	if (!response.ok || !response.body)
		throw new Error(`no stream: ${response.status} ${await response.text()}`);
	let heard = '';
	let open = true;
	const waiting = new Set<() => void>();
	const reader = response.body.getReader();
	const decoder = new TextDecoder();
	const closed = (async () => {
		try {
			for (;;) {
				const { value, done } = await reader.read();
				if (done) return;
				heard += decoder.decode(value, { stream: true });
				for (const look of [...waiting]) look();
			}
		} catch {
			// Cut off, by us or by the server's end.
		} finally {
			open = false;
			for (const look of [...waiting]) look();
		}
	})();
	return {
		heard: () => heard,
		until: (says) =>
			new Promise((resolve, reject) => {
				const look = () => {
					if (says(heard)) resolve();
					else if (!open) reject(new Error(`the stream ended; it said: ${heard.slice(-500)}`));
					else return;
					waiting.delete(look);
				};
				waiting.add(look);
				look();
			}),
		closed,
		close: () => stop.abort()
	};
}
