// The edge where a refusal becomes words and an HTTP answer.
import { REFUSALS, type Refusal } from '#lib/session/refusal.ts';
import { refusalWords } from './refusal-words.ts';

/** `{error: {code, message, path?}}` with its status; `data` joins beside it. */
export function refusalResponse(refusal: Refusal): Response {
	const { refused, path, data } = refusal;
	const error = { code: refused, message: refusalWords(refusal), ...(path ? { path: path.join('.') } : {}) };
	return Response.json({ error, ...(typeof data === 'object' ? data : {}) }, { status: REFUSALS[refused] });
}
