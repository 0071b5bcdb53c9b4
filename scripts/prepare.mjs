// Runs before `npm start`: installs and builds what changed; before other commands it only installs. Plain JavaScript, because the first time
// it is run by whatever Node the machine has; from the second time on by the pinned one.
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
	console.error(
		`Node ${process.versions.node} is too old: install Node 20 or newer from https://nodejs.org.`
	);
	process.exit(1);
}

try {
	await ensureInstalled();
	if (!process.argv.includes('--no-build')) process.exitCode = await ensureBuilt();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
