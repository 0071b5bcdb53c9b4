import { expect, test } from '@playwright/test';
import { startSwot, stepTitle } from './desk-people.ts';

test('without JavaScript a session is put together and started, and its link is shown once', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/?kaart=vier-begeleidingsdomeinen');
	await page.getByRole('button', { name: 'Voeg toe: SWOT' }).click();
	await page.getByRole('button', { name: 'SWOT met turflijst naar boven' }).click();
	await page.getByRole('button', { name: 'Vier begeleidingsdomeinen in kaart uit het draaiboek' }).click();
	await page.getByLabel('Hoe heet je sessie?').fill('Zonder script');
	await page.getByLabel('Hoe heet je sessie?').press('Enter');
	await expect(page.getByRole('heading', { name: 'Bewaar je regielink' })).toBeVisible();
	await expect(page.getByLabel('Jouw regielink')).toHaveValue(/^http:\/\/.+\/l#.{20,}$/);
	const keep = page.url();
	await page.getByRole('button', { name: 'Bewaard? Naar de regie' }).click();
	await expect(page.getByText('SWOT met turflijst')).toBeVisible();
	await page.goto(keep);
	expect(page.url()).toMatch(/\/regie$/);
	await page.goto('/');
	await expect(page.getByRole('link', { name: /Zonder script/ })).toBeVisible();
	await context.close();
});

test('a session without a title or without cards is not started, and says why', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('button', { name: 'Start de sessie' })).toBeDisabled();
	await page.getByRole('button', { name: 'Voeg toe: SWOT' }).click();
	await page.getByLabel('Hoe heet je sessie?').fill('   ');
	await page.getByRole('button', { name: 'Start de sessie' }).click();
	await expect(page.getByRole('alert')).toHaveText('Geef je sessie een naam.');
});

test('the kept link opens the desk in another browser; a wrong one says so', async ({ page, browser }) => {
	await page.goto('/?kaart=swot');
	await page.getByRole('button', { name: 'Start de sessie' }).click();
	const link = await page.getByLabel('Jouw regielink').inputValue();
	await page.getByRole('button', { name: 'Kopieer' }).click();
	await expect(page.getByText('Gekopieerd.')).toBeVisible();
	const context = await browser.newContext();
	const other = await context.newPage();
	await other.goto(`/l${new URL(link).hash}`);
	await expect(stepTitle(other, 'Laat iedereen binnenkomen')).toBeVisible();
	expect(other.url()).not.toContain('#');
	await other.goto('/l#niet-deze-link');
	await expect(other.getByRole('alert').or(other.getByRole('status'))).toContainText('Deze link werkt niet.');
	await context.close();
});

test('the example opens with one click, with notes to look at', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('button', { name: 'Open de voorbeeldsessie' }).click();
	await expect(stepTitle(page, 'Onthullen en turven')).toBeVisible();
	await page.getByRole('button', { name: 'Bord op dit scherm' }).click();
	await expect(page.getByRole('button', { name: 'Naar de regie' })).toBeVisible();
	await page.getByRole('button', { name: 'Naar de regie' }).click();
	await expect(stepTitle(page, 'Onthullen en turven')).toBeVisible();
});

test('nobody opens a desk without its link', async ({ page, browser }) => {
	await startSwot(page);
	const context = await browser.newContext();
	const stranger = await context.newPage();
	const answer = await stranger.goto(page.url());
	expect(answer?.status()).toBe(401);
	await expect(stranger.getByText('Open ze met de link of de QR-code die je kreeg.')).toBeVisible();
	await context.close();
});
