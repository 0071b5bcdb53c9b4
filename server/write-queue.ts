// Group commit: everything that one turn of the event loop changes goes to disk in one transaction.
import type { Change } from './store/store.ts';

export type WriteQueue = {
	/** Resolves after COMMIT of these changes; rejects when they were not kept. */
	write(changes: readonly Change[]): Promise<void>;
	/** Resolves when nothing waits any more. */
	idle(): Promise<void>;
	/** Refuses all further writes. */
	stop(): void;
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
	let flushing: Promise<void> | null = null;
	let stopped = false;

	async function flush(): Promise<void> {
		await new Promise((resolve) => setImmediate(resolve));
		while (waiting.length > 0) {
			const batch = waiting;
			waiting = [];
			try {
				if (stopped) throw new Error('the session is closed');
				await commit(batch.flatMap(({ changes }) => changes));
				for (const { done } of batch) done();
			} catch (error) {
				const first = !stopped;
				stopped = true;
				for (const { fail } of batch) fail(error);
				if (first) onFailure(error);
			}
		}
		flushing = null;
	}

	return {
		write(changes) {
			if (stopped) return Promise.reject(new Error('the session is closed'));
			return new Promise((done, fail) => {
				waiting.push({ changes, done, fail });
				flushing ??= flush();
			});
		},
		async idle() {
			while (flushing) await flushing;
		},
		stop() {
			stopped = true;
		}
	};
}
