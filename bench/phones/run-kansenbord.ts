// Our own server under the crowd: every phone a form and an event stream, a desk and a projector with the board open.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessCookie } from '#lib/session/access.ts';
import { countsWatch } from './counts-watch.ts';
import { followEvents } from './follow-events.ts';
import { measure, type Figures, type Run } from './measure.ts';
import { openScreen } from './open-screen.ts';
import type { Options } from './options.ts';
import { createPhone, type Phone } from './phone.ts';
import { spawnServer } from './spawn-server.ts';
import { startSession, type BenchSession } from './start-session.ts';
import { countTraffic, type Traffic } from './traffic.ts';
import { noteText, writeNotes } from './write-notes.ts';

const SERVER = new URL('../../server/index.ts', import.meta.url);
/** Phones that come in at the same time. */
const DOOR = 20;

async function joinAll(session: BenchSession, people: number, traffic: Traffic): Promise<Phone[]> {
	const phones: Phone[] = [];
	while (phones.length < people) {
		const group = Math.min(DOOR, people - phones.length);
		phones.push(...(await Promise.all(Array.from({ length: group }, () => createPhone(session, traffic)))));
	}
	return phones;
}

/** Follows the board and the events of a screen; the counts it hears go to `counts`. */
async function openBench(
	session: BenchSession,
	access: 'regie' | 'projector',
	{
		traffic,
		seen,
		counts
	}: { traffic: Traffic; seen: (text: string) => void; counts: (unrevealed: number) => void }
): Promise<() => void> {
	const { port, id } = session;
	const token = session.tokens[access];
	const events = await followEvents(
		{
			port,
			path: `/api/sessions/${id}/events?as=${access}`,
			cookie: `${accessCookie(id, access)}=${token}`,
			traffic
		},
		countsWatch(counts)
	);
	const params = { as: access, token };
	const screen = await openScreen({ port, path: '/sync', room: `${id}/board`, params, traffic, seen });
	return () => {
		events.close();
		screen.close();
	};
}

/**
 * Measures our server. `private`: notes that only their author sees, a screen shows their number.
 * `shared`: notes that stand on the board at once.
 */
export async function runKansenbord(kind: 'private' | 'shared', options: Options): Promise<Figures> {
	const data = await mkdtemp(join(tmpdir(), 'kansenbord-bench-'));
	const server = await spawnServer({
		script: SERVER,
		ready: '/readyz',
		env: { DATA_DIR: data, MAX_PEOPLE: String(options.people) },
		profile: options.profile
	});
	const closing: (() => void)[] = [];
	try {
		const traffic = countTraffic();
		const session = await startSession({ port: server.port, kind, traffic });
		const phones = await joinAll(session, options.people, traffic);
		closing.push(() => phones.forEach((phone) => phone.close()));
		const sentAt = new Map<string, number>();
		const screens = { regie: 0, projector: 0 };
		let waiting: { sent: number; number: number; screens: Set<string> }[] = [];
		let times = { ack: [] as number[], screen: [] as number[] };
		let refused: Record<string, number> = {};
		let sent = 0;
		let answered = 0;
		let kept = 0;

		for (const access of ['regie', 'projector'] as const)
			closing.push(
				await openBench(session, access, {
					traffic,
					// Where notes are shared, a screen shows a note when its words are in the screen's document.
					seen(text) {
						const at = sentAt.get(text);
						if (at === undefined) return;
						times.screen.push(performance.now() - at);
						if (access === 'projector') sentAt.delete(text);
					},
					// Where they are private, when its number has reached the notes that were answered, this one included.
					counts(unrevealed) {
						screens[access] = unrevealed;
						for (const note of waiting)
							if (note.number <= unrevealed && note.screens.delete(access))
								times.screen.push(performance.now() - note.sent);
						waiting = waiting.filter((note) => note.screens.size > 0);
					}
				})
			);

		function write(index: number): void {
			const phone = phones[index];
			if (!phone) return;
			const text = noteText(sent++);
			const at = performance.now();
			if (kind === 'shared') sentAt.set(text, at);
			const refuse = (reason: string) => {
				refused[reason] = (refused[reason] ?? 0) + 1;
				sentAt.delete(text);
			};
			phone
				.send(text)
				.then((code) => {
					if (code !== null) return refuse(code);
					times.ack.push(performance.now() - at);
					kept += 1;
					if (kind === 'private')
						waiting.push({ sent: at, number: kept, screens: new Set(['regie', 'projector']) });
				})
				.catch((error: unknown) => refuse(error instanceof Error ? error.message : 'failed'))
				.finally(() => (answered += 1));
		}

		const run: Run = {
			start: () => {
				const stopSteps = session.start();
				const stopNotes = writeNotes(options.people, write);
				return () => {
					stopNotes();
					stopSteps();
				};
			},
			sent: () => sent,
			underWay: () => sent - answered + waiting.length + sentAt.size,
			reset() {
				times = { ack: [], screen: [] };
				refused = {};
			},
			times: () => times,
			refused: () => refused
		};
		return await measure(run, { server, traffic, options });
	} finally {
		for (const close of closing) close();
		await server.stop();
		await rm(data, { recursive: true, force: true });
	}
}
