// A school's own card: made in the form, saved as a file, opened by a colleague, used in a session, and on paper.
import { expect, test } from '@playwright/test';
import { stepTitle } from './desk-people.ts';

const TITLE = 'Onze SWOT in twintig minuten';
const QUESTION = 'Waar ben jij trots op dit schooljaar?';

test('a card goes from the form to a file, to another browser, to a session and onto a sheet', async ({
	page,
	browser
}, info) => {
	await page.goto('/kaarten/swot');
	await page.getByRole('link', { name: 'Maak er je eigen kaart van' }).click();
	const title = page.getByLabel('Titel', { exact: true });
	await expect(title).toHaveValue(/SWOT/);
	await title.fill(TITLE);
	await page.locator('summary').filter({ hasText: 'Kader' }).click();
	await page.getByLabel('Op de telefoons').first().fill(QUESTION);
	await page.getByRole('button', { name: 'Bewaar de kaart' }).click();
	await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();

	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Bewaar als bestand' }).click();
	const file = info.outputPath('kaart.json');
	await (await download).saveAs(file);

	const context = await browser.newContext();
	const other = await context.newPage();
	await other.goto('/kaarten');
	await expect(other.getByText('Nog geen eigen kaart.')).toBeVisible();
	await other.getByLabel('Haal een kaart binnen').setInputFiles(file);
	await expect(other.getByText(`‘${TITLE}’ staat bij je eigen kaarten.`)).toBeVisible();
	await other.getByRole('link', { name: TITLE }).click();
	await expect(other.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();

	await other.getByRole('button', { name: 'Druk af' }).click();
	await expect(other.getByText(QUESTION).first()).toBeVisible();
	const sheet = (await other.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(sheet.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
	await other.getByRole('button', { name: 'Terug naar de kaart' }).click();

	await other.getByRole('link', { name: 'Start een sessie met deze kaart' }).click();
	await expect(other.getByLabel('Hoe heet je sessie?')).toHaveValue(new RegExp(`^${TITLE}, `));
	await other.getByRole('button', { name: 'Start de sessie' }).click();
	await other.getByRole('button', { name: 'Bewaard? Naar de regie' }).click();
	await expect(stepTitle(other, 'Laat iedereen binnenkomen')).toBeVisible();
	await other.getByRole('button', { name: /^Begin/ }).click();
	await expect(stepTitle(other, 'Kader')).toBeVisible();
	await expect(other.getByText(QUESTION)).toBeVisible();
	await context.close();
});
