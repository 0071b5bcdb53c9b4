// What somebody does with a phone, as sentences.
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

export type Phone = { page: Page; context: BrowserContext; script: boolean };

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** Scans the QR code and goes in: at most two taps to the first prompt. */
export async function scans(browser: Browser, join: string, name: string): Promise<Phone> {
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	await page.goto(join);
	await page.getByLabel('Je naam of functie').fill(name);
	await page.getByRole('button', { name: 'Doe mee' }).tap();
	await page.waitForURL(/\/deelnemer/);
	return { page, context, script: true };
}

/** Types the code, on a phone without JavaScript. */
export async function typesCode(browser: Browser, code: string): Promise<Phone> {
	const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/d');
	await page.getByLabel('Code van het bord').fill(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase());
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await page.waitForURL(/\/deelnemer/);
	return { page, context, script: false };
}

/** Waits for a prompt; without JavaScript somebody reloads. */
async function sees(phone: Phone, what: () => Promise<boolean>): Promise<void> {
	await expect
		.poll(async () => {
			if (await what()) return true;
			if (!phone.script) await phone.page.reload();
			return what();
		})
		.toBe(true);
}

/** Writes a note in a zone and waits until the phone says it is saved. */
export async function writes(phone: Phone, zone: string, text: string): Promise<void> {
	const field = phone.page.locator(`section[data-zone="${zone}"][data-mode="open"]`);
	await sees(phone, () => field.locator('textarea').isVisible());
	await field.locator('textarea').fill(text);
	await field.locator('button.send').click();
	await expect(field.getByText(text)).toBeVisible();
	await expect(field.getByText(/bewaard|op het bord/).first()).toBeVisible();
}

/** Gives one dot to an item. */
export async function gives(phone: Phone, item: string): Promise<void> {
	const more = phone.page.getByRole('button', { name: `Eén meer voor ${item}` });
	await sees(phone, () => more.isVisible());
	await more.click();
	const given = phone.page.locator('[data-ballot][data-given]', { hasText: item });
	await expect(given).toBeVisible();
	await expect(phone.page.getByText('bewaard').first()).toBeVisible();
}

/** Chooses a value of the scale for an item. */
export async function rates(phone: Phone, item: string, value: string): Promise<void> {
	const line = phone.page.locator('[data-ballot]', { hasText: item });
	await sees(phone, () => line.first().isVisible());
	await line.first().getByRole('button', { name: value }).click();
	await expect(phone.page.getByText('bewaard').first()).toBeVisible();
}

/** Waits until nothing is asked. */
export async function looksAtBoard(phone: Phone): Promise<void> {
	await sees(phone, () => phone.page.getByText('Kijk naar het bord').isVisible());
}
