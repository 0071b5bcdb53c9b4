import { expect, test } from 'vitest';
import { paceOf } from './pace-of.ts';
import type { StepView } from './view.ts';

const MINUTE = 60_000;
type Timed = Pick<StepView, 'minutes' | 'extra' | 'status' | 'spent' | 'openedAt'>;
const todo = (minutes: number): Timed => ({ minutes, extra: 0, status: 'todo', spent: 0, openedAt: null });
const done = (minutes: number, real: number): Timed => ({
	...todo(minutes),
	status: 'closed',
	spent: real * MINUTE
});
const here = (minutes: number, since: number): Timed => ({
	...todo(minutes),
	status: 'open',
	openedAt: since
});

test('while people join, all is still to come', () => {
	expect(paceOf([todo(5), todo(10)], 0)).toEqual({ planned: 15, real: 0, left: 15, ahead: 0 });
});

test('a step that took longer puts the group behind, one that took less ahead', () => {
	expect(paceOf([done(5, 8), here(10, 0), todo(10)], 0).ahead).toBe(-3);
	expect(paceOf([done(5, 3), here(10, 0), todo(10)], 0).ahead).toBe(2);
});

test('the step at hand counts only once it runs over', () => {
	const steps = [done(5, 5), here(10, 0), todo(10)];
	expect(paceOf(steps, 6 * MINUTE)).toEqual({ planned: 25, real: 11, left: 14, ahead: 0 });
	expect(paceOf(steps, 13 * MINUTE)).toMatchObject({ real: 18, left: 10, ahead: -3 });
});

test('dropping a step to come wins its minutes, and so does passing one by', () => {
	const dropped = { ...todo(10), status: 'skipped' as const };
	expect(paceOf([done(5, 9), here(10, 0), dropped], 0).ahead).toBe(6);
	expect(paceOf([todo(5), here(10, 0), todo(10)], 0).ahead).toBe(5);
});

test('minutes that were added on the way make it end later', () => {
	expect(paceOf([{ ...here(10, 0), extra: 5 }, todo(10)], 0)).toMatchObject({ left: 25, ahead: -5 });
});
