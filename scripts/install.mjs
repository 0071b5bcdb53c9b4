// Installs the packages when package.json, the lock or the machine's kind changed since the last time.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNpm } from './run.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

// Inside node_modules, so that deleting that folder also forgets the stamp.
const stamp = join(root, 'node_modules', '.kansenbord-install');
const wanted = () =>
	`${process.platform}-${process.arch} ${hashOf(root, ['package.json', 'package-lock.json'])}`;

/** Installs what is missing; returns at once when nothing changed. Throws when npm fails. */
export async function ensureInstalled() {
	if (isStamped(stamp, wanted())) return;
	// `npm ci` empties the folder first, which Windows refuses while the Node in it is running.
	const command = existsSync(join(root, 'node_modules')) ? 'install' : 'ci';
	console.log('Installing packages (the first time takes a minute) …');
	const { code } = await runNpm([command, '--include=dev', '--no-audit', '--no-fund']);
	if (code !== 0) throw new Error(`npm ${command} failed with exit code ${code}`);
	// npm may have rewritten the lock, so its hash is taken only now.
	writeStamp(stamp, wanted());
}
