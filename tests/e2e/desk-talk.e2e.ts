import { expect, test } from '@playwright/test';
import { goTo, phoneOf, startCard } from './desk-people.ts';

test('the desk leads a talk in pairs: rounds, the odd one out, late arrivals', async ({ page, browser }) => {
	test.slow();
	const item = 'speedsparren-visie';
	await startCard(page, item);
	const people = [];
	for (const name of ['An', 'Bart', 'Chris', 'Dina', 'Emma'])
		people.push(await phoneOf(browser, page, name, item));
	await expect(page.getByText('5 binnen', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: /^Begin/ }).click();
	await goTo(page, 'Speedsparren: 4 rondes');

	const round = (number: number) => page.getByRole('region', { name: `Ronde ${number} van 4` });
	await expect(round(1).getByRole('listitem')).toHaveCount(3);
	const partner = round(1).getByText(/jij doet deze ronde mee met/);
	await expect(partner).toBeVisible();
	const before = await partner.textContent();
	await page.getByRole('button', { name: 'Naar ronde 2 van 4' }).click();
	await expect(round(2).getByText(/jij doet deze ronde mee met/)).not.toHaveText(before ?? '');

	people.push(await phoneOf(browser, page, 'Fatima', item));
	await expect(round(2).getByText('wacht op de volgende ronde: Fatima')).toBeVisible();
	await round(2).getByRole('button', { name: 'Maak groepjes opnieuw' }).click();
	await expect(round(2).getByText(/wacht op de volgende ronde/)).toBeHidden();
	await expect(round(2).getByText(/jij doet deze ronde mee met/)).toBeHidden();

	await page.getByRole('button', { name: 'Naar ronde 3 van 4' }).click();
	await page.getByRole('button', { name: 'Naar ronde 4 van 4' }).click();
	await expect(round(4)).toBeVisible();
	await expect(page.getByRole('button', { name: /^Naar ronde/ })).toBeHidden();
	await round(4).getByRole('button', { name: 'Vorige ronde' }).click();
	await expect(round(3)).toBeVisible();
	for (const one of people) await one.close();
});
