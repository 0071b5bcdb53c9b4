// One simulated phone: comes in by the QR's token, follows its event stream, sends notes to what is asked.
import { z } from 'zod';
import { accessCookie } from '#lib/session/access.ts';
import { ask, keptConnection } from './ask-server.ts';
import { followEvents } from './follow-events.ts';
import type { BenchSession } from './start-session.ts';
import type { Traffic } from './traffic.ts';

const Joined = z.object({ participant: z.object({ id: z.string(), token: z.string() }) });
const Asked = z.object({
	ask: z
		.object({ item: z.string(), step: z.string(), zones: z.array(z.object({ id: z.string() })).min(1) })
		.nullable()
});
const Refused = z.object({ error: z.object({ code: z.string() }) });

export type Phone = {
	/** Sends a note to what is asked now; resolves with null when it is saved, else with the refusal's code. */
	send(text: string): Promise<string | null>;
	close(): void;
};

/** Lets one phone in. */
export async function createPhone({ port, id, joinToken }: BenchSession, traffic: Traffic): Promise<Phone> {
	const agent = keptConnection();
	const join = { port, method: 'POST', path: '/api/join', body: { token: joinToken }, traffic, agent };
	const { participant } = Joined.parse((await ask(join)).json);
	const cookie = `${accessCookie(id, 'deelnemer')}=${participant.token}`;
	let asked: z.infer<typeof Asked>['ask'] = null;
	let serial = 0;
	let here = '';
	let inStep = 0;
	const events = await followEvents(
		{ port, path: `/api/sessions/${id}/events?as=deelnemer`, cookie, traffic },
		(name, data) => {
			if (name === 'view') asked = Asked.parse(data).ask;
		}
	);
	return {
		async send(text) {
			if (!asked) return 'nothing-asked';
			const { item, step, zones } = asked;
			if (here !== `${item}/${step}`) inStep = 0;
			here = `${item}/${step}`;
			const zone = zones[inStep++ % zones.length]?.id;
			const path = `/api/sessions/${id}/contributions/${participant.id}-${serial++}?as=deelnemer`;
			const body = { rev: 1, item, step, kind: 'note', zone, text };
			const { status, json } = await ask({ port, method: 'PUT', path, body, cookie, traffic, agent });
			return status === 201 ? null : Refused.parse(json).error.code;
		},
		close() {
			events.close();
			agent.destroy();
		}
	};
}
