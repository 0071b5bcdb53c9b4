import type { RequestHandler } from './$types';

/** The database takes writes and the server is not going away. */
export const GET: RequestHandler = async ({ locals }) => {
	try {
		await locals.engine.probe();
		return Response.json({ ready: true });
	} catch {
		return Response.json({ ready: false }, { status: 503 });
	}
};
