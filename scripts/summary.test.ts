import { describe, expect, it } from 'vitest';
import { sum, summaryLine, tallyOf, tallyRun } from './summary.mjs';

const vitest = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1, success: false };
const playwright = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } };

describe('the counts of a report', () => {
	it('come from Vitest', () => {
		expect(tallyOf(vitest)).toEqual({ passed: 7, failed: 2, skipped: 2 });
	});

	it('come from Playwright, where a flaky test is a failed one', () => {
		expect(tallyOf(playwright)).toEqual({ passed: 5, failed: 2, skipped: 3 });
	});

	it('are unknown for anything else', () => {
		for (const report of [null, undefined, '', 3, [], {}, { stats: {} }]) expect(tallyOf(report)).toBeNull();
	});
});

describe('a runner', () => {
	it('fails once when it left no report, even with exit code 0', () => {
		expect(tallyRun({ name: 'vitest', exitCode: 0, report: null })).toEqual({
			passed: 0,
			failed: 1,
			skipped: 0
		});
	});

	it('fails once when it ended badly without a failed test', () => {
		const report = { numPassedTests: 4, numFailedTests: 0 };
		expect(tallyRun({ name: 'vitest', exitCode: 1, report }).failed).toBe(1);
	});

	it('is not counted twice when its failed tests explain the exit code', () => {
		expect(tallyRun({ name: 'vitest', exitCode: 1, report: vitest }).failed).toBe(2);
	});

	it('counts failed tests even when it says that all is well', () => {
		expect(tallyRun({ name: 'playwright', exitCode: 0, report: playwright }).failed).toBe(2);
	});
});

it('sums runners and ends with one line', () => {
	const total = sum([
		tallyRun({ name: 'a', exitCode: 1, report: vitest }),
		{ passed: 1, failed: 0, skipped: 0 }
	]);
	expect(summaryLine(total)).toBe('8 passed, 2 failed, 2 skipped');
	expect(summaryLine(sum([]))).toBe('0 passed, 0 failed');
});
