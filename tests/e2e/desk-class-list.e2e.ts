import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { startCard } from './desk-people.ts';

test('a class list holds codes and colours, never names, and is wiped at once', async ({ page }) => {
	const sent: string[] = [];
	page.on('request', (request) => sent.push(request.postData() ?? ''));
	await startCard(page, 'casusbespreking');
	await page.getByRole('button', { name: /^Begin/ }).click();
	await page.getByRole('button', { name: 'Klaslijst', exact: true }).click();
	await page.getByRole('link', { name: 'Open op dit scherm' }).click();
	await expect(page.getByText('Hou dit scherm voor jezelf')).toBeVisible();
	await expect(page.getByText('Alles is bewaard')).toBeVisible();

	await page.getByLabel('Code van een leerling').fill('Emma');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Dit lijkt een naam.')).toBeVisible();
	await page.getByRole('button', { name: 'Plak een lijst' }).click();
	await page.getByLabel('Eén leerling per regel').fill('Emma\nLouis\nNoor');
	await page.getByRole('button', { name: 'Maak 3 codes' }).click();
	const cell = (code: string, axis: string) => page.getByRole('button', { name: `${code}, ${axis}:` });
	await cell('L01', 'Leren en studeren').focus();
	await page.keyboard.press('3');
	await page.keyboard.press('2');
	await expect(cell('L01', 'Leren en studeren')).toHaveAccessibleName(/Rood/);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Home');
	await expect(cell('L02', 'Leren en studeren')).toBeFocused();
	await cell('L03', 'Leren en studeren').click();
	await expect(cell('L03', 'Leren en studeren')).toHaveAccessibleName(/Groen/);
	await expect(page.getByText('Alles is bewaard')).toBeVisible();
	expect(sent.filter((body) => /Emma|Louis|Noor/.test(body))).toEqual([]);
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

	await page.reload();
	await expect(cell('L01', 'Leren en studeren')).toHaveAccessibleName(/Rood/);
	await page.getByRole('link', { name: 'Naar de regie' }).click();
	await expect(page.getByRole('table', { name: 'Totalen van de klaslijst' })).toBeVisible();
	await expect(page.locator('body')).not.toContainText('L01');
	await expect(page.getByRole('button', { name: 'Volgende Verticale scan' })).toBeVisible();

	// A browser that also opened the board is told to look twice.
	const board = await page.evaluate(
		async (session) => {
			const view = await (await fetch(`/api/sessions/${session}/view?as=regie`)).json();
			return new URL(view.desk.links.bord).hash;
		},
		/\/s\/([^/]+)\//.exec(page.url())?.[1] ?? ''
	);
	const screen = await page.context().newPage();
	await screen.goto(`/l${board}`);
	await expect(screen).toHaveURL(/\/bord$/);
	await screen.close();
	await page.goto(page.url().replace(/\/regie.*$/, '/regie/klaslijst'));
	await expect(page.getByText('In deze browser is ook het bord of de projector geopend.')).toBeVisible();
	await page.getByRole('button', { name: 'Wis nu' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Wis nu' }).click();
	await expect(cell('L01', 'Leren en studeren')).toBeHidden();
	await page.reload();
	await expect(page.getByText('Alles is bewaard')).toBeVisible();
	await expect(cell('L01', 'Leren en studeren')).toBeHidden();
});
