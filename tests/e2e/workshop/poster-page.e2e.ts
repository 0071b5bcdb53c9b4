// The poster page: what a hand changes there is for the poster alone, is kept, and prints at its true size.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { deskOn } from './desk.ts';
import { pdfText } from './pdf-text.ts';

async function opensExamplePoster(page: Page): Promise<string> {
	await page.goto('/');
	await page.getByRole('button', { name: 'Open de voorbeeldsessie' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Onthullen en turven' })).toBeVisible();
	const session = deskOn(page).session();
	await page.goto(`/s/${session}/regie/poster`);
	await expect(page.getByRole('img', { name: 'Blad 1 van 1' })).toBeVisible();
	return session;
}

const saved = (page: Page) => expect(page.getByText('Bewaard', { exact: true })).toBeVisible();
const unspaced = (text: string) => text.replace(/\s/g, '');

async function posterText(page: Page): Promise<string> {
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'PDF downloaden' }).click();
	return unspaced(await pdfText(await (await download).path()));
}

test('a wording, an omission and an order are for the poster alone and survive a reload', async ({
	page
}) => {
	await opensExamplePoster(page);
	await page.getByLabel('Tekst op de poster voor ‘Huiswerkbeleid’').fill('Huiswerk dat lukt');
	await page.getByRole('button', { name: '‘Mini-klas’ niet op de poster' }).click();
	await page.getByRole('button', { name: '‘Kindcontacten’ naar voren' }).click();
	await saved(page);
	await page.reload();
	await expect(page.getByLabel('Tekst op de poster voor ‘Huiswerkbeleid’')).toHaveValue('Huiswerk dat lukt');
	await expect(page.getByText('Op het bord: Huiswerkbeleid')).toBeVisible();
	await expect(page.getByRole('button', { name: '‘Mini-klas’ weer op de poster' })).toBeVisible();
	const text = await posterText(page);
	expect(text).toContain(unspaced('Huiswerk dat lukt'));
	expect(text).not.toContain('Mini-klas');
});

test('two people who change the poster at once both keep what they typed', async ({ page, context }) => {
	const session = await opensExamplePoster(page);
	const other = await context.newPage();
	await other.goto(`/s/${session}/regie/poster`);
	await expect(other.getByRole('img', { name: 'Blad 1 van 1' })).toBeVisible();
	await page.getByLabel('Naam van de school').fill('De Regenboog');
	await saved(page);
	await other.getByLabel('Slagzin').fill('Samen sterk');
	await expect(other.getByText(/intussen ook elders aangepast/)).toBeVisible();
	await saved(other);
	await page.reload();
	await expect(page.getByLabel('Naam van de school')).toHaveValue('De Regenboog');
	await expect(page.getByLabel('Slagzin')).toHaveValue('Samen sterk');
});

test('what is typed while the server is away is kept later', async ({ page, context }) => {
	await opensExamplePoster(page);
	await context.setOffline(true);
	await page.getByLabel('Slagzin').fill('Even geen verbinding');
	await expect(page.getByText(/Nog niet bewaard/)).toBeVisible();
	await context.setOffline(false);
	await saved(page);
	await page.reload();
	await expect(page.getByLabel('Slagzin')).toHaveValue('Even geen verbinding');
});

test('the browser prints one A3 sheet, as the file', async ({ page }) => {
	const session = await opensExamplePoster(page);
	await page.goto(`/s/${session}/regie/poster/print`);
	await expect(page.getByRole('img', { name: 'Blad 1 van 1' })).toBeVisible();
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	const [, width, height] = /MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(pdf) ?? [];
	expect(Number(width)).toBeGreaterThan(1188);
	expect(Number(width)).toBeLessThan(1194);
	expect(Number(height)).toBeGreaterThan(839);
	expect(Number(height)).toBeLessThan(845);
});

test('axe finds nothing on the poster page and its print page', async ({ page }) => {
	const session = await opensExamplePoster(page);
	for (const path of ['', '/print']) {
		await page.goto(`/s/${session}/regie/poster${path}`);
		await expect(page.getByRole('img', { name: 'Blad 1 van 1' })).toBeVisible();
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	}
});
