// Loaded into a measured server before its own code: answers a message of its parent with what it used so far.

/** CPU of all threads since the start in ms, how much of it in the operating system, and memory in bytes: now, and the most it ever was. */
export type Usage = { cpuMs: number; systemMs: number; rss: number; peak: number };

process.on('message', (message) => {
	if (message !== 'usage') return;
	const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
	const usage: Usage = {
		cpuMs: (userCPUTime + systemCPUTime) / 1000,
		systemMs: systemCPUTime / 1000,
		rss: process.memoryUsage.rss(),
		peak: maxRSS * 1024
	};
	process.send?.(usage);
});
