// Starts one tool and waits for it: no shell, so that the same call works on Windows, macOS and Linux.
import { spawn } from 'node:child_process';
import { dirname, delimiter, join } from 'node:path';
import { pinnedNode, root } from './root.mjs';

/**
 * Runs a command in the project's folder and resolves with its exit code and, with `quiet`, its output.
 * A command that could not be started counts as exit code 127; one ended by a signal as 1.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, shell?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd: root,
			stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
			shell: options.shell ?? false,
			env: { ...process.env, ...pinnedPath(), ...options.env }
		});
		let output = '';
		child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
		child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
		child.on('error', (error) => resolve({ code: 127, output: output + error.message }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

/**
 * Runs the JavaScript file of an installed package (`vite/bin/vite.js`) with the pinned Node.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 */
export function runTool(file, args, options) {
	return run(pinnedNode(), [join(root, 'node_modules', file), ...args], options);
}

/**
 * Runs npm. Inside an npm script its own JavaScript file is known and no shell is needed; outside one
 * Windows only starts `npm.cmd` through a shell.
 *
 * @param {string[]} args
 */
export function runNpm(args) {
	const cli = process.env.npm_execpath;
	if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args]);
	return run('npm', args, { shell: process.platform === 'win32' });
}

/** Tools that start `node` themselves must find the pinned one first, as under npm. */
function pinnedPath() {
	const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
	return { [name]: [dirname(pinnedNode()), process.env[name]].filter(Boolean).join(delimiter) };
}
