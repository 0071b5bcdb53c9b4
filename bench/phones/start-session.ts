// A session for the benchmark: the swot card, as often as its private steps take notes for the whole run.
import { accessCookie } from '#lib/session/access.ts';
import { z } from 'zod';
import { ask } from './ask-server.ts';
import type { Traffic } from './traffic.ts';

const Token = z.object({ token: z.string() });
const Created = z.object({
	session: z.object({ id: z.string() }),
	access: z.object({ regie: Token, projector: Token }),
	joinUrl: z.string()
});
const Moved = z.object({ stage: z.object({ version: z.number() }) });

/** A step of two zones takes four notes a zone from each person: seven notes, then the desk goes on. */
const STEP_MS = 14_000;
const TIMES = 12;

export type BenchSession = {
	port: number;
	id: string;
	tokens: { regie: string; projector: string };
	joinToken: string;
	/** Lets the desk walk through the steps; the result stops it. */
	start(): () => void;
};

/** Starts a session and goes to its first step. */
export async function startSession(input: {
	port: number;
	kind: 'private' | 'shared';
	traffic: Traffic;
}): Promise<BenchSession> {
	const { port, kind, traffic } = input;
	const post = async (path: string, body: unknown, cookie?: string) => {
		const { status, json } = await ask({
			port,
			method: 'POST',
			path,
			body,
			traffic,
			...(cookie ? { cookie } : {})
		});
		if (status >= 300) throw new Error(`${path} answered ${status}: ${JSON.stringify(json)}`);
		return json;
	};
	const cards = Array.from({ length: TIMES }, () => 'swot');
	const created = Created.parse(await post('/api/sessions', { title: 'Meting', cards }));
	const { id } = created.session;
	const regie = created.access.regie.token;
	const cookie = `${accessCookie(id, 'regie')}=${regie}`;
	const steps = Array.from({ length: TIMES }, (_, i) => (i === 0 ? 'swot' : `swot-${i + 1}`)).flatMap(
		(item) =>
			kind === 'shared'
				? [{ item, step: 'kruispunten' }]
				: [
						{ item, step: 'binnenkant' },
						{ item, step: 'buitenkant' }
					]
	);
	let version = 1;
	const goTo = async (index: number) => {
		const body = { command: 'goto', expect: version, ...steps[index % steps.length] };
		version = Moved.parse(await post(`/api/sessions/${id}/stage?as=regie`, body, cookie)).stage.version;
	};
	await goTo(0);
	return {
		port,
		id,
		tokens: { regie, projector: created.access.projector.token },
		joinToken: created.joinUrl.split('#')[1] ?? '',
		start() {
			let step = 0;
			const walk = setInterval(() => {
				// A step whose notes are shared has no limit, so there the group stays where it is.
				if (kind === 'private') goTo(++step).catch((error: unknown) => console.error(error));
			}, STEP_MS);
			return () => clearInterval(walk);
		}
	};
}
