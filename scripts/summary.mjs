// Adds up what the test runners report. Pure, so that it can be tested; test.mjs does the running.

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 * @typedef {{ name: string, exitCode: number, report: unknown }} Run what a runner left behind
 */

/**
 * Reads the counts of a Vitest or Playwright JSON report; null when it is neither.
 *
 * @param {unknown} report
 * @returns {Tally | null}
 */
export function tallyOf(report) {
	const counts = isRecord(report) && isRecord(report.stats) ? report.stats : report;
	if (!isRecord(counts)) return null;
	if (typeof counts.numPassedTests === 'number') {
		return {
			passed: counts.numPassedTests,
			failed: number(counts.numFailedTests),
			skipped: number(counts.numPendingTests) + number(counts.numTodoTests)
		};
	}
	if (typeof counts.expected === 'number') {
		// A flaky test failed at least once, and a test that fails once is not trusted.
		return {
			passed: counts.expected,
			failed: number(counts.unexpected) + number(counts.flaky),
			skipped: number(counts.skipped)
		};
	}
	return null;
}

/**
 * The tally of one runner. A missing or unreadable report is one failure, and so is a runner that says
 * it failed without a failed test (a file that does not load, a server that does not start).
 *
 * @param {Run} run
 * @returns {Tally}
 */
export function tallyRun(run) {
	const tally = tallyOf(run.report);
	if (!tally) return { passed: 0, failed: 1, skipped: 0 };
	if (run.exitCode !== 0 && tally.failed === 0) return { ...tally, failed: 1 };
	return tally;
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
	const total = { passed: 0, failed: 0, skipped: 0 };
	for (const tally of tallies) {
		total.passed += tally.passed;
		total.failed += tally.failed;
		total.skipped += tally.skipped;
	}
	return total;
}

/**
 * The one line that ends every test run: `12 passed, 0 failed`, with the skipped ones when there are any.
 *
 * @param {Tally} tally
 */
export function summaryLine({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
	return typeof value === 'object' && value !== null;
}

/** @param {unknown} value */
function number(value) {
	return typeof value === 'number' ? value : 0;
}
