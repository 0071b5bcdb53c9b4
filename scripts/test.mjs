// `npm test`: installs what is missing, then every test there is; the last line says how many passed.
// Plain JavaScript, because on a fresh machine an older Node than ours runs it.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root, pinnedNode } from './root.mjs';
import { run, runTool } from './run.mjs';
import { sum, summaryLine, tallyRun } from './summary.mjs';

const reports = join(root, 'test-results');
/** @type {import('./summary.mjs').Tally[]} */
const tallies = [];

/** @param {string} what */
function fail(what) {
	console.error(`\n✗ ${what}`);
	tallies.push({ passed: 0, failed: 1, skipped: 0 });
}

/** @param {string} name */
function read(name) {
	try {
		return JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'));
	} catch {
		return null;
	}
}

/**
 * Runs one runner and counts its report, which it writes to test-results/<name>.json.
 *
 * @param {{ name: string, file: string, args: string[], env?: Record<string, string> }} runner
 */
async function test({ name, file, args, env }) {
	console.log(`\n— ${name} —`);
	const { code } = await runTool(file, args, { env });
	const report = read(name);
	if (!report) console.error(`✗ ${name} left no report`);
	tallies.push(tallyRun({ name, exitCode: code, report }));
}

async function all() {
	// A report of yesterday must never be counted as today's.
	rmSync(reports, { recursive: true, force: true });
	mkdirSync(reports, { recursive: true });

	await ensureInstalled();
	const words = await run(pinnedNode(), ['scripts/words.mjs']);
	if (words.code !== 0) fail('The words on screen could not be compiled');
	// Before the unit tests, because one of them weighs what was built.
	const built = (await ensureBuilt()) === 0;
	if (!built) fail('The build failed');

	await test({
		name: 'vitest',
		file: 'vitest/vitest.mjs',
		args: ['run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/vitest.json'],
		env: { KANSENBORD_BUILT: '1' }
	});

	if (!built) return fail('The browser tests need a build');
	if (!(await ensureBrowser())) return fail('There is no browser for the browser tests');
	await test({ name: 'playwright', file: '@playwright/test/cli.js', args: ['test'] });
}

// `--failed-before=1` lets CI count a check that failed earlier in the same last line.
const before = process.argv.find((arg) => arg.startsWith('--failed-before='))?.split('=')[1];
for (let i = 0; i < Number(before ?? 0); i++) fail('A check before the tests failed');

try {
	await all();
} catch (error) {
	fail(error instanceof Error ? error.message : String(error));
}
const total = sum(tallies);
// The exit code is set and the process ends by itself, so that this line is really the last one out.
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${summaryLine(total)}`);
