// Where things are: the project's folder and the pinned Node, on every operating system.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The Node that package.json pins, or the one that runs this script while it is not installed yet.
 * Ask again after an install: the answer changes.
 */
export function pinnedNode() {
	const file = process.platform === 'win32' ? 'node.exe' : 'node';
	const pinned = join(root, 'node_modules', 'node', 'bin', file);
	return existsSync(pinned) ? pinned : process.execPath;
}
