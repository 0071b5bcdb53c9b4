import { expect, test } from '@playwright/test';
import { phoneOf, startSwot, stepTitle } from './desk-people.ts';

test.beforeEach(async ({ page }) => {
	await startSwot(page);
	await page.getByRole('button', { name: 'Begin Kader' }).click();
	await expect(stepTitle(page, 'Kader')).toBeVisible();
});

test('a clicker goes on and back, also right after a click with the mouse', async ({ page }) => {
	await page.keyboard.press('ArrowRight');
	await expect(stepTitle(page, 'Binnenkant')).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(stepTitle(page, 'Buitenkant')).toBeVisible();
	await page.keyboard.press('PageUp');
	await expect(stepTitle(page, 'Binnenkant')).toBeVisible();
	await page.keyboard.press('ArrowLeft');
	await expect(stepTitle(page, 'Kader')).toBeVisible();
});

test('the keys leave a focused button and an open dialog alone', async ({ page }) => {
	await page.getByRole('button', { name: 'Schermen' }).click();
	const dialog = page.getByRole('dialog', { name: 'Bord en projector' });
	await expect(dialog).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await page.keyboard.press('Tab');
	await expect(page.locator(':focus-visible')).toHaveCount(1);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('PageDown');
	// A command that does get through is answered after those that should not have been sent.
	await page.getByRole('button', { name: 'Volgende Binnenkant' }).click();
	await expect(stepTitle(page, 'Binnenkant')).toBeVisible();
	await page.getByRole('button', { name: 'Telefoons' }).click();
	await page
		.getByRole('combobox')
		.or(page.getByRole('button', { name: 'Niemand ziet ze' }))
		.first()
		.focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Volgende Buitenkant' }).click();
	await expect(stepTitle(page, 'Buitenkant')).toBeVisible();
});

test('no key of a clicker ever reveals', async ({ page, browser }) => {
	const an = await phoneOf(browser, page, 'An');
	await page.keyboard.press('ArrowRight');
	await expect(stepTitle(page, 'Binnenkant')).toBeVisible();
	expect(await an.send('binnenkant', 'sterktes', 'Samen')).toBe(201);
	await page.keyboard.press('ArrowRight');
	await expect(stepTitle(page, 'Buitenkant')).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(stepTitle(page, 'Onthullen en turven')).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(stepTitle(page, 'Herkenning')).toBeVisible();
	await page.keyboard.press('PageUp');
	await expect(page.getByRole('button', { name: 'Toon 1 briefje op het bord' })).toBeVisible();
	await an.close();
});
