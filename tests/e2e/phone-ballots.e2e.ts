import { expect, test, type Page } from '@playwright/test';
import { openRoom, type Room } from './phone-room.ts';

const card = 'vier-begeleidingsdomeinen';

/** Three notes on the board to vote about, written by a phone of their own. */
async function writeBlindSpots(room: Room): Promise<void> {
	await room.goTo(card, 6);
	for (const texts of [['Stille kinderen', 'Nieuwkomers'], ['Sterke rekenaars']]) {
		const phone = await room.joined();
		for (const text of texts) {
			await phone.getByLabel('Schrijf een briefje').fill(text);
			await phone.keyboard.press('Enter');
			await expect(phone.locator('.note').filter({ hasText: text })).toContainText('op het bord');
		}
		await phone.context().close();
	}
}

const row = (phone: Page, text: string) => phone.locator('[data-ballot]').filter({ hasText: text });

for (const javaScriptEnabled of [true, false])
	test(`a vote shows what is left and keeps every tap, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
		browser
	}) => {
		const room = await openRoom(browser, [card]);
		await writeBlindSpots(room);
		await room.goTo(card, 7, 'run');
		const phone = await room.phone({ javaScriptEnabled });
		await phone.goto('/d');
		await phone.getByLabel('Code van het bord').fill(room.session.code);
		await phone.getByRole('button', { name: 'Doe mee' }).click();
		await expect(phone.getByText('Nog 2 van 2 stippen')).toBeVisible();
		await row(phone, 'Nieuwkomers')
			.getByRole('button', { name: /Eén meer/ })
			.click();
		await expect(phone.getByText('Nog 1 van 2 stippen')).toBeVisible();
		await row(phone, 'Stille kinderen')
			.getByRole('button', { name: /Eén meer/ })
			.click();
		await expect(phone.getByText('Al je stippen zijn gezet')).toBeVisible();
		await expect(row(phone, 'Sterke rekenaars').getByRole('button', { name: /Eén meer/ })).toBeDisabled();
		await expect(phone.locator('.ballot').getByText('bewaard')).toBeVisible();
		await row(phone, 'Nieuwkomers')
			.getByRole('button', { name: /Eén minder/ })
			.click();
		await expect(phone.getByText('Nog 1 van 2 stippen')).toBeVisible();
		await expect(phone.locator('.ballot').getByText('bewaard')).toBeVisible();
		await phone.reload();
		await expect(row(phone, 'Stille kinderen').locator('.count')).toHaveText('●');
		await expect(row(phone, 'Nieuwkomers').locator('.count')).toHaveText('–');
		expect((await room.desk()).ballot?.answered).toBe(1);
	});

test('fast taps are all counted, and those made without a network arrive after it is back', async ({
	browser
}) => {
	const room = await openRoom(browser, [card]);
	await room.goTo(card, 5, 'run');
	const phone = await room.joined();
	await expect(phone.getByText('Nog 4 van 4 te kiezen')).toBeVisible();
	for (const domain of [0, 1, 2])
		await phone.locator('[data-ballot]').nth(domain).getByRole('button').nth(domain).click();
	await expect(phone.getByText('Nog 1 van 4 te kiezen')).toBeVisible();
	await phone.context().setOffline(true);
	await phone.locator('[data-ballot]').nth(3).getByRole('button').first().click();
	await expect(phone.locator('.ballot').getByText('wacht op verbinding')).toBeVisible();
	await phone.context().setOffline(false);
	await expect(phone.locator('.ballot').getByText('bewaard')).toBeVisible();
	await phone.reload();
	await expect(phone.getByText('Alles is gekozen')).toBeVisible();
	await expect(phone.locator('[aria-pressed="true"]')).toHaveText([/Groen/, /Oranje/, /Rood/, /Groen/]);
});

test('a remark is kept beside the choice, also when its step has just closed', async ({ browser }) => {
	const room = await openRoom(browser);
	await room.goTo('swot', 9, 'run');
	const phone = await room.joined();
	await phone.locator('[data-ballot]').getByRole('button').nth(1).click();
	const remark = phone.getByLabel('Wil je er iets bij zeggen?');
	await remark.fill('Kansen mogen scherper');
	await phone.getByRole('button', { name: 'Bewaar opmerking' }).click();
	await expect(phone.locator('.copied')).toHaveText('✓ bewaard');
	await remark.fill('Kansen mogen nog scherper');
	await room.goTo('swot', 8);
	await expect(phone.getByText('Deze stap sluit: nog')).toBeVisible();
	await phone.getByRole('button', { name: 'Bewaar opmerking' }).click();
	await expect(phone.getByText('Deze stap sluit: nog')).toBeHidden();
	await room.goTo('swot', 9, 'run');
	await expect(remark).toHaveValue('Kansen mogen nog scherper');
	await expect(phone.locator('[aria-pressed="true"]')).toHaveText(/Bijna/i);
});
