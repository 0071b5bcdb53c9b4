import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { granted, openEngine, openSession } from '../tests/fixtures/open-engine.ts';
import { dayOf } from './sweep.ts';

const HOUR = 3_600_000;

test('people are forgotten a day after the end; a finished session without people is not opened again', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'sweep-'));
	const file = join(folder, 'proef.sqlite');
	const first = openEngine({ file });
	const room = await openSession(first.engine);
	await room.person('An');
	granted(await room.lead({ command: 'finish', discard: 0 }));
	first.clock.pass(23 * HOUR);
	await first.engine.sweep();
	expect((await first.engine.list()).map(({ people }) => people)).toEqual([1]);
	first.clock.pass(2 * HOUR);
	await first.engine.sweep();
	expect((await first.engine.list()).map(({ people }) => people)).toEqual([0]);
	await first.engine.close();
	const second = openEngine({ file });
	second.clock.pass(50 * HOUR);
	await second.engine.sweep();
	expect((await second.engine.metrics()).sessions).toBe(0);
	await second.engine.close();
	rmSync(folder, { recursive: true });
});

test('a day is read from this server’s calendar', () => {
	expect(dayOf(new Date(2027, 0, 5, 23, 59).getTime())).toBe('2027-01-05');
});
