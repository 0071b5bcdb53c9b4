// Starts servers of its own for one test: a free port, an empty data folder, and nothing left behind.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { pinnedNode, root } from '../../../scripts/root.mjs';

export type Ended = { code: number | null; signal: NodeJS.Signals | null };

export type RunningServer = {
	/** Where it listens, such as http://127.0.0.1:40123. */
	base: string;
	port: number;
	dataDir: string;
	process: ChildProcess;
	/** Everything it said on stdout and stderr so far. */
	said(): string;
	ended: Promise<Ended>;
	/** Sends a signal and waits for the end. */
	stop(signal?: NodeJS.Signals): Promise<Ended>;
};

export type ServeOptions = {
	/** An existing data folder, as after a crash. */
	dataDir?: string;
	env?: Record<string, string>;
	/** Another way to start it than node itself. */
	command?: { file: string; args: string[] };
};

async function start(options: ServeOptions, dataDir: string): Promise<RunningServer> {
	const { file, args } = options.command ?? { file: pinnedNode(), args: ['server/index.ts'] };
	const child = spawn(file, args, {
		cwd: root,
		env: { ...process.env, CI: '1', HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...options.env },
		stdio: ['ignore', 'pipe', 'pipe'],
		// A group of its own, so that nothing it starts can outlive the test.
		detached: true
	});
	let said = '';
	const ended = new Promise<Ended>((resolve) =>
		child.once('exit', (code, signal) => resolve({ code, signal }))
	);
	const port = await new Promise<number>((resolve, reject) => {
		const hear = (chunk: Buffer) => {
			said += chunk.toString();
			const found = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
			if (found) resolve(Number(found));
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		void ended.then(({ code, signal }) => reject(new Error(`the server ended (${code ?? signal}): ${said}`)));
	});
	return {
		base: `http://127.0.0.1:${port}`,
		port,
		dataDir,
		process: child,
		said: () => said,
		ended,
		stop(signal = 'SIGTERM') {
			child.kill(signal);
			return ended;
		}
	};
}

function killGroup({ process: child }: RunningServer): void {
	try {
		if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
	} catch {
		// All of the group is gone already.
	}
}

/** `serve()` starts a server; when the test is over all of them are gone, and so are their folders. */
export const test = base.extend<{ serve: (options?: ServeOptions) => Promise<RunningServer> }>({
	// eslint-disable-next-line no-empty-pattern
	serve: async ({}, use) => {
		const running: RunningServer[] = [];
		const folders: string[] = [];
		await use(async (options = {}) => {
			const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'kansenbord-promise-')));
			if (options.dataDir === undefined) folders.push(dataDir);
			const server = await start(options, dataDir);
			running.push(server);
			return server;
		});
		running.forEach(killGroup);
		await Promise.all(running.map(({ ended }) => ended));
		await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
	}
});
