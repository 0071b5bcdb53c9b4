import { expect, test } from '@playwright/test';
import { boardWith, idsOnCanvas, show } from './open-board.ts';

test.use({ viewport: { width: 1920, height: 1080 } });

test('what leaves the board leaves the projector at once, and the spotlight stands large on both', async ({
	browser
}) => {
	const { session, client } = await boardWith([
		{ id: 'een', zone: 'sterktes', text: 'Warm onthaal aan de poort' },
		{ id: 'twee', zone: 'kansen', text: 'Ouders sneller uitnodigen, niet pas als het misloopt' }
	]);
	const [bord, projector] = await Promise.all(
		(['bord', 'projector'] as const).map(async (access) => {
			const page = await (await browser.newContext()).newPage();
			await show(page, session, access, 2);
			return page;
		})
	);
	if (!bord || !projector) throw new Error('no pages');
	await expect(projector.getByRole('button')).toHaveCount(0);
	await bord.getByRole('button', { name: 'Lijst' }).click();

	await bord.getByRole('button', { name: /Ouders sneller/ }).click();
	await bord.getByRole('button', { name: 'In de kijker' }).click();
	const spot = projector.getByTestId('spotlight').getByText(/Ouders sneller/);
	await expect(spot).toBeVisible();
	const size = await spot.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
	expect(size).toBeGreaterThanOrEqual(0.06 * 1080);
	await bord.getByRole('button', { name: 'Uit de kijker' }).click();
	await expect(spot).toHaveCount(0);

	await bord.getByRole('button', { name: /Warm onthaal/ }).click();
	await bord.getByRole('button', { name: 'Van het bord halen' }).click();
	await expect.poll(() => idsOnCanvas(projector)).toEqual(['twee']);
	await bord.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect.poll(() => idsOnCanvas(projector)).toEqual(['een', 'twee']);
	client.close();
});
