import { expect, test } from '@playwright/test';
import { boardWith, pointOf, show, type Put } from './open-board.ts';

test.use({ viewport: { width: 1920, height: 1080 }, hasTouch: true });

const HANDS = 10;
const notes: Put[] = Array.from({ length: HANDS }, (_, n) => ({
	id: `n${n}`,
	zone: 'sterktes',
	text: `Briefje ${n}`,
	at: { x: 24 + (n % 4) * 250, y: 80 + Math.floor(n / 4) * 90 }
}));

test('ten fingers drag ten notes at once, the others see it live, and the view stands still', async ({
	page
}) => {
	const { session, client } = await boardWith(notes);
	await show(page, session, 'bord', HANDS);
	const camera = await page.getByTestId('board-canvas').getAttribute('data-camera');
	const touch = await page.context().newCDPSession(page);
	const starts = await Promise.all(
		notes.map(({ at }) => pointOf(page, 'sterktes', { x: (at?.x ?? 0) + 60, y: (at?.y ?? 0) + 30 }))
	);
	const points = (dx: number, dy: number) =>
		starts.map((point, id) => ({ x: point.x + dx, y: point.y + dy, id }));
	const dragged = () =>
		[...client.provider.awareness.getStates().values()].flatMap(
			(state) => (state['drag'] as unknown[]) ?? []
		);

	await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0, 0) });
	for (let step = 1; step <= 10; step++)
		await touch.send('Input.dispatchTouchEvent', {
			type: 'touchMove',
			touchPoints: points(step * 3, step * 2)
		});
	await expect.poll(() => dragged().length).toBe(HANDS);
	await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await client.until((map) =>
		notes.every(({ id, at }) => {
			const now = map.get(`at:${id}`) as { x: number; y: number };
			return now.x > (at?.x ?? 0) + 10 && now.y > (at?.y ?? 0) + 5;
		})
	);
	await expect.poll(() => dragged().length).toBe(0);
	expect(await page.getByTestId('board-canvas').getAttribute('data-camera')).toBe(camera);
	client.close();
});

test('two fingers on empty paper zoom', async ({ page }) => {
	const { session, client } = await boardWith([]);
	await show(page, session, 'bord');
	const zoom = async () =>
		Number(((await page.getByTestId('board-canvas').getAttribute('data-camera')) ?? '').split(',')[2]);
	const before = await zoom();
	const touch = await page.context().newCDPSession(page);
	const fingers = (apart: number) => [
		{ x: 960 - apart, y: 500, id: 1 },
		{ x: 960 + apart, y: 500, id: 2 }
	];
	await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(60) });
	for (let apart = 60; apart <= 180; apart += 20)
		await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
	await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await expect.poll(zoom).toBeGreaterThan(before * 2);
	await page.getByRole('button', { name: 'Passend' }).click();
	expect(await zoom()).toBeCloseTo(before);
	client.close();
});
