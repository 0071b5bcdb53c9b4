import { expect, test } from 'vitest';
import { loadCards } from '#cards/index.ts';
import { Command } from './command.ts';
import { moveStage } from './move-stage.ts';
import { isRefusal } from './refusal.ts';
import { newStage, stepState, type Stage } from './stage.ts';

const MINUTE = 60_000;
const programme = [{ id: 'swot', card: loadCards().get('swot')! }];

function order(stage: Stage, now: number, command: Record<string, unknown>): Stage {
	const moved = moveStage(stage, Command.parse({ expect: stage.version, ...command }), {
		programme,
		now,
		unrevealed: 0,
		revealable: 0,
		people: [],
		peopleLately: [],
		shuffle: (list) => [...list],
		newToken: () => 'token',
		ballotItems: () => ({ items: [], frozen: [] })
	});
	if (isRefusal(moved)) throw new Error(moved.refused);
	return moved.stage;
}
const step = order(newStage('nobody'), 0, { command: 'goto', item: 'swot', step: 'binnenkant' });
const start = { command: 'timer.start' };
const pause = { command: 'timer.pause' };
const add = (seconds: number) => ({ command: 'timer.add', seconds });

test('a timer starts with the minutes of its step and runs on server time', () => {
	expect(order(step, 1000, start).timer).toEqual({ state: 'running', endsAt: 1000 + 8 * MINUTE });
});

test('starting twice changes nothing', () => {
	const running = order(step, 0, start);
	expect(order(running, 5000, start)).toBe(running);
});

test('a pause keeps what is left, and starting again goes on from there', () => {
	const paused = order(order(step, 0, start), 3 * MINUTE, pause);
	expect(paused.timer).toEqual({ state: 'paused', remaining: 5 * MINUTE });
	expect(order(paused, 60 * MINUTE, start).timer).toEqual({ state: 'running', endsAt: 65 * MINUTE });
});

test('a minute more moves the end of a running timer, and what is left of a paused one', () => {
	const running = order(step, 0, start);
	expect(order(running, MINUTE, add(60)).timer).toEqual({ state: 'running', endsAt: 9 * MINUTE });
	const paused = order(running, MINUTE, pause);
	expect(order(paused, MINUTE, add(60)).timer).toEqual({ state: 'paused', remaining: 8 * MINUTE });
});

test('a minute more after zero means a minute from now', () => {
	const late = order(order(step, 0, start), 20 * MINUTE, add(60));
	expect(late.timer).toEqual({ state: 'running', endsAt: 21 * MINUTE });
});

test('minutes added before the start count in the plan, and stay with the step', () => {
	const longer = order(step, 0, add(120));
	expect(longer.timer).toEqual({ state: 'off' });
	expect(stepState(longer, 'swot', 'binnenkant').extra).toBe(2);
	expect(order(longer, 0, start).timer).toEqual({ state: 'running', endsAt: 10 * MINUTE });
});

test('taking more minutes away than there are ends at zero, never below', () => {
	const shorter = order(step, 0, add(-3600));
	expect(order(shorter, 5, start).timer).toEqual({ state: 'running', endsAt: 5 });
	const running = order(order(step, 0, start), 0, add(-3600));
	expect(running.timer).toEqual({ state: 'running', endsAt: 0 });
});

test('leaving or closing a step stops its timer', () => {
	const running = order(step, 0, start);
	expect(order(running, 0, { command: 'next' }).timer).toEqual({ state: 'off' });
	expect(order(running, 0, { command: 'close' }).timer).toEqual({ state: 'off' });
});
