// Keeps an event stream open for as long as a page lives, and polls while no word comes through it.
import { onWake } from './on-wake.ts';
import { openEvents } from './open-events.ts';
import { retryDelay } from './retry-delay.ts';

/** The server sends something every 15 s; after twice that the line is taken for dead. */
const SILENCE_MS = 30_000;
/** Without a word from the stream for this long, the view is polled, and again after as long. */
const POLL_MS = 5000;
/** On waking up: a line silent for longer than this has missed a heartbeat. */
const STALE_MS = 18_000;

/** Answers that trying again does not mend: the session or the access is gone. */
export const isGone = (status: number): boolean => status === 401 || status === 404 || status === 410;

type Line = {
	url: string;
	/** `first` is true for the first event of a connection. */
	event: (event: { name: string; data: string; first: boolean }) => void;
	/** Fetches what the stream would have brought; answers whether that worked. */
	poll: () => Promise<boolean>;
	/** Whether the last try to reach the server worked. */
	online: (now: boolean) => void;
	gone: () => void;
};

/** Opens the stream and comes back after every break, until the function it returns is called. */
export function keepLine({ url, event, poll, online, gone }: Line): () => void {
	let ended = false;
	let failures = 0;
	let heardAt = Date.now();
	let line: AbortController | null = null;
	let silence: ReturnType<typeof setTimeout> | undefined;
	let retry: ReturnType<typeof setTimeout> | undefined;
	let polls: ReturnType<typeof setTimeout> | undefined;
	let polled = false;

	function pollUntilHeard(): void {
		polls ??= setTimeout(async () => {
			polled = true;
			const worked = await poll();
			if (!polled || ended) return;
			online(worked);
			polls = undefined;
			pollUntilHeard();
		}, POLL_MS);
	}

	function heard(): void {
		heardAt = Date.now();
		failures = 0;
		polled = false;
		clearTimeout(polls);
		polls = undefined;
		online(true);
	}

	async function connect(): Promise<void> {
		clearTimeout(retry);
		const mine = new AbortController();
		line = mine;
		let first = true;
		let spoke = false;
		const watch = () => {
			clearTimeout(silence);
			silence = setTimeout(() => mine.abort(), SILENCE_MS);
		};
		watch();
		pollUntilHeard();
		const status = await openEvents({
			url,
			signal: mine.signal,
			heard() {
				spoke = true;
				heard();
				watch();
			},
			event(name, data) {
				if (line !== mine) return;
				event({ name, data, first });
				first = false;
			}
		}).catch(() => 0);
		if (ended || line !== mine) return;
		clearTimeout(silence);
		if (isGone(status)) return gone();
		// A stream that spoke and then broke is usually back at once: no alarm before a try has failed.
		if (!spoke && !polled) online(false);
		retry = setTimeout(connect, retryDelay(failures++));
	}

	const unwatch = onWake((moved) => {
		if (!moved && failures === 0 && Date.now() - heardAt < STALE_MS) return;
		failures = 0;
		line?.abort();
		void connect();
	});
	void connect();

	return () => {
		ended = true;
		unwatch();
		clearTimeout(silence);
		clearTimeout(retry);
		clearTimeout(polls);
		line?.abort();
	};
}
