// One call of the desk to its session's API, with the answer parsed and a refusal in words.
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';

export type Answer<T> =
	{ done: true; data: T } | { done: false; code: string; message: string; data: unknown };

const Refused = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/**
 * Calls `/api/sessions/{session}/{path}` as regie. A refusal keeps its code, its words and the whole body; `offline`
 * means that no answer came, `unknown` an answer nobody understands.
 */
export async function deskCall<S extends z.ZodType>(call: {
	session: string;
	method: 'GET' | 'PUT' | 'POST' | 'DELETE';
	path: string;
	body?: object;
	answer: S;
}): Promise<Answer<z.infer<S>>> {
	let response: Response;
	try {
		response = await fetch(`/api/sessions/${call.session}/${call.path}?as=regie`, {
			method: call.method,
			...(call.body === undefined
				? {}
				: { headers: { 'content-type': 'application/json' }, body: JSON.stringify(call.body) })
		});
	} catch {
		return { done: false, code: 'offline', message: m.ui_no_connection(), data: null };
	}
	const body: unknown = await response.json().catch(() => null);
	if (response.ok) {
		const parsed = call.answer.safeParse(body);
		if (parsed.success) return { done: true, data: parsed.data };
	}
	const refused = Refused.safeParse(body);
	return {
		done: false,
		code: refused.success ? refused.data.error.code : 'unknown',
		message: refused.success ? refused.data.error.message : m.ui_error_else(),
		data: body
	};
}

/** A fresh id for something the desk sends; works on plain http too. */
export function newCallId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(12));
	return `regie-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
