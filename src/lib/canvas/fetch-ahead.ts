// Parts of a screen that come later are fetched while nobody waits for anything.

/** After this many milliseconds a screen has what it opens with. */
const AT_REST = 3000;

/** Fetches one part after the other; what does not come now is asked again when it is needed. The result stops it. */
export function fetchAhead(parts: readonly (() => Promise<unknown>)[]): () => void {
	let stopped = false;
	const timer = setTimeout(async () => {
		for (const part of parts) {
			if (stopped) return;
			await part().catch(() => undefined);
		}
	}, AT_REST);
	return () => {
		stopped = true;
		clearTimeout(timer);
	};
}
