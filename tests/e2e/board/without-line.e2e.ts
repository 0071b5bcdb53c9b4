// What a screen opens later, it has fetched before: the line may drop at any moment of a workshop.
import { expect, test } from '@playwright/test';
import { boardWith, idsInList, show } from './open-board.ts';

test('a board that lost its line still opens the list and the dialog of a note', async ({ page }) => {
	const { session, client } = await boardWith([{ id: 'een', zone: 'sterktes', text: 'Warm onthaal' }]);
	await show(page, session, 'bord', 1);
	// The parts that come later are the last scripts it asks for; then the line goes.
	const scripts = () =>
		page.evaluate(
			() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length
		);
	const atOnce = await scripts();
	await expect.poll(scripts).toBeGreaterThan(atOnce + 8);
	let before = -1;
	await expect.poll(async () => before === (before = await scripts()), { intervals: [1000] }).toBe(true);
	await page.context().setOffline(true);

	await page.getByRole('button', { name: 'Lijst', exact: true }).click();
	await expect(page.getByTestId('board-list')).toBeVisible();
	expect(await idsInList(page)).toEqual(['een']);
	await page.getByText('Warm onthaal').click();
	await page.getByRole('button', { name: 'Tekst aanpassen', exact: true }).click();
	await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
	client.close();
});
