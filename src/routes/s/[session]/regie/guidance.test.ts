import { describe, expect, it } from 'vitest';
import { deskView } from '../../../../../tests/fixtures/views.ts';
import { minutesAheadOfPlan, minutesLeft, quietMinutes, spentOn } from './guidance.ts';

const NOW = 1_795_346_000_000;
const MINUTE = 60_000;

/** The SWOT session with real times: minutes per step, in order; the step at hand is the third. */
function timed(minutes: number[]) {
	const view = deskView();
	view.programme[0]?.steps.forEach((step, index) => {
		step.spent = (minutes[index] ?? 0) * MINUTE;
	});
	return view;
}

describe('time spent', () => {
	it('is what the server counted, and for the step at hand what passed since', () => {
		expect(spentOn({ spent: 3000, openedAt: null }, NOW)).toBe(3000);
		expect(spentOn({ spent: 3000, openedAt: NOW - 2000 }, NOW)).toBe(5000);
	});
	it('never shrinks by a clock that lies behind', () => {
		expect(spentOn({ spent: 3000, openedAt: NOW + 500 }, NOW)).toBe(3000);
	});
});

describe('ahead or behind', () => {
	it('is the sum over the steps that were done', () => {
		expect(minutesAheadOfPlan(timed([3, 7]), NOW)).toBe(3);
		expect(minutesAheadOfPlan(timed([9, 12]), NOW)).toBe(-8);
	});
	it('counts the step at hand only when it runs over', () => {
		expect(minutesAheadOfPlan(timed([5, 8, 2]), NOW)).toBe(0);
		expect(minutesAheadOfPlan(timed([5, 8, 11]), NOW)).toBe(-3);
	});
	it('leaves out what was skipped', () => {
		const view = timed([5, 1]);
		const skipped = view.programme[0]?.steps[1];
		if (skipped) skipped.status = 'skipped';
		expect(minutesAheadOfPlan(view, NOW)).toBe(0);
	});
});

describe('what is left', () => {
	it('is the rest of this step and all later ones, skipped ones not', () => {
		expect(minutesLeft(timed([5, 8, 3]), NOW)).toBe(5 + 20 + 4 + 8 + 5);
		const view = timed([5, 8, 30]);
		const sort = view.programme[0]?.steps[3];
		if (sort) sort.status = 'skipped';
		expect(minutesLeft(view, NOW)).toBe(4 + 8 + 5);
	});
	it('is the whole programme while people join', () => {
		expect(minutesLeft(deskView({ stage: { item: null, step: null, running: false } }), NOW)).toBe(58);
	});
});

describe('a quiet room', () => {
	const counts = { in: 12, wrote: 9, notes: 17, unrevealed: 43, reopenRequests: 0, ready: 0 };
	it('is said two minutes after the last note', () => {
		expect(quietMinutes(deskView({ counts: { ...counts, lastNoteAt: NOW - 130_000 } }), NOW)).toBe(2);
	});
	it('is not said earlier, before the first note, or when nobody can write', () => {
		expect(quietMinutes(deskView({ counts: { ...counts, lastNoteAt: NOW - 110_000 } }), NOW)).toBeNull();
		expect(quietMinutes(deskView({ counts: { ...counts, lastNoteAt: null } }), NOW)).toBeNull();
		const closed = { counts: { ...counts, lastNoteAt: NOW - 130_000 }, stage: { running: false } };
		expect(quietMinutes(deskView(closed), NOW)).toBeNull();
	});
});
