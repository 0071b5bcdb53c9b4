// Builds the app when its sources changed since the last build.
import { join } from 'node:path';
import { root } from './root.mjs';
import { runTool } from './run.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

const sources = [
	'src',
	'server',
	'static',
	'messages',
	'project.inlang/settings.json',
	'scripts/words-options.mjs',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'package.json',
	'package-lock.json'
];
// Inside build/, so that deleting that folder also forgets the stamp.
const stamp = join(root, 'build', '.kansenbord-build');

/** @param {string} path */
const notBuilt = (path) => path === 'src/lib/paraglide' || path.endsWith('.test.ts');

/** Builds when needed and resolves with the exit code of the build, 0 when there was nothing to do. */
export async function ensureBuilt() {
	const before = hashOf(root, sources, notBuilt);
	if (isStamped(stamp, before)) return 0;
	console.log('Building …');
	// Whoever starts the app has no use for what a build says, unless it fails.
	const { code, output } = await runTool('vite/bin/vite.js', ['build'], { quiet: true });
	if (code === 0) writeStamp(stamp, before);
	else console.error(output);
	return code;
}
