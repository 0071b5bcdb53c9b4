// Starts a server as a process of its own, so that what it uses is its own and not the clients'.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Usage } from './usage-reporter.ts';

export type MeasuredServer = {
	port: number;
	usage(): Promise<Usage>;
	/** Ends it with SIGTERM and waits until it is gone. */
	stop(): Promise<void>;
};

const Answer = z.object({ cpuMs: z.number(), systemMs: z.number(), rss: z.number(), peak: z.number() });
const READY_MS = 60_000;
/** A server with a long queue answers late. */
const USAGE_MS = 120_000;

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	await once(probe, 'close');
	if (typeof address !== 'object' || !address) throw new Error('no free port');
	return address.port;
}

async function answers(url: string): Promise<boolean> {
	try {
		return (await fetch(url, { signal: AbortSignal.timeout(1000) })).ok;
	} catch {
		return false;
	}
}

/** Starts `script` on a free port of 127.0.0.1 and resolves when `ready` answers 200. */
export async function spawnServer(input: {
	script: URL;
	ready: string;
	env: Record<string, string>;
	profile: string | undefined;
}): Promise<MeasuredServer> {
	const port = await freePort();
	const flags = input.profile ? ['--cpu-prof', `--cpu-prof-dir=${input.profile}`] : [];
	const reporter = new URL('./usage-reporter.ts', import.meta.url).href;
	const child = spawn(process.execPath, [...flags, '--import', reporter, fileURLToPath(input.script)], {
		env: { ...process.env, ...input.env, PORT: String(port), HOST: '127.0.0.1' },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	const gone = once(child, 'exit');
	const until = Date.now() + READY_MS;
	while (!(await answers(`http://127.0.0.1:${port}${input.ready}`))) {
		if (child.exitCode !== null || Date.now() > until) {
			child.kill('SIGKILL');
			throw new Error(`the server did not start: ${fileURLToPath(input.script)}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return {
		port,
		async usage() {
			const answer = once(child, 'message', { signal: AbortSignal.timeout(USAGE_MS) });
			child.send('usage');
			return Answer.parse((await answer)[0]);
		},
		async stop() {
			child.kill('SIGTERM');
			const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
			await gone;
			clearTimeout(late);
		}
	};
}
