// Finds a Chrome, Chromium or Edge for the browser tests, and installs one when there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runTool } from './run.mjs';

const names = [
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
	'chrome',
	'microsoft-edge-stable',
	'microsoft-edge'
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsApps = [
	['Google', 'Chrome', 'Application', 'chrome.exe'],
	['Chromium', 'Application', 'chrome.exe'],
	['Microsoft', 'Edge', 'Application', 'msedge.exe']
];

/** Where a browser could stand on this machine, the likeliest first. */
function candidates() {
	if (process.platform === 'win32') {
		const { ProgramFiles, 'ProgramFiles(x86)': x86, LOCALAPPDATA } = process.env;
		const folders = [ProgramFiles, x86, LOCALAPPDATA].filter((folder) => folder !== undefined);
		return windowsApps.flatMap((app) => folders.map((folder) => join(folder, ...app)));
	}
	if (process.platform === 'darwin') {
		return macApps.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
	}
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * The path of an installed browser that starts, or undefined. The environment variable
 * `KANSENBORD_BROWSER` names another one.
 *
 * @returns {string | undefined}
 */
export function findBrowser() {
	const named = process.env.KANSENBORD_BROWSER;
	if (named) return named;
	return candidates().find((path) => existsSync(path) && starts(path));
}

/**
 * On Ubuntu `chromium-browser` may only be a note that says where to get it, so it is asked its version.
 *
 * @param {string} path
 */
function starts(path) {
	// On Windows `--version` opens a window instead.
	if (process.platform !== 'linux') return true;
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/**
 * Makes sure that there is a browser: the machine's own, else Debian's package (as root), else the one
 * that Playwright downloads. Resolves with false when none of these worked.
 */
export async function ensureBrowser() {
	if (findBrowser()) return true;
	if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.log('Installing Chromium for the browser tests …');
		const apt = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
		await run('apt-get', ['update', '-qq'], apt);
		await run('apt-get', ['install', '-y', '-qq', 'chromium'], apt);
		if (findBrowser()) return true;
	}
	const { code } = await runTool('@playwright/test/cli.js', ['install', 'chromium']);
	return code === 0;
}
