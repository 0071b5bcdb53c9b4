// Gives back what drawings hold outside of JavaScript, where the garbage collector does not see how much it is.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: unknown;

/** Collects what was made last; a few milliseconds. What a drawing held is given back before this resolves. */
export async function freeMemory(): Promise<void> {
	if (!collect) {
		setFlagsFromString('--expose-gc');
		collect = runInNewContext('gc');
	}
	if (typeof collect === 'function') collect({ type: 'minor' });
	await new Promise((resolve) => setImmediate(resolve));
}
