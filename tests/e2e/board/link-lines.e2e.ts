import { expect, test, type Page } from '@playwright/test';
import type { BoardClient } from '../promises/board-client.ts';
import { boardWith, pointOf, show, type Put } from './open-board.ts';

test.use({ viewport: { width: 1920, height: 1080 } });

/** The step where lines are drawn. */
const LINES = 'kruispunten';

const NOTES: Put[] = [
	{ id: 'een', zone: 'sterktes', text: 'Hecht team', at: { x: 40, y: 100 } },
	{ id: 'twee', zone: 'kansen', text: 'Nieuwe buurtwerking', at: { x: 300, y: 120 } },
	{ id: 'drie', zone: 'zwaktes', text: 'Weinig tijd', at: { x: 200, y: 110 } }
];

const lines = (client: BoardClient) =>
	[...client.map.entries()]
		.filter(([key]) => key.startsWith('link:'))
		.map(([, value]) => value as { from: string; to: string; words?: string });

async function press(page: Page, name: string) {
	await page.getByRole('button', { name, exact: true }).first().click();
}

test('a line is drawn by dragging, and by a tap on each of two notes', async ({ page }) => {
	const { session, client } = await boardWith(NOTES, LINES);
	await show(page, session, 'bord', 3);
	await press(page, 'Verbind');
	const from = await pointOf(page, 'sterktes', { x: 90, y: 130 });
	const to = await pointOf(page, 'kansen', { x: 350, y: 150 });
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y, { steps: 8 });
	await page.mouse.up();
	await client.until(() => lines(client).length === 1);
	const third = await pointOf(page, 'zwaktes', { x: 250, y: 140 });
	await page.mouse.click(to.x, to.y);
	await expect(page.getByTestId('said')).toContainText('Tik nu het tweede briefje aan');
	await page.mouse.click(third.x, third.y);
	await client.until(() => lines(client).length === 2);
	expect(
		lines(client)
			.map(({ from: a, to: b }) => `${a}-${b}`)
			.sort()
	).toEqual(['een-twee', 'twee-drie']);
	await page.getByRole('button', { name: 'Ongedaan maken' }).click();
	await client.until(() => lines(client).length === 1);
	client.close();
});

test('by keyboard and single clicks in the list: a line with words, and away again', async ({ page }) => {
	const { session, client } = await boardWith(NOTES, LINES);
	await show(page, session, 'bord', 3);
	await page.keyboard.press('Tab');
	await press(page, 'Lijst');
	await page.locator('[data-entry="een"]').press('Enter');
	await page.locator('[data-entry="twee"]').press('Enter');
	await page.getByRole('button', { name: 'Verbind', exact: true }).press('Enter');
	await client.until(() => lines(client).length === 1);
	await press(page, 'Woorden');
	await page.keyboard.type('helpt bij');
	await page.keyboard.press('Enter');
	await client.until(() => lines(client)[0]?.words === 'helpt bij');
	await expect(page.getByTestId('link-list')).toContainText('helpt bij');
	await expect(page.getByTestId('board-list')).toContainText('lijn met helpt bij: Nieuwe buurtwerking');
	await page.getByTestId('link-list').getByRole('button').press('Enter');
	await client.until(() => lines(client).length === 0);
	client.close();
});

test('a note that is taken off the board takes its lines along on every screen, and brings them back', async ({
	page
}) => {
	const { session, client } = await boardWith(NOTES, LINES);
	client.map.set('link:l1', { from: 'een', to: 'twee', words: 'versterkt', item: 'swot', zone: 'sterktes' });
	await client.saved();
	await show(page, session, 'bord', 3);
	await press(page, 'Lijst');
	await expect(page.getByTestId('link-list')).toContainText('versterkt');
	client.map.set('hide:twee', true);
	await expect(page.getByTestId('link-list')).toHaveCount(0);
	client.map.delete('hide:twee');
	await expect(page.getByTestId('link-list')).toContainText('versterkt');
	client.close();
});

test('the pen writes, the eraser wipes, and undo brings it back', async ({ page }) => {
	const { session, client } = await boardWith(NOTES, LINES);
	await show(page, session, 'bord', 3);
	const ink = () => [...client.map.keys()].filter((key) => key.startsWith('ink:')).length;
	await press(page, 'Pen');
	const from = await pointOf(page, 'sterktes', { x: 300, y: 250 });
	const to = await pointOf(page, 'sterktes', { x: 600, y: 300 });
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y, { steps: 10 });
	await page.mouse.up();
	await client.until(() => ink() === 1);
	await press(page, 'Gom');
	await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
	await client.until(() => ink() === 0);
	await page.getByRole('button', { name: 'Ongedaan maken' }).click();
	await client.until(() => ink() === 1);
	client.close();
});
