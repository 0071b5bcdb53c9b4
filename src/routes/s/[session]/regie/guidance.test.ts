import { describe, expect, it } from 'vitest';
import { deskView } from '../../../../../tests/fixtures/views.ts';
import { minutesSpent, paceInMinutes, quietMinutes } from './guidance.ts';

const NOW = 1_795_346_000_000;
const MINUTE = 60_000;

describe('time spent on a step', () => {
	it('is said in whole minutes, at least one once it was at hand', () => {
		expect(minutesSpent({ spent: 0, openedAt: null }, NOW)).toBe(0);
		expect(minutesSpent({ spent: 0, openedAt: NOW - 4000 }, NOW)).toBe(1);
		expect(minutesSpent({ spent: 3 * MINUTE, openedAt: NOW - 2 * MINUTE }, NOW)).toBe(5);
	});
});

describe('the pace of the whole programme', () => {
	it('is read from what the server counted', () => {
		const view = deskView();
		const [first, second, third] = view.programme[0]?.steps ?? [];
		if (!first || !second || !third) throw new Error('the fixture lost its steps');
		first.spent = 9 * MINUTE;
		second.spent = 8 * MINUTE;
		third.openedAt = NOW - 3 * MINUTE;
		expect(paceInMinutes(view, NOW)).toEqual({ left: 5 + 20 + 4 + 8 + 5, ahead: -4 });
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
