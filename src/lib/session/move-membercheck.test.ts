import { expect, test } from 'vitest';
import type { Command } from './command.ts';
import { checkUntil } from './membercheck.ts';
import { moveStage } from './move-stage.ts';
import { isRefusal } from './refusal.ts';
import type { StageContext } from './stage-move.ts';
import { newStage, Stage } from './stage.ts';

const DAY = 24 * 3_600_000;
const NOW = 1_000_000;

const context: StageContext = {
	programme: [],
	now: NOW,
	unrevealed: 0,
	revealable: 0,
	people: [],
	peopleLately: [],
	shuffle: (list) => [...list],
	newToken: () => 'geheim',
	ballotItems: () => ({ items: [], frozen: [] })
};

const finished: Stage = { ...newStage('nobody'), finishedAt: NOW - 1 };

function move(stage: Stage, command: Command, now = NOW): Stage {
	const moved = moveStage(stage, command, { ...context, now });
	if (isRefusal(moved)) throw new Error(moved.refused);
	return moved.stage;
}

const open = (stage: Stage, days: number, now = NOW) =>
	move(stage, { command: 'membercheck.open', expect: stage.version, days }, now);

test.each([
	['before the end', newStage('nobody')],
	['after it', finished]
])('it opens for some days %s, with a new version each time', (_, stage) => {
	const opened = open(stage, 7);
	expect(opened).toEqual({ ...stage, version: stage.version + 1, membercheck: { until: NOW + 7 * DAY } });
	const longer = open(opened, 14, NOW + DAY);
	expect(longer.membercheck).toEqual({ until: NOW + 15 * DAY });
	const closed = open(longer, 0, NOW + 2 * DAY);
	expect(checkUntil(closed, NOW + 2 * DAY)).toBeNull();
	expect(open(closed, 0, NOW + 3 * DAY)).toBe(closed);
});

test('a finished session takes nothing else, and this only at the version that was seen', () => {
	const again = moveStage(finished, { command: 'finish', expect: 1, discard: 0 }, context);
	expect(again).toMatchObject({ refused: 'finished' });
	const stale = moveStage(finished, { command: 'membercheck.open', expect: 0, days: 7 }, context);
	expect(stale).toMatchObject({ refused: 'stage-stale' });
});

test('it is open until its moment and not at it', () => {
	const { membercheck } = open(finished, 1);
	expect(checkUntil({ membercheck }, NOW + DAY - 1)).toBe(NOW + DAY);
	expect(checkUntil({ membercheck }, NOW + DAY)).toBeNull();
});

test('a stage from before there was a membercheck has none', () => {
	const { membercheck: _, ...older } = newStage('nobody');
	expect(Stage.parse(older).membercheck).toBeNull();
});
