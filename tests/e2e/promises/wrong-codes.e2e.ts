import { expect } from '@playwright/test';
import { test } from './run-server.ts';
import { call, startSession } from './talk.ts';

test('thirty right codes are in within ten seconds while the same address sends twenty wrong ones a second', async ({
	serve
}) => {
	const { base } = await serve();
	const session = await startSession(base);
	const wrong: Promise<number>[] = [];
	const guess = () =>
		wrong.push(call(base, 'POST /api/join', { body: { code: 'AAAAAA' } }).then(({ status }) => status));
	const flood = setInterval(guess, 50);
	// The flood runs for a while before the class comes in.
	await new Promise((resolve) => setTimeout(resolve, 5000));
	const began = performance.now();
	const typed = session.code.toLowerCase().replace(/^(...)/, '$1 ');
	const joined = await Promise.all(
		Array.from({ length: 30 }, () => call(base, 'POST /api/join', { body: { code: typed } }))
	);
	const took = performance.now() - began;
	clearInterval(flood);
	expect(joined.map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 201));
	expect(
		new Set(joined.map(({ json }) => (json as { participant: { id: string } }).participant.id)).size
	).toBe(30);
	expect(took).toBeLessThan(10_000);
	const answered = await Promise.all(wrong);
	expect(answered.length).toBeGreaterThan(80);
	expect(answered.every((status) => status === 404 || status === 429)).toBe(true);
});

test('when the guesses are used up typed codes wait, and the QR still opens', async ({ serve }) => {
	const { base } = await serve({ env: { GUESSES_PER_HOUR: '20' } });
	const session = await startSession(base);
	const statuses: number[] = [];
	for (let i = 0; i < 20; i++)
		statuses.push((await call(base, 'POST /api/join', { body: { code: 'AAAAAA' } })).status);
	expect(statuses.filter((status) => status === 404)).toHaveLength(14);
	const slowed = await call(base, 'POST /api/join', { body: { code: session.code } });
	expect(slowed.status).toBe(429);
	expect(slowed.json).toMatchObject({ error: { code: 'code-slowed', path: 'code' } });
	for (let i = 0; i < 50; i++)
		expect((await call(base, 'POST /api/join', { body: { token: session.join } })).status).toBe(201);
});
