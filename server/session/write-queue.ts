// Group commit: everything that one turn of the event loop changes goes to disk in one transaction.
import type { Change } from '../store/store.ts';

export type WriteQueue = {
	/** Resolves after COMMIT of these changes; rejects when they were not kept. */
	write(changes: readonly Change[]): Promise<void>;
	/** Resolves when everything written so far is on disk; rejects when some of it was not kept. */
	idle(): Promise<void>;
	/** Refuses all further writes and resolves when none waits any more. */
	end(): Promise<void>;
};

/**
 * Collects changes and commits them in order, one transaction at a time. After a failed commit the memory of the
 * session no longer equals the disk: `onFailure` is called once, and every later write is refused.
 */
export function createWriteQueue(
	commit: (changes: readonly Change[]) => Promise<void>,
	onFailure: (error: unknown) => void
): WriteQueue {
	let waiting: { changes: readonly Change[]; done: () => void; fail: (error: unknown) => void }[] = [];
	let flushing = false;
	/** Settles with the newest write, and so after all before it. */
	let newest: Promise<unknown> = Promise.resolve();
	let failed = false;
	let ended = false;
	const closed = () => new Error('the session is closed');

	async function flush(): Promise<void> {
		flushing = true;
		await new Promise((resolve) => setImmediate(resolve));
		while (waiting.length > 0) {
			const batch = waiting;
			waiting = [];
			try {
				if (failed) throw closed();
				await commit(batch.flatMap(({ changes }) => changes));
				for (const { done } of batch) done();
			} catch (error) {
				const first = !failed;
				failed = true;
				for (const { fail } of batch) fail(error);
				if (first) onFailure(error);
			}
		}
		flushing = false;
	}

	return {
		write(changes) {
			if (failed || ended) return Promise.reject(closed());
			const saved = new Promise<void>((done, fail) => waiting.push({ changes, done, fail }));
			newest = saved.catch(() => undefined);
			if (!flushing) void flush();
			return saved;
		},
		async idle() {
			await newest;
			// What a caller saw in memory may be what was lost: nobody may be told that it is saved.
			if (failed) throw closed();
		},
		async end() {
			ended = true;
			await newest;
		}
	};
}
