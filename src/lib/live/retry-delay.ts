/**
 * How long to wait before trying again, in ms: doubling from about one second to at most fifteen,
 * spread at random so that a room full of phones does not come back in the same instant.
 */
export function retryDelay(failures: number, random: () => number = Math.random): number {
	const longest = Math.min(15_000, 1000 * 2 ** failures);
	return longest * (0.3 + 0.7 * random());
}
