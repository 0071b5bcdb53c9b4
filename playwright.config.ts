// Browser tests run against the built app as `npm start` serves it, on plain http and a name that is not
// localhost: there the browser hides what a school network hides too.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';
import { pinnedNode } from './scripts/root.mjs';

const port = Number(process.env.E2E_PORT ?? 4173);

// Every worker reads this file again; what the first process decided comes along in the environment.
process.env.E2E_BROWSER ??= findBrowser() ?? '';
if (!process.env.E2E_DATA_DIR) {
	const folder = mkdtempSync(join(tmpdir(), 'kansenbord-e2e-'));
	process.env.E2E_DATA_DIR = folder;
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}

const asRoot = process.getuid?.() === 0;

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: 'test-results/e2e',
	reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
	workers: 2,
	retries: 0,
	forbidOnly: Boolean(process.env.CI),
	timeout: 90_000,
	expect: { timeout: 15_000 },
	use: {
		baseURL: `http://school.test:${port}`,
		locale: 'nl-BE',
		trace: 'retain-on-failure',
		launchOptions: {
			executablePath: process.env.E2E_BROWSER || undefined,
			args: [
				'--host-resolver-rules=MAP school.test 127.0.0.1',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				...(asRoot ? ['--no-sandbox'] : [])
			]
		}
	},
	webServer: {
		command: `"${pinnedNode()}" server/index.ts`,
		// Node itself cannot resolve school.test.
		url: `http://127.0.0.1:${port}/readyz`,
		env: { PORT: String(port), DATA_DIR: process.env.E2E_DATA_DIR },
		gracefulShutdown: { signal: 'SIGTERM', timeout: 8_000 },
		reuseExistingServer: false,
		stdout: 'ignore',
		stderr: 'pipe',
		timeout: 60_000
	}
});
