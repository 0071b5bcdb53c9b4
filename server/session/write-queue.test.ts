import { expect, test } from 'vitest';
import type { Change } from '../store/store.ts';
import { createWriteQueue } from './write-queue.ts';

const change = (hash: string): Change => ({ kind: 'access', hash, access: 'bord', participant: null });
const names = (changes: readonly Change[]) =>
	changes.map((one) => (one.kind === 'access' ? one.hash : one.kind));

/** A queue whose commits are kept; those that hold `bad` fail. */
function openQueue() {
	const commits: string[][] = [];
	const failures: unknown[] = [];
	const queue = createWriteQueue(
		async (changes) => {
			if (names(changes).includes('bad')) throw new Error('the disk is full');
			commits.push(names(changes));
		},
		(error) => void failures.push(error)
	);
	return { queue, commits, failures };
}
const outcome = (write: Promise<void>) =>
	write.then(
		() => 'saved',
		(error: Error) => error.message
	);

test('everything one turn writes goes into one commit, in order', async () => {
	const { queue, commits } = openQueue();
	await Promise.all([
		queue.write([change('a')]),
		queue.write([change('b'), change('c')]),
		queue.write([change('d')])
	]);
	await queue.write([change('e')]);
	expect(commits).toEqual([['a', 'b', 'c', 'd'], ['e']]);
});

test('a write resolves after its commit, not before', async () => {
	const order: string[] = [];
	const queue = createWriteQueue(
		async () => {
			await new Promise((resolve) => setTimeout(resolve, 5));
			order.push('committed');
		},
		() => {}
	);
	await queue.write([change('a')]).then(() => order.push('answered'));
	expect(order).toEqual(['committed', 'answered']);
});

test('what is written while a commit runs waits for the next one', async () => {
	const { queue, commits } = openQueue();
	const first = queue.write([change('a')]).then(() => queue.write([change('b')]));
	await queue.idle();
	await first;
	expect(commits).toEqual([['a'], ['b']]);
});

test('a failed commit fails all its writes, is told once, and refuses everything afterwards', async () => {
	const { queue, commits, failures } = openQueue();
	const together = [queue.write([change('a')]), queue.write([change('bad')])].map(outcome);
	expect(await Promise.all(together)).toEqual(['the disk is full', 'the disk is full']);
	expect(await outcome(queue.write([change('c')]))).toBe('the session is closed');
	expect(failures).toHaveLength(1);
	expect(commits).toEqual([]);
});

test('who waits for the disk hears that a write was lost, instead of "saved"', async () => {
	const { queue } = openQueue();
	const lost = outcome(queue.write([change('bad')]));
	expect(await outcome(queue.idle())).toBe('the session is closed');
	expect(await lost).toBe('the disk is full');
	expect(await outcome(queue.idle())).toBe('the session is closed');
});

test('the end keeps what was written before and takes nothing more', async () => {
	const { queue, commits } = openQueue();
	const before = outcome(queue.write([change('a')]));
	const end = queue.end();
	const after = outcome(queue.write([change('b')]));
	await end;
	expect([await before, await after]).toEqual(['saved', 'the session is closed']);
	expect(commits).toEqual([['a']]);
});

test('who waits for the disk does not wait for what is written later', async () => {
	let commits = 0;
	const queue = createWriteQueue(
		async () => {
			await new Promise((resolve) => setTimeout(resolve, 2));
			commits += 1;
		},
		() => {}
	);
	let going = true;
	const busy = (async () => {
		while (going) {
			void queue.write([change('a')]);
			await new Promise((resolve) => setImmediate(resolve));
		}
	})();
	await queue.write([change('b')]);
	const before = commits;
	await queue.idle();
	expect(commits - before).toBeLessThanOrEqual(2);
	going = false;
	await busy;
	await queue.end();
});

test('an empty queue is idle at once', async () => {
	const { queue } = openQueue();
	await expect(queue.idle()).resolves.toBeUndefined();
	await expect(queue.end()).resolves.toBeUndefined();
});
