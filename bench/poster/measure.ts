// Time, size and memory of one kind of poster file.
import { performance } from 'node:perf_hooks';

export interface Measured {
	what: string;
	/** Milliseconds: the first time, and the median and 95th percentile of the others. */
	cold: number;
	median: number;
	p95: number;
	/** Median of the processor time, in milliseconds; the same on a busy machine. */
	cpu: number;
	/** Kilobytes, and the same compressed as a browser gets it. */
	size: number;
	gzip?: number;
	/** Resident memory of the process afterwards, in megabytes. */
	rss: number;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Makes it a number of times; `make` gives the bytes. */
export async function measure(
	what: string,
	make: () => Promise<string | Uint8Array>,
	{ times = 12, gzip }: { times?: number; gzip?: (bytes: string | Uint8Array) => number } = {}
): Promise<Measured> {
	const spent: number[] = [];
	const used: number[] = [];
	let body: string | Uint8Array = '';
	for (let at = 0; at <= times; at++) {
		const start = performance.now();
		const before = process.cpuUsage();
		body = await make();
		spent.push(performance.now() - start);
		const { user, system } = process.cpuUsage(before);
		if (at) used.push((user + system) / 1000);
	}
	const [cold = 0, ...warm] = spent;
	warm.sort((a, b) => a - b);
	used.sort((a, b) => a - b);
	const at = (share: number) => warm[Math.min(warm.length - 1, Math.floor(warm.length * share))] ?? 0;
	return {
		what,
		cold: tenth(cold),
		median: tenth(at(0.5)),
		p95: tenth(at(0.95)),
		cpu: tenth(used[Math.floor(used.length / 2)] ?? 0),
		size: tenth(Buffer.byteLength(body) / 1000),
		...(gzip ? { gzip: tenth(gzip(body) / 1000) } : {}),
		rss: Math.round(process.memoryUsage.rss() / 1e6)
	};
}
