// How large the body of a request may be; it must say so before it is read.
import { refuse, type Refusal } from '#lib/session/refusal.ts';
import { MAX_UPLOAD } from './media/read-picture.ts';

/** Most bytes of a body that is no picture and no file: 512 kB. */
const MAX_BODY = 512 * 1024;
/** Most bytes of a session file, which holds its pictures: 60 MB. */
const MAX_SESSION_FILE = 60 * 1024 * 1024;
const SESSION_FILES = /^\/api\/session-files\/?$/;
const FILES = /^\/api\/sessions\/[^/]+\/(media|imports|posters\/[^/]+\/logo)\/?$/;

/** Refuses a body that is too large, or that does not say how large it is. */
export function bodyFault(request: {
	path: string;
	/** `content-length`, if there is one. */
	length: string | null;
	hasBody: boolean;
}): Refusal | undefined {
	if (!request.hasBody) return undefined;
	const file = FILES.exec(request.path)?.[1];
	const whole = SESSION_FILES.test(request.path);
	const max = whole ? MAX_SESSION_FILE : file === undefined ? MAX_BODY : MAX_UPLOAD;
	const length = request.length === null ? Number.NaN : Number(request.length);
	if (length <= max) return undefined;
	const picture = file !== undefined && file !== 'imports';
	return refuse(picture ? 'media-too-large' : 'body-too-large', {
		params: { max: max / 1024 / 1024 }
	});
}
