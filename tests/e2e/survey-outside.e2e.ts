// A survey from the desk to a phone that was never in the room: the link, the QR on the big screen, the answers counted.
import { expect, test } from '@playwright/test';
import { more, startCard } from './desk-people.ts';
import { deskOn } from './workshop/desk.ts';

test('who is in no session answers by the link; the screens of the room show its QR, and the desk counts', async ({
	page,
	browser
}) => {
	await startCard(page, 'tevredenheidsenquete');
	const links = await deskOn(page).links();
	const projector = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
	await projector.goto(links.projector);
	await page.getByRole('button', { name: /^Begin/ }).click();
	await more(page, 'Bevraging via een link');
	const dialog = page.getByRole('dialog', { name: 'Bevraging via een link' });
	await dialog.getByRole('button', { name: 'Open de bevraging' }).click();
	const field = dialog.getByLabel('Link van de bevraging');
	await expect(field).toHaveValue(/\/e#.{20,}$/);
	const { hash } = new URL(await field.inputValue());
	await expect(projector.getByTestId('survey-card')).toContainText('0 mensen antwoordden al');
	await expect(projector.getByTestId('survey-card').getByRole('img')).toBeVisible();

	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		isMobile: true,
		hasTouch: true
	});
	const phone = await context.newPage();
	await phone.goto(`/e${hash}`);
	await expect(phone.getByText('0 van 12 beantwoord')).toBeVisible();
	await expect(phone.getByText('Je naam wordt niet gevraagd.')).toBeVisible();
	const statements = phone.locator('[data-ballot]');
	for (const [n, statement] of (await statements.all()).entries()) {
		const five = statement.getByRole('button', { name: /^5/ });
		await five.tap();
		await expect(five).toHaveAttribute('aria-pressed', 'true');
		await expect(phone.getByText(`${n + 1} van 12 beantwoord`)).toBeVisible();
	}
	await expect(phone.getByRole('heading', { name: 'Bedankt!' })).toBeVisible();

	await expect(dialog.getByText('1 persoon antwoordde via de link')).toBeVisible();
	await expect(projector.getByTestId('survey-card')).toContainText('1 persoon antwoordde al');
	// Nobody is in the room, and nothing of an answer is on a screen.
	await expect(page.getByText('binnen', { exact: true }).locator('..')).toContainText('0');
	await dialog.getByRole('button', { name: 'Sluit de bevraging' }).click();
	await expect(projector.getByTestId('survey-card')).toBeHidden();
	await phone.reload();
	await expect(phone.getByText('Antwoorden kan niet meer.')).toBeVisible();
	await context.close();
});
