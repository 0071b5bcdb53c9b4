import { z } from 'zod';
import { SessionFile } from '#lib/session/session-file.ts';
import type { RequestHandler } from './$types';

/** What a session file may hold, as JSON Schema. */
export const GET: RequestHandler = () =>
	Response.json(z.toJSONSchema(SessionFile, { io: 'input' }), {
		headers: { 'content-type': 'application/schema+json', 'cache-control': 'public, max-age=3600' }
	});
