import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { goTo, more, phoneOf, startCard, stepTitle } from './desk-people.ts';

const ITEM = 'tevredenheidsenquete';
const STATEMENTS = Array.from({ length: 12 }, (_, index) => `c${String(index + 1).padStart(2, '0')}`);
const answers = (value: number) => Object.fromEntries(STATEMENTS.map((id) => [id, value]));

test('a survey opens by link, prints on one A4, and shows nothing of four answers', async ({
	page,
	browser
}) => {
	test.slow();
	await startCard(page, ITEM);
	const people = [];
	for (const name of ['An', 'Bart', 'Chris', 'Dina']) people.push(await phoneOf(browser, page, name, ITEM));
	await page.getByRole('button', { name: /^Begin/ }).click();
	await more(page, 'Bevraging via een link');
	const dialog = page.getByRole('dialog', { name: 'Bevraging via een link' });
	await dialog.getByRole('button', { name: '7 dagen' }).click();
	await dialog.getByRole('button', { name: 'Open de bevraging' }).click();
	await expect(dialog.getByText('0 mensen antwoordden via de link')).toBeVisible();
	await expect(dialog.getByLabel('Link van de bevraging')).toHaveValue(/^http:\/\/.+\/e#.{20,}$/);
	await expect(dialog.getByAltText('QR-code van de bevraging')).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

	const opened = page.context().waitForEvent('page');
	await dialog.getByRole('link', { name: 'Blad om af te drukken' }).click();
	const sheet = await opened;
	await expect(sheet.getByText('Je antwoorden zijn anoniem.')).toBeVisible();
	const pdf = (await sheet.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
	expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
	await sheet.close();
	await dialog.getByRole('button', { name: 'Sluiten' }).click();

	await goTo(page, 'Stellingen');
	await page.getByRole('button', { name: 'Start de bevraging' }).click();
	for (const [index, one] of people.entries())
		expect(await one.answer('rate', 'stellingen', answers(index))).toBe(201);
	await expect(page.getByText('4 van 4 antwoordden')).toBeVisible();
	await page.getByRole('button', { name: 'Sluit de vraag' }).click();
	await expect(page.getByText('Het resultaat verschijnt vanaf 5 antwoorden')).toContainText('Nog 1 te gaan.');
	await expect(page.getByRole('button', { name: /^Toon het resultaat/ })).toBeHidden();

	// One more, read out to the facilitator.
	await page.getByRole('button', { name: 'Open de vraag opnieuw' }).click();
	await page.getByRole('button', { name: 'Namens iemand' }).click();
	const behalf = page.getByRole('dialog', { name: 'Namens iemand' });
	for (const row of await behalf.getByRole('group').all()) await row.getByText('5', { exact: true }).click();
	await behalf.getByRole('button', { name: 'Bewaar dit antwoord' }).click();
	await expect(behalf.getByText('Bewaard voor 1 persoon.')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Sluit de vraag' }).click();
	// While it is still open a second button offers the same, which goes when the question closes.
	await expect(page.getByRole('button', { name: 'Sluit de vraag' })).toBeHidden();
	await page.getByRole('button', { name: 'Toon het resultaat van 5 stemmen' }).click();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Toon het resultaat/ })
		.click();
	const result = page.getByRole('region', { name: 'Resultaat · 5 antwoorden' });
	// 1, 2, 3, 4 and 5 on a scale from 1.
	await expect(result.getByText('gemiddeld 3,00 (n = 5)').first()).toBeVisible();
	await expect(stepTitle(page, 'Stellingen')).toBeVisible();
	for (const one of people) await one.close();
});
