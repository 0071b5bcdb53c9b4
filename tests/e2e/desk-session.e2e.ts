import { expect, test } from '@playwright/test';
import { phoneOf, startSwot, stepTitle } from './desk-people.ts';

test('a facilitator leads a session: next, timer, reveal with its warning, finish with its number', async ({
	page,
	browser
}) => {
	await startSwot(page);
	const an = await phoneOf(browser, page, 'An');
	await expect(page.getByText('Eerste telefoon verbonden')).toBeVisible();

	await page.getByRole('button', { name: 'Begin Kader' }).click();
	await expect(stepTitle(page, 'Kader')).toBeVisible();
	await page.getByRole('button', { name: 'Volgende Binnenkant' }).click();
	await expect(stepTitle(page, 'Binnenkant')).toBeVisible();
	await expect(page.getByText('Wat doen we goed? Wat loopt bij ons stroef?')).toBeVisible();

	expect(await an.send('binnenkant', 'sterktes', 'We luisteren naar elkaar')).toBe(201);
	expect(await an.send('binnenkant', 'zwaktes', 'Te weinig tijd')).toBe(201);
	const room = page.getByRole('region', { name: 'In de zaal' });
	await expect(room.getByText('nog niet getoond').locator('..')).toContainText('2');
	await expect(page.locator('body')).not.toContainText('We luisteren naar elkaar');

	const timer = page.getByRole('group', { name: 'Tijd voor deze stap' });
	await timer.getByRole('button', { name: 'Start' }).click();
	await expect(timer.getByRole('timer')).toContainText(/7:5\d/);
	await timer.getByRole('button', { name: '1 minuut erbij' }).click();
	await expect(timer.getByRole('timer')).toContainText(/8:[0-5]\d/);
	await timer.getByRole('button', { name: 'Pauze' }).click();
	await expect(timer).toContainText('pauze');

	await page.getByRole('button', { name: 'Onthullen en turven (komt nog)' }).click();
	const leave = page.getByRole('dialog', { name: 'Naar ‘Onthullen en turven’?' });
	await leave.getByRole('button', { name: 'Ga naar die stap' }).click();
	await expect(stepTitle(page, 'Onthullen en turven')).toBeVisible();

	// A late one, within ten seconds of closing: the number on the button follows.
	expect(await an.send('binnenkant', 'zwaktes', 'Net op tijd')).toBe(201);
	await expect(page.getByRole('button', { name: 'Toon 3 briefjes op het bord' })).toBeVisible();
	await page.getByRole('button', { name: 'Toon 3 briefjes op het bord' }).click();
	const warning = page.getByRole('dialog', { name: 'Toon 3 briefjes op het bord?' });
	await expect(warning).toContainText('Dit kan niet ongedaan gemaakt worden.');
	await page.keyboard.press('Escape');
	await expect(warning).toBeHidden();
	const opener = page.getByRole('button', { name: 'Toon 3 briefjes op het bord' });
	await expect(opener).toBeFocused();
	await opener.click();
	await warning.getByRole('button', { name: 'Toon 3 briefjes op het bord' }).click();
	await expect(page.getByText('Er zijn nu geen verborgen briefjes om te tonen.')).toBeVisible();
	await expect(room).not.toContainText('nog niet getoond');

	await page.getByRole('button', { name: 'Binnenkant (gedaan)' }).click();
	await expect(stepTitle(page, 'Binnenkant')).toBeVisible();
	expect(await an.send('binnenkant', 'zwaktes', 'Nog iets')).toBe(201);
	await expect(room.getByText('nog niet getoond').locator('..')).toContainText('1');
	await page.getByRole('button', { name: 'Afronden' }).click();
	const finish = page.getByRole('dialog', { name: 'De sessie afronden?' });
	await expect(finish).toContainText('1 briefje is nog niet getoond.');
	// One more comes in while the dialog is open: the number that is discarded is the true one.
	expect(await an.send('binnenkant', 'zwaktes', 'Toch nog')).toBe(201);
	await expect(finish).toContainText('2 briefjes zijn nog niet getoond.');
	await finish.getByRole('button', { name: 'Rond af en wis 2 briefjes' }).click();
	await expect(stepTitle(page, 'De sessie is afgerond')).toBeVisible();
	await expect(page.getByText('Binnenkomen is gesloten')).toBeVisible();
	await an.close();
});

test('of two facilitators who press next together, one steps and the other is told', async ({
	page,
	context
}) => {
	await startSwot(page);
	await page.getByRole('button', { name: 'Begin Kader' }).click();
	await expect(stepTitle(page, 'Kader')).toBeVisible();
	const other = await context.newPage();
	// A stream that is held up: this desk still shows the old step.
	await other.route(/\/(events|view)\?/, (route) => route.abort());
	await other.goto(page.url());
	await expect(stepTitle(other, 'Kader')).toBeVisible();
	await expect(other.getByText('Geen verbinding met Kansenbord')).toBeVisible();
	await page.getByRole('button', { name: 'Volgende Binnenkant' }).click();
	await expect(stepTitle(page, 'Binnenkant')).toBeVisible();
	await other.getByRole('button', { name: 'Volgende Binnenkant' }).click();
	await expect(other.getByText('Iemand anders was je voor.')).toBeVisible();
	await other.unroute(/\/(events|view)\?/);
	await expect(stepTitle(other, 'Binnenkant')).toBeVisible();
	await expect(stepTitle(page, 'Binnenkant')).toBeVisible();
});

test('who was still writing can ask for the step again, and the desk reopens it', async ({
	page,
	browser
}) => {
	await startSwot(page);
	const an = await phoneOf(browser, page, 'An');
	const again = await phoneOf(browser, page, 'An');
	await expect(page.getByText('2 binnen', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Begin Kader' }).click();
	await page.getByRole('button', { name: 'Volgende Binnenkant' }).click();
	await expect(page.getByText('An kwam 2 keer binnen.')).toBeVisible();
	await page.getByRole('button', { name: 'Volgende Buitenkant' }).click();
	await expect(stepTitle(page, 'Buitenkant')).toBeVisible();
	expect(await an.askToReopen('binnenkant')).toBeLessThan(300);
	await page.getByRole('button', { name: 'Terug en heropen' }).click();
	await expect(stepTitle(page, 'Binnenkant')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Terug en heropen' })).toBeHidden();
	expect(await an.send('binnenkant', 'sterktes', 'Toch nog gelukt')).toBe(201);
	await an.close();
	await again.close();
});
