import { expect } from '@playwright/test';
import { test } from './run-server.ts';
import { call, startSession, viewOf } from './talk.ts';

test('three hundred people come in, and the next one hears that it is full', async ({ serve }) => {
	const { base } = await serve();
	const session = await startSession(base);
	const statuses: number[] = [];
	for (let batch = 0; batch < 15; batch++)
		statuses.push(
			...(
				await Promise.all(
					Array.from({ length: 20 }, () => call(base, 'POST /api/join', { body: { token: session.join } }))
				)
			).map(({ status }) => status)
		);
	expect(statuses.filter((status) => status === 201)).toHaveLength(300);
	for (const by of [{ token: session.join }, { code: session.code }]) {
		const late = await call(base, 'POST /api/join', { body: by });
		expect(late.status).toBe(409);
		expect(late.json).toMatchObject({
			error: { code: 'session-full', message: expect.stringContaining('300') }
		});
	}
	const view = await viewOf<{ counts: { in: number } }>(base, session, session.regie);
	expect(view.counts.in).toBe(300);
});

test('a phone that is in already stays the same person, also when it is full', async ({ serve }) => {
	const { base } = await serve({ env: { MAX_PEOPLE: '1' } });
	const session = await startSession(base);
	const first = await call(base, 'POST /api/join', { body: { token: session.join } });
	const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
	const again = await call(base, 'POST /api/join', { body: { code: session.code }, cookie });
	expect(again.json).toEqual(first.json);
	expect((await call(base, 'POST /api/join', { body: { token: session.join } })).status).toBe(409);
});
