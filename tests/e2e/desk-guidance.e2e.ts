import { expect, test } from '@playwright/test';
import { goTo, more, phoneOf, startCard, startSwot, stepTitle } from './desk-people.ts';

test('a card is shortened to the time there is, and the steps come back', async ({ page }) => {
	await startCard(page, 'dromen');
	await page.getByRole('button', { name: /^Begin/ }).click();
	await expect(stepTitle(page, 'Welkom in de droomruimte')).toBeVisible();
	await more(page, 'We hebben minder tijd');
	const dialog = page.getByRole('dialog', { name: 'We hebben minder tijd' });
	await expect(dialog.getByRole('checkbox', { name: /Vertel in duo’s/ })).not.toBeChecked();
	await dialog.getByLabel('We hebben nog').fill('78');
	await expect(dialog.getByRole('checkbox', { name: /Vertel in duo’s/ })).toBeChecked();
	await expect(dialog.getByText('Dan duurt het nog 77 minuten.')).toBeVisible();
	await dialog.getByLabel('We hebben nog').fill('40');
	await expect(dialog.getByText(/minuten te veel/)).toBeVisible();
	await dialog.getByRole('button', { name: 'Pas het draaiboek aan' }).click();
	await expect(dialog).toBeHidden();
	const programme = page.getByRole('navigation', { name: 'Draaiboek' });
	await expect(programme.getByText('1 stap valt weg om tijd te winnen.')).toBeVisible();
	await expect(programme.getByRole('button', { name: /Vertel in duo’s \(overgeslagen/ })).toBeVisible();
	await goTo(page, 'Droombeelden');
	await expect(page.getByRole('button', { name: 'Volgende Onthullen en bundelen' })).toBeVisible();
	await programme.getByRole('button', { name: 'Zet terug' }).click();
	await expect(page.getByRole('button', { name: 'Volgende Vertel in duo’s' })).toBeVisible();
});

test('a question is changed on the spot and put back, and a step is added', async ({ page }) => {
	await startSwot(page);
	await page.getByRole('button', { name: 'Begin Kader' }).click();
	await page.getByRole('button', { name: 'Volgende Binnenkant' }).click();
	await more(page, 'Vraag aanpassen');
	const dialog = page.getByRole('dialog', { name: 'Vraag aanpassen' });
	await dialog.getByLabel(/Op de telefoons/).fill('Wat loopt goed in onze klas?');
	await dialog.getByRole('button', { name: 'Zet op de telefoons' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.getByText('Wat loopt goed in onze klas?')).toBeVisible();
	await expect(page.getByText('aangepast', { exact: true })).toBeVisible();
	await more(page, 'Vraag aanpassen');
	await dialog.getByRole('button', { name: 'Vraag van de kaart' }).click();
	await expect(page.getByText('Wat doen we goed? Wat loopt bij ons stroef?')).toBeVisible();

	await more(page, 'Stap toevoegen');
	const add = page.getByRole('dialog', { name: 'Stap toevoegen' });
	await add.getByRole('button', { name: 'Briefjes schrijven' }).click();
	await add.getByRole('button', { name: 'Voeg toe' }).click();
	await expect(add.getByRole('alert')).toHaveText('Kies minstens één vak.');
	await add.getByRole('checkbox', { name: 'Kansen' }).check();
	await add.getByLabel('Naam van de stap').fill('Nog kansen');
	await add.getByRole('button', { name: 'Voeg toe' }).click();
	await expect(add).toBeHidden();
	await page.getByRole('button', { name: 'Volgende Nog kansen' }).click();
	await expect(stepTitle(page, 'Nog kansen')).toBeVisible();
	await expect(page.getByText('Een schrijfveld voor ‘Kansen’.')).toBeVisible();
});

test('a note is entered for somebody without a phone, and stays hidden until it is shown', async ({
	page,
	browser
}) => {
	await startSwot(page);
	const an = await phoneOf(browser, page, 'An');
	await page.getByRole('button', { name: 'Begin Kader' }).click();
	await page.getByRole('button', { name: 'Volgende Binnenkant' }).click();
	await page.getByRole('button', { name: 'Namens iemand' }).click();
	const dialog = page.getByRole('dialog', { name: 'Namens iemand' });
	await dialog.getByRole('button', { name: 'Zwaktes' }).click();
	await dialog.getByLabel('Op het briefje').fill('De speelplaats is te klein');
	await dialog.getByRole('button', { name: 'Voeg briefje toe' }).click();
	await expect(dialog.getByText('Bewaard. Het verschijnt met de andere briefjes.')).toBeVisible();
	await expect(dialog.getByLabel('Op het briefje')).toHaveValue('');
	await page.keyboard.press('Escape');
	const room = page.getByRole('region', { name: 'In de zaal' });
	await expect(room.getByText('nog niet getoond').locator('..')).toContainText('1');
	await expect(page.locator('body')).not.toContainText('De speelplaats is te klein');

	expect(await an.ready('binnenkant')).toBeLessThan(300);
	await expect(room.getByText('1 van 1')).toBeVisible();

	await goTo(page, 'Onthullen en turven');
	await page.getByRole('button', { name: 'Toon 1 briefje op het bord' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Toon 1 briefje op het bord' }).click();
	await expect(page.getByText('Er zijn nu geen verborgen briefjes om te tonen.')).toBeVisible();
	await an.close();
});
