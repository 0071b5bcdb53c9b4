// Structured questions, orders, scales and actions on the phone.
import { expect, test, type Page } from '@playwright/test';
import { phoneCard } from './phone-card.ts';
import { openRoom, type Room } from './phone-room.ts';

const saved = (phone: Page) => phone.locator('.ballot .state').getByText('bewaard');

async function plain(room: Room): Promise<Page> {
	const phone = await room.phone({ javaScriptEnabled: false });
	await phone.goto('/d');
	await phone.getByLabel('Code van het bord').fill(room.session.code);
	await phone.getByRole('button', { name: 'Doe mee' }).click();
	return phone;
}

for (const script of [true, false])
	test(`a note takes an option and own words along, ${script ? 'with' : 'without'} script`, async ({
		browser
	}) => {
		const room = await openRoom(browser, [phoneCard]);
		await room.goTo(phoneCard.id, 'vakken');
		const phone = script ? await room.joined() : await plain(room);
		await phone.getByLabel('Schrijf een briefje').fill('Eerste gesprek');
		await phone.getByLabel('Zorgcoördinator').check();
		await phone.getByLabel('Langs welke weg?', { exact: true }).fill('Smartschool');
		await phone.getByRole('button', { name: 'Verstuur' }).click();
		await expect(phone.locator('.note')).toContainText('Zorgcoördinator · Smartschool');
		await expect(phone.locator('.note').getByText('bewaard')).toBeVisible();
		await expect(phone.getByLabel('Zorgcoördinator')).not.toBeChecked();
	});

test('own words replace an option that was tapped, and the other way round', async ({ browser }) => {
	const room = await openRoom(browser, [phoneCard]);
	await room.goTo(phoneCard.id, 'vakken');
	const phone = await room.joined();
	await phone.getByLabel('CLB').check();
	await phone.getByLabel('Of in je eigen woorden').fill('brugfiguur');
	await expect(phone.getByLabel('CLB')).not.toBeChecked();
	await phone.getByLabel('Leerkracht').check();
	await expect(phone.getByLabel('Of in je eigen woorden')).toHaveValue('');
});

test('every note on the board has its own card of questions, which stays and can be changed', async ({
	browser
}) => {
	const room = await openRoom(browser, [phoneCard]);
	await room.goTo(phoneCard.id, 'alles');
	const phone = await room.joined();
	for (const text of ['Gesprek met ouders', 'Overleg met het CLB']) {
		await phone.getByLabel('Schrijf een briefje').fill(text);
		await phone.keyboard.press('Enter');
		await expect(phone.locator('.note').filter({ hasText: text })).toContainText('op het bord');
	}
	await room.goTo(phoneCard.id, 'over');
	const card = phone.locator('[data-about]').filter({ hasText: 'Overleg met het CLB' });
	await expect(phone.locator('[data-about]')).toHaveCount(2);
	await card.getByLabel('CLB', { exact: true }).check();
	await card.getByRole('button', { name: 'Bewaar' }).click();
	await expect(card.locator('.copied')).toHaveText('✓ bewaard');
	await phone.reload();
	await expect(card.getByLabel('CLB', { exact: true })).toBeChecked();
	await card.getByLabel('Leerkracht').check();
	await card.getByRole('button', { name: 'Bewaar' }).click();
	await expect(card.locator('.copied')).toHaveText('✓ bewaard');
	expect((await room.desk()).counts.wrote).toBe(1);
});

for (const script of [true, false])
	test(`an order is tapped one by one and the last tap taken back, ${script ? 'with' : 'without'} script`, async ({
		browser
	}) => {
		const room = await openRoom(browser, [phoneCard]);
		await room.goTo(phoneCard.id, 'volgorde', 'run');
		const phone = script ? await room.joined() : await plain(room);
		const row = (text: string) => phone.locator('[data-ballot]').filter({ hasText: text });
		await expect(phone.getByText('Tik nu nummer 1 van 3')).toBeVisible();
		for (const [index, text] of ['Ouderavond', 'Stilteplek', 'Zorgteam'].entries()) {
			await row(text).getByRole('button').click();
			await expect(row(text).locator('.place')).toHaveText(String(index + 1));
		}
		await expect(phone.getByText('Je volgorde is klaar')).toBeVisible();
		await expect(row('Klasraad').getByRole('button')).toBeDisabled();
		await phone.getByRole('button', { name: 'Laatste terug' }).click();
		await expect(row('Zorgteam').locator('.place')).toHaveText('');
		await row('Ouderavond').getByRole('button').click();
		await expect(row('Stilteplek').locator('.place')).toHaveText('1');
		await expect(saved(phone)).toBeVisible();
		await phone.reload();
		await expect(row('Stilteplek').locator('.place')).toHaveText('1');
	});

test('hearts and one choice are taps', async ({ browser }) => {
	const room = await openRoom(browser, [phoneCard]);
	await room.goTo(phoneCard.id, 'hartjes', 'run');
	const phone = await room.joined();
	await phone.getByRole('button', { name: 'Eén meer voor Klasraad' }).click();
	await expect(phone.getByText('Nog 2 van 3 hartjes')).toBeVisible();
	await expect(phone.locator('[data-given] .count')).toHaveText('♥');
	await room.goTo(phoneCard.id, 'keuze', 'run');
	await expect(phone.getByText('Kies er één')).toBeVisible();
	await phone.locator('[data-ballot]').first().getByRole('button').click();
	await expect(phone.locator('[data-ballot]').first().getByRole('button')).toHaveText('gekozen');
	await expect(saved(phone)).toBeVisible();
});

test('every scale is answered by taps alone', async ({ browser }) => {
	const room = await openRoom(browser, [phoneCard]);
	await room.goTo(phoneCard.id, 'enquete', 'run');
	const phone = await room.joined();
	const item = (text: string) => phone.locator('[data-ballot]').filter({ hasText: text });
	// Numbers with names at both ends only.
	await expect(item('welkom').getByRole('button')).toHaveText([
		'1',
		'2',
		'3',
		'4',
		'5',
		'6',
		'Ik weet het niet'
	]);
	await item('welkom').getByRole('button', { name: '6: Helemaal akkoord' }).click();
	await item('terechtkan').getByRole('button', { name: 'Ik weet het niet' }).click();
	await expect(phone.getByText('Alles is gekozen')).toBeVisible();
	await expect(saved(phone)).toBeVisible();

	await room.goTo(phoneCard.id, 'smileys', 'run');
	await item('speelplaats').getByRole('button', { name: 'Blij', exact: true }).click();
	await expect(item('speelplaats').locator('svg')).toHaveCount(3);
	await expect(saved(phone)).toBeVisible();

	await room.goTo(phoneCard.id, 'tien', 'run');
	await phone.getByRole('button', { name: '7', exact: true }).click();
	await expect(phone.getByText('Je hebt gekozen')).toBeVisible();
	await expect(saved(phone)).toBeVisible();

	await room.goTo(phoneCard.id, 'ladder', 'run');
	await phone.getByRole('button', { name: 'We proberen het uit' }).click();
	await expect(saved(phone)).toBeVisible();

	await room.goTo(phoneCard.id, 'assen', 'run');
	await expect(phone.getByText('Nog 4 van 4 te kiezen')).toBeVisible();
	await phone.getByRole('group', { name: 'Klasraad Effect' }).getByRole('button', { name: 'groot' }).click();
	await phone
		.getByRole('group', { name: 'Klasraad Haalbaar' })
		.getByRole('button', { name: 'klein' })
		.click();
	await expect(phone.getByText('Nog 2 van 4 te kiezen')).toBeVisible();
	await expect(saved(phone)).toBeVisible();
	await phone.reload();
	await expect(phone.locator('[aria-pressed="true"]')).toHaveText([/groot/, /klein/]);
});

for (const script of [true, false])
	test(`somebody joins an action and leaves it again, ${script ? 'with' : 'without'} script`, async ({
		browser
	}) => {
		const room = await openRoom(browser, [phoneCard]);
		await room.goTo(phoneCard.id, 'acties');
		const author = await room.joined();
		await author.getByLabel('Schrijf een briefje').fill('Een stilteplek inrichten');
		await author.keyboard.press('Enter');
		await expect(author.locator('.note')).toContainText('op het bord');
		await room.goTo(phoneCard.id, 'plan');
		const phone = script ? author : await plain(room);
		const row = phone.locator('[data-action]').filter({ hasText: 'stilteplek' });
		await row.getByRole('button', { name: 'Ik doe mee' }).click();
		await expect(row).toContainText('1 persoon doet mee');
		await expect(row.getByRole('button')).toHaveAttribute('aria-pressed', 'true');
		await row.getByRole('button').click();
		await expect(row).not.toContainText('persoon');
		await expect(row.getByRole('button')).toHaveAttribute('aria-pressed', 'false');
	});

for (const script of [true, false])
	test(`"ik ben klaar" reaches the desk and can be taken back, ${script ? 'with' : 'without'} script`, async ({
		browser
	}) => {
		const room = await openRoom(browser, [phoneCard]);
		await room.goTo(phoneCard.id, 'alles');
		const phone = script ? await room.joined() : await plain(room);
		const button = phone.getByRole('button', { name: 'Ik ben klaar' });
		for (const [pressed, ready] of [
			['true', 1],
			['false', 0]
		] as const) {
			await button.click();
			await expect(button).toHaveAttribute('aria-pressed', pressed);
			await expect.poll(async () => (await room.desk()).counts.ready).toBe(ready);
		}
	});
