// The frame of every run: warm up, measure for a while, wait until all notes have arrived, and sum up.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Options } from './options.ts';
import { percentiles, type Percentiles } from './percentiles.ts';
import type { MeasuredServer } from './spawn-server.ts';
import type { Traffic } from './traffic.ts';

/** How long the last notes may take to arrive, in ms. */
const DRAIN_MS = 30_000;

export type Run = {
	/** Starts the phones; the result stops them. */
	start(): () => void;
	/** Notes sent so far, and how many of them have not yet reached everybody who waits for them. */
	sent(): number;
	underWay(): number;
	/** Forgets what was timed until now. */
	reset(): void;
	times(): { ack: number[] | null; screen: number[] };
	/** Notes that were refused or lost, by reason. */
	refused(): Record<string, number>;
};

export type Figures = {
	notes: number;
	refused: Record<string, number>;
	/** From sending a note to "saved"; null where nobody says so. */
	ackMs: Percentiles | null;
	/** From sending a note until a screen shows it. */
	noteToScreenMs: Percentiles | null;
	serverCpuMsPer1000Notes: number;
	/** The part of it that the operating system took: sockets and the disk. */
	systemMsPer1000Notes: number;
	/** Share of one core that the server used. */
	serverCores: number;
	bytesPerNote: number;
	serverRssMb: number;
	/** Notes that had not arrived when we stopped waiting. */
	missing: number;
	/** How late the clients' own timers were: when this is high, the clients were the limit, not the server. */
	clientDelayMs: { p50: number; p95: number };
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const round = (value: number, digits = 0) => Math.round(value * 10 ** digits) / 10 ** digits;

/** Measures one run on a server that is up. */
export async function measure(
	run: Run,
	{ server, traffic, options }: { server: MeasuredServer; traffic: Traffic; options: Options }
): Promise<Figures> {
	const stop = run.start();
	await pause(options.warmup * 1000);
	run.reset();
	const delay = monitorEventLoopDelay({ resolution: 5 });
	delay.enable();
	const reading = async () => ({ ...(await server.usage()), notes: run.sent(), bytes: traffic.bytes() });
	const before = await reading();
	const started = performance.now();
	await pause(options.seconds * 1000);
	stop();
	const until = performance.now() + DRAIN_MS;
	while (run.underWay() > 0 && performance.now() < until) await pause(10);
	const after = await reading();
	const lasted = performance.now() - started;
	delay.disable();
	const notes = after.notes - before.notes;
	const cpu = after.cpuMs - before.cpuMs;
	const { ack, screen } = run.times();
	return {
		notes,
		refused: run.refused(),
		ackMs: ack && percentiles(ack),
		noteToScreenMs: percentiles(screen),
		serverCpuMsPer1000Notes: round((cpu / notes) * 1000, 1),
		systemMsPer1000Notes: round(((after.systemMs - before.systemMs) / notes) * 1000, 1),
		serverCores: round(cpu / lasted, 3),
		bytesPerNote: round((after.bytes - before.bytes) / notes),
		serverRssMb: round(after.rss / 2 ** 20),
		missing: run.underWay(),
		clientDelayMs: { p50: round(delay.percentile(50) / 1e6, 1), p95: round(delay.percentile(95) / 1e6, 1) }
	};
}
