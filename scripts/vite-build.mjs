// `vite build`, except that it ends when it is done: the compiler of the words on screen leaves timers
// behind that would hold Vite's own command for half a minute. Run by the pinned Node.
import { build } from 'vite';

try {
	await build({ logLevel: process.argv.includes('--quiet') ? 'warn' : 'info' });
	process.exit(0);
} catch (error) {
	console.error(error);
	process.exit(1);
}
