// Ends the server in order: on SIGTERM, Ctrl+C, and when the process that started it is gone.

const LIMIT_MS = 4500;
const LOOK_MS = 500;

/**
 * Calls `end` once and exits with 0; exits with 1 when that takes too long. `npm start` runs us under a shell that
 * dies without telling us, so we also look whether our parent is still the one we started with.
 */
export function endOrderly(end: () => Promise<void>): void {
	let ending = false;
	const parent = process.ppid;
	const stop = () => {
		if (ending) return;
		ending = true;
		clearInterval(watch);
		setTimeout(() => process.exit(1), LIMIT_MS).unref();
		end().then(
			() => process.exit(0),
			(error: unknown) => {
				console.error(error);
				process.exit(1);
			}
		);
	};
	process.on('SIGTERM', stop);
	process.on('SIGINT', stop);
	process.on('SIGHUP', stop);
	const watch = setInterval(() => {
		if (process.ppid !== parent) stop();
	}, LOOK_MS);
	watch.unref();
}
