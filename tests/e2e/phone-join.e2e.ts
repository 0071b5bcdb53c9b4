import { expect, test } from '@playwright/test';
import { openRoom } from './phone-room.ts';

test('one tap leads from the QR code to the first prompt, and scanning again to the same person', async ({
	browser
}) => {
	const room = await openRoom(browser);
	await room.goTo('swot', 2);
	const phone = await room.phone();
	await phone.goto(`/d#${room.session.join}`);
	await expect(phone.getByLabel('Code van het bord')).toBeHidden();
	await phone.getByRole('button', { name: 'Doe mee' }).click();
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText(
		'Wat doen we goed? Wat loopt bij ons stroef?'
	);
	await expect(phone.getByLabel('Briefje voor Sterktes')).toBeVisible();
	expect(phone.url()).not.toContain(room.session.join);

	await phone.goto('/hulp');
	await phone.goto(`/d#${room.session.join}`);
	await phone.waitForURL(/deelnemer$/);
	expect((await room.desk()).counts.in).toBe(1);
});

test('a QR code of another day asks for the code instead', async ({ browser }) => {
	const room = await openRoom(browser);
	const phone = await room.phone();
	await phone.goto('/d#AAAAAAAAAAAAAAAAAAAAAA');
	await phone.getByRole('button', { name: 'Doe mee' }).click();
	await expect(phone.getByRole('alert')).toContainText(/QR-code .* niet meer/);
	await phone.getByLabel('Code van het bord').fill(room.session.code);
	await phone.getByRole('button', { name: 'Doe mee' }).click();
	await expect(phone.getByRole('heading', { name: 'Je bent binnen' })).toBeVisible();
});

for (const javaScriptEnabled of [true, false])
	test(`a code is typed as people type, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
		browser
	}) => {
		const room = await openRoom(browser);
		const phone = await room.phone({ javaScriptEnabled });
		await phone.goto('/d');
		await phone.getByLabel('Code van het bord').fill('AAA AAA');
		await phone.getByRole('button', { name: 'Doe mee' }).click();
		await expect(phone.getByRole('alert')).toBeVisible();
		await expect(phone.getByLabel('Code van het bord')).toHaveValue('AAA AAA');
		const { code } = room.session;
		await phone.getByLabel('Code van het bord').fill(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`);
		await phone.getByLabel('Je naam of functie').fill('Juf Els');
		await phone.getByRole('button', { name: 'Doe mee' }).click();
		await expect(phone.getByRole('heading', { name: 'Je bent binnen' })).toBeVisible();
		await expect(phone.getByText('Je doet mee als Juf Els.')).toBeVisible();
	});

test('a phone that is not in is sent to the join page', async ({ browser }) => {
	const room = await openRoom(browser);
	const phone = await room.phone();
	await phone.goto(`/s/${room.session.id}/deelnemer`);
	await expect(phone.getByLabel('Code van het bord')).toBeVisible();
});
