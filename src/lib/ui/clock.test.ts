import { describe, expect, it } from 'vitest';
import { clock, timeLeft, wholeMinutes } from './clock.ts';

describe('clock', () => {
	it('reads minutes and two figures of seconds', () => {
		expect(clock(245_000)).toBe('4:05');
		expect(clock(20 * 60_000)).toBe('20:00');
	});
	it('shows the second that is still running', () => {
		expect(clock(59_001)).toBe('1:00');
		expect(clock(1)).toBe('0:01');
	});
	it('stands at zero for the first second, then counts up with a plus', () => {
		expect(clock(0)).toBe('0:00');
		expect(clock(-999)).toBe('0:00');
		expect(clock(-12_400)).toBe('+0:12');
	});
});

describe('timeLeft', () => {
	it('is null for a timer that is off', () => {
		expect(timeLeft({ state: 'off' }, 5)).toBeNull();
	});
	it('counts down to the end of a running timer and past it', () => {
		expect(timeLeft({ state: 'running', endsAt: 10_000 }, 4_000)).toBe(6_000);
		expect(timeLeft({ state: 'running', endsAt: 10_000 }, 12_000)).toBe(-2_000);
	});
	it('stands still while paused', () => {
		expect(timeLeft({ state: 'paused', remaining: 700 }, 99_999)).toBe(700);
	});
});

describe('wholeMinutes', () => {
	it('counts a started minute, then rounds', () => {
		expect(wholeMinutes(0)).toBe(0);
		expect(wholeMinutes(4_000)).toBe(1);
		expect(wholeMinutes(150_000)).toBe(3);
	});
});
