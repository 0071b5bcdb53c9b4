// How long a note takes to be answered while posters are made: the whole server, phones over HTTP, notes on disk.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentiles, type Percentiles } from '../phones/percentiles.ts';
import { createPhone } from '../phones/phone.ts';
import { spawnServer } from '../phones/spawn-server.ts';
import { startSession } from '../phones/start-session.ts';
import { countTraffic } from '../phones/traffic.ts';
import { noteText, writeNotes } from '../phones/write-notes.ts';

const PHONES = 60;
const QUIET_MS = 10_000;
/** The ten posters are asked at once; so many times, each time a little different, so that none was made before. */
const ROUNDS = 2;

/** The example workshop of the server, and a way to ask its files. */
async function openExample(port: number): Promise<(file: string) => Promise<number>> {
	const origin = `http://127.0.0.1:${port}`;
	const started = await fetch(`${origin}/?/example`, {
		method: 'POST',
		headers: { origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
		redirect: 'manual'
	});
	const id = /\/s\/([^/]+)\//.exec(started.headers.get('location') ?? '')?.[1];
	if (!id) throw new Error(`the example did not start: ${started.status}`);
	const cookie = started.headers
		.getSetCookie()
		.map((one) => one.split(';')[0])
		.join('; ');
	return async (file) => {
		const answer = await fetch(`${origin}/api/sessions/${id}/${file}`, { headers: { cookie } });
		const { byteLength } = await answer.arrayBuffer();
		if (!answer.ok) throw new Error(`${file} answered ${answer.status}`);
		return byteLength;
	};
}

const postersOf = (round: number): string[] => [
	...[0, 1, 2, 3].map((n) => `posters/samen-zorg-dragen.png?dpi=${300 - 4 * round - n}`),
	...['A4', 'A3', 'A2', 'A1', 'A0'].map(
		(size) => `posters/samen-zorg-dragen.pdf?size=${size}&orientation=${round % 2 ? 'portrait' : 'landscape'}`
	),
	'report.pdf'
];

export interface WhilePostersRender {
	phones: number;
	/** Milliseconds from sending to "bewaard": nothing else to do, and while posters are made without a pause. */
	quiet: Percentiles | null;
	busy: Percentiles | null;
	posters: { made: number; seconds: number };
	/** Resident megabytes of the server with its threads: before the posters, and the most it ever had. */
	memory: { before: number; most: number };
}

/** Needs a build. Throws when a note or a poster is refused. */
export async function whilePostersRender(): Promise<WhilePostersRender> {
	const data = await mkdtemp(join(tmpdir(), 'bench-poster-'));
	const server = await spawnServer({
		script: new URL('../../server/index.ts', import.meta.url),
		ready: '/readyz',
		env: { DATA_DIR: data },
		profile: undefined
	});
	try {
		const traffic = countTraffic();
		const session = await startSession({ port: server.port, kind: 'shared', traffic });
		const phones = await Promise.all(Array.from({ length: PHONES }, () => createPhone(session, traffic)));
		const poster = await openExample(server.port);
		await poster('posters/samen-zorg-dragen.pdf');
		let times: number[] = [];
		let serial = 0;
		let wrong: string | undefined;
		const stop = writeNotes(PHONES, (index) => {
			const at = performance.now();
			phones[index]?.send(noteText(serial++)).then(
				(refused) => (refused === null ? times.push(performance.now() - at) : (wrong ??= refused)),
				(error: unknown) => (wrong ??= String(error))
			);
		});
		await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
		const quiet = percentiles(times);
		const before = (await server.usage()).rss;
		times = [];
		const start = performance.now();
		let made = 0;
		for (let round = 0; round < ROUNDS; round++) {
			const files = postersOf(round);
			await Promise.all(files.map(poster));
			made += files.length;
		}
		const seconds = (performance.now() - start) / 1000;
		const busy = percentiles(times);
		const { peak } = await server.usage();
		stop();
		phones.forEach((phone) => phone.close());
		if (wrong !== undefined) throw new Error(`a note was refused: ${wrong}`);
		const megabytes = (bytes: number) => Math.round(bytes / 1e6);
		return {
			phones: PHONES,
			quiet,
			busy,
			posters: { made, seconds: Math.round(seconds * 10) / 10 },
			memory: { before: megabytes(before), most: megabytes(peak) }
		};
	} finally {
		await server.stop();
		await rm(data, { recursive: true, force: true });
	}
}
