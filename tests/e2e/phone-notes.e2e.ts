import { expect, test, type Page } from '@playwright/test';
import { openRoom } from './phone-room.ts';

const strengths = (phone: Page) => phone.getByLabel('Briefje voor Sterktes');
const notes = (phone: Page) => phone.locator('.note:visible');

test('what is typed before the script arrives stays, with the focus', async ({ browser }) => {
	const room = await openRoom(browser);
	await room.goTo('swot', 2);
	const phone = await room.phone();
	await phone.goto('/d');
	await phone.getByLabel('Code van het bord').fill(room.session.code);
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await phone.route('**/_app/phone.js*', async (route) => {
		await held;
		await route.continue();
	});
	// Its load event waits for the script that is held.
	await phone.getByRole('button', { name: 'Doe mee' }).click({ noWaitAfter: true });
	await strengths(phone).click();
	await strengths(phone).pressSequentially('Warme onthaalweek');
	const before = await strengths(phone).elementHandle();
	letGo();
	await phone.locator('[data-live]').waitFor();
	await expect(strengths(phone)).toHaveValue('Warme onthaalweek');
	await expect(strengths(phone)).toBeFocused();
	expect(await strengths(phone).evaluate((now, then) => now === then, before)).toBe(true);
	await phone.keyboard.press('Enter');
	await expect(notes(phone)).toContainText('bewaard');
});

test('a note says it is saved only after the server has answered', async ({ browser }) => {
	const room = await openRoom(browser);
	await room.goTo('swot', 2);
	const phone = await room.joined();
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await phone.route('**/contributions/**', async (route) => {
		await held;
		await route.continue();
	});
	await strengths(phone).fill('Kindgesprekken');
	await phone.getByRole('button', { name: 'Verstuur' }).first().click();
	await expect(notes(phone)).toContainText('wordt verstuurd');
	await expect(notes(phone).getByText('bewaard')).toHaveCount(0);
	expect((await room.desk()).counts.notes).toBe(0);
	letGo();
	await expect(notes(phone).getByText('bewaard')).toBeVisible();
	expect((await room.desk()).counts.notes).toBe(1);
});

test('notes written without a network arrive exactly once, whatever answers were lost', async ({
	browser
}) => {
	const room = await openRoom(browser);
	await room.goTo('swot', 2);
	const phone = await room.joined();
	let lost = 0;
	await phone.route('**/contributions/**', async (route) => {
		await route.fetch({ url: route.request().url().replace('school.test', '127.0.0.1') });
		lost++;
		await route.abort();
	});
	await strengths(phone).fill('Eerste');
	await phone.keyboard.press('Enter');
	await expect.poll(() => lost).toBeGreaterThan(0);
	await phone.context().setOffline(true);
	await strengths(phone).fill('Tweede');
	await phone.keyboard.press('Enter');
	await strengths(phone).fill('Derde');
	await phone.keyboard.press('Enter');
	await expect(phone.getByText('Even geen verbinding')).toBeVisible();
	await expect(notes(phone).getByText('wacht op verbinding')).toHaveCount(3);
	await phone.unroute('**/contributions/**');
	await phone.context().setOffline(false);
	await expect(notes(phone).getByText('bewaard')).toHaveCount(3);
	await expect(phone.getByText('Even geen verbinding')).toBeHidden();
	expect((await room.desk()).counts).toMatchObject({ notes: 3, wrote: 1 });
	await phone.reload();
	await expect(notes(phone)).toHaveText([/Derde/, /Tweede/, /Eerste/]);
});

test('own notes can be changed and taken back, and the limit says what is left', async ({ browser }) => {
	const room = await openRoom(browser);
	await room.goTo('swot', 2);
	const phone = await room.joined();
	for (const text of ['een', 'twee', 'drie', 'vier']) {
		await strengths(phone).fill(text);
		await phone.keyboard.press('Enter');
		await expect(notes(phone).filter({ hasText: text })).toContainText('bewaard');
	}
	await expect(strengths(phone)).toBeHidden();
	await expect(phone.getByText('Dat waren al je briefjes hier.')).toBeVisible();
	await notes(phone).filter({ hasText: 'twee' }).getByRole('link', { name: 'Wijzig' }).click();
	await phone.getByLabel('Wijzig je briefje').fill('twee en een half');
	await phone.getByRole('button', { name: 'Bewaar wijziging' }).click();
	await expect(notes(phone).filter({ hasText: 'twee en een half' })).toContainText('bewaard');
	phone.on('dialog', (dialog) => dialog.accept());
	await notes(phone).filter({ hasText: 'drie' }).getByRole('button', { name: 'Trek terug' }).click();
	await expect(notes(phone)).toHaveCount(3);
	await expect(strengths(phone)).toBeVisible();
	await expect(phone.getByText('nog 1 briefje')).toBeVisible();
	expect((await room.desk()).counts.notes).toBe(3);
});

test('a step that closes while somebody types leaves text and focus, and takes the text for ten seconds more', async ({
	browser
}) => {
	const room = await openRoom(browser);
	await room.goTo('swot', 2);
	const phone = await room.joined();
	await strengths(phone).click();
	await phone.keyboard.type('Bijna klaar met deze');
	await room.goTo('swot', 3);
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/Welke kansen/);
	await expect(phone.getByText('Deze stap sluit: nog')).toBeVisible();
	await phone.keyboard.type(' zin');
	const area = phone.getByLabel('Briefje voor Sterktes');
	await expect(area).toHaveValue('Bijna klaar met deze zin');
	await expect(area).toBeFocused();
	await phone.keyboard.press('Enter');
	await expect(phone.getByText('Deze stap sluit: nog')).toBeHidden();
	await expect.poll(async () => (await room.desk()).counts.unrevealed).toBe(1);
});

test('a text that was too late stays under the new prompt: copy it, or ask to reopen', async ({
	browser
}) => {
	const room = await openRoom(browser);
	await room.goTo('swot', 2);
	const phone = await room.joined();
	await strengths(phone).fill('Te laat');
	await room.goTo('swot', 3);
	await expect(phone.getByRole('heading', { name: 'Nog niet verstuurd' })).toBeVisible();
	await phone.getByRole('button', { name: 'Kopieer' }).click();
	await expect(phone.getByText('gekopieerd')).toBeVisible();
	await phone.getByRole('button', { name: 'Vraag om te heropenen' }).click();
	await expect(phone.getByRole('button', { name: 'Gevraagd aan de begeleider' })).toBeVisible();
	expect((await room.desk()).counts.reopenRequests).toBe(1);
	await phone.reload();
	await expect(strengths(phone)).toHaveValue('Te laat');
	await room.goTo('swot', 2);
	await expect(phone.getByRole('heading', { name: 'Nog niet verstuurd' })).toBeHidden();
	await expect(strengths(phone)).toHaveCount(1);
	await expect(strengths(phone)).toHaveValue('Te laat');
	await strengths(phone).press('Enter');
	await expect(notes(phone)).toContainText('bewaard');
});

test('without script notes are posted, changed and taken back, and the page never reloads by itself', async ({
	browser
}) => {
	const room = await openRoom(browser);
	const phone = await room.phone({ javaScriptEnabled: false });
	await phone.goto('/d');
	await phone.getByLabel('Code van het bord').fill(room.session.code);
	await phone.getByRole('button', { name: 'Doe mee' }).click();
	await expect(phone.locator('meta[http-equiv="refresh"]')).toHaveCount(1);
	await room.goTo('swot', 2);
	await phone.reload();
	await expect(phone.locator('meta[http-equiv="refresh"]')).toHaveCount(0);
	await strengths(phone).fill('Vanop een oude gsm');
	await phone.getByRole('button', { name: 'Verstuur' }).first().click();
	await expect(notes(phone)).toContainText('bewaard');
	await notes(phone).getByRole('link', { name: 'Wijzig' }).click();
	await phone.getByLabel('Wijzig je briefje').fill('Vanop een heel oude gsm');
	await phone.getByRole('button', { name: 'Bewaar wijziging' }).click();
	await expect(notes(phone)).toContainText('Vanop een heel oude gsm');
	await strengths(phone).fill('x'.repeat(150));
	await phone.getByRole('button', { name: 'Verstuur' }).first().click();
	await expect(phone.getByText('Je briefje is te lang')).toBeVisible();
	await expect(strengths(phone)).toHaveValue('x'.repeat(150));
	await notes(phone).getByRole('button', { name: 'Trek terug' }).click();
	await expect(notes(phone)).toHaveCount(0);
	expect((await room.desk()).counts.notes).toBe(0);
});
