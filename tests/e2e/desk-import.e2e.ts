import { expect, test } from '@playwright/test';
import { goTo, phoneOf, startCard, startSwot } from './desk-people.ts';
import { openBoard } from './promises/board-client.ts';

const BASE = `http://127.0.0.1:${Number(process.env.E2E_PORT ?? 4173)}`;

test('the notes of an earlier session come along, and a second time only what is new', async ({
	page,
	browser
}) => {
	await startSwot(page);
	const an = await phoneOf(browser, page, 'An');
	await page.getByRole('button', { name: 'Begin Kader' }).click();
	await page.getByRole('button', { name: 'Volgende Binnenkant' }).click();
	expect(await an.send('binnenkant', 'sterktes', 'We luisteren')).toBe(201);
	await goTo(page, 'Onthullen en turven');
	await page.getByRole('button', { name: 'Toon 1 briefje op het bord' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Toon 1 briefje op het bord' }).click();
	await expect(page.getByText('Er zijn nu geen verborgen briefjes om te tonen.')).toBeVisible();

	await startCard(page, 'perspectieven-verbinden');
	await page.getByRole('button', { name: /^Begin/ }).click();
	await page.getByRole('button', { name: 'Laad in' }).click();
	const dialog = page.getByRole('dialog', { name: 'Briefjes van andere sessies' });
	await dialog.getByRole('checkbox', { name: /SWOT met turflijst/ }).check();
	await dialog.getByRole('button', { name: 'Laad in' }).click();
	await expect(dialog.getByText('1 briefje is ingeladen.')).toBeVisible();
	await dialog.getByRole('checkbox', { name: /SWOT met turflijst/ }).check();
	await dialog.getByRole('button', { name: 'Laad in' }).click();
	await expect(dialog.getByText('Er was niets nieuws om in te laden.')).toBeVisible();
	await page.keyboard.press('Escape');
	// What comes first now is going on; taking in more stays possible.
	await expect(page.getByRole('button', { name: 'Volgende Stil lezen' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Nog iets inladen' })).toBeVisible();
	await page.getByRole('button', { name: 'Werk hier op het bord' }).click();
	await expect(page.getByRole('button', { name: 'Naar de regie' })).toBeVisible();
	await an.close();
});

test('a poster takes in what an earlier session harvested, beside its own, and only once', async ({
	page
}) => {
	await startSwot(page);
	const earlier = /\/s\/([^/]+)\//.exec(page.url())?.[1] ?? '';
	const cookies = await page.context().cookies();
	const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
	const board = openBoard(BASE, { id: earlier }, { cookie, as: 'regie' });
	await board.synced;
	board.map.set('own:ster', { text: 'We luisteren naar elkaar', item: 'swot', zone: 'sterktes', order: 1 });
	board.map.set('mark:ster:poster.sterren', true);
	await board.saved();
	board.close();

	await startCard(page, 'samen-zorg-dragen');
	await goTo(page, 'Oogst inladen');
	await page.getByRole('button', { name: 'Oogst uit andere sessies' }).click();
	const dialog = page.getByRole('dialog', { name: 'Oogst uit andere sessies' });
	await dialog.getByRole('checkbox', { name: /SWOT met turflijst/ }).check();
	await dialog.getByRole('button', { name: 'Laad in' }).click();
	await expect(dialog.getByText('1 briefje is ingeladen.')).toBeVisible();
	await dialog.getByRole('checkbox', { name: /SWOT met turflijst/ }).check();
	await dialog.getByRole('button', { name: 'Laad in' }).click();
	await expect(dialog.getByText('Er was niets nieuws om in te laden.')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.getByRole('link', { name: 'Naar de poster' }).click();
	// Among the stars, where its words can be changed for the poster.
	await expect(
		page.getByRole('textbox', { name: 'Tekst op de poster voor ‘We luisteren naar elkaar’' })
	).toHaveValue('We luisteren naar elkaar');
});
