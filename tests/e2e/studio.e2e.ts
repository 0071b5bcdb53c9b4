// The poster studio: what a hand changes, takes back, keeps as a version and finds back.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { deskOn } from './workshop/desk.ts';
import { pdfText } from './workshop/pdf-text.ts';

test.use({ viewport: { width: 1366, height: 768 } });

async function openStudio(page: Page): Promise<string> {
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
const line = (page: Page, text: string) => page.getByLabel(`Tekst op de poster voor ‘${text}’`);
const checks = (page: Page) => page.getByRole('region', { name: 'Voorbeeld van de poster' });

async function downloaded(page: Page, name: string): Promise<string> {
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name, exact: true }).click();
	return unspaced(await pdfText(await (await download).path()));
}

test('looks, phases and size are kept, and every change can be taken back and done again', async ({
	page
}) => {
	await openStudio(page);
	await page.getByRole('radio', { name: 'A2' }).check();
	await page.getByRole('radio', { name: /Meer erop/ }).check();
	await page.getByRole('radio', { name: 'Hoog contrast' }).check();
	await page.getByText('Eigen namen voor de fasen').click();
	await page.getByLabel('Fase ‘Brede basiszorg’').fill('Elke dag, voor iedereen');
	await page.getByLabel('Fase ‘Brede basiszorg’').press('Tab');
	await saved(page);
	await page.reload();
	await expect(page.getByRole('radio', { name: 'A2' })).toBeChecked();
	await expect(page.getByRole('radio', { name: 'Hoog contrast' })).toBeChecked();
	expect(await downloaded(page, 'PDF downloaden')).toContain(unspaced('Elke dag, voor iedereen'));

	await page.getByLabel('Slagzin').fill('Samen verder');
	await page.getByRole('radio', { name: 'Rustig' }).check();
	await page.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect(page.getByRole('radio', { name: 'Hoog contrast' })).toBeChecked();
	await expect(page.getByLabel('Slagzin')).toHaveValue('Samen verder');
	await page.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect(page.getByLabel('Slagzin')).not.toHaveValue('Samen verder');
	await page.getByRole('button', { name: 'Opnieuw doen' }).click();
	await saved(page);
	await page.reload();
	await expect(page.getByLabel('Slagzin')).toHaveValue('Samen verder');
});

test('a text is dragged to another place, and put in another region from the board', async ({ page }) => {
	await openStudio(page);
	const texts = page.locator('section:has(> h3:text("Verhoogde zorg")) textarea');
	const before = await texts.evaluateAll((all: HTMLTextAreaElement[]) => all.map(({ value }) => value));
	const handle = page.locator('li', { has: line(page, before[0] ?? '') }).locator('.handle');
	const goal = page.locator('li', { has: line(page, before[2] ?? '') });
	await handle.scrollIntoViewIfNeeded();
	const [from, to] = [await handle.boundingBox(), await goal.boundingBox()];
	if (!from || !to) throw new Error('nothing to drag');
	await page.mouse.move(from.x + 4, from.y + from.height / 2);
	await page.mouse.down();
	await page.mouse.move(from.x + 4, to.y + to.height * 0.8, { steps: 12 });
	await page.mouse.up();
	const after = [before[1], before[2], before[0], ...before.slice(3)];
	await expect
		.poll(() => texts.evaluateAll((all: HTMLTextAreaElement[]) => all.map(({ value }) => value)))
		.toEqual(after);
	await saved(page);
	await page.getByRole('button', { name: 'Ongedaan maken' }).click();
	expect(await texts.evaluateAll((all: HTMLTextAreaElement[]) => all.map(({ value }) => value))).toEqual(
		before
	);
	await page.getByRole('button', { name: 'Opnieuw doen' }).click();
	await saved(page);

	const moved = before[0] ?? '';
	await page.getByRole('button', { name: `Meer voor ‘${moved}’` }).click();
	await page.getByLabel(`Waar staat ‘${moved}’?`).selectOption({ label: 'Brede basiszorg' });
	await expect(
		page.locator('section:has(> h3:text("Brede basiszorg"))').getByLabel(`Tekst op de poster voor ‘${moved}’`)
	).toBeVisible();
	await page.getByRole('button', { name: `Meer voor ‘${moved}’` }).click();
	await page.getByLabel(`Waar staat ‘${moved}’?`).selectOption('off');
	await expect(line(page, moved)).toHaveCount(0);
	await page.getByRole('searchbox', { name: 'Zoek in de briefjes' }).fill(moved.toUpperCase());
	await page.getByLabel(`Zet ‘${moved}’ op de poster`).selectOption({ label: 'Verhoogde zorg' });
	await expect(line(page, moved)).toBeVisible();
	await page.reload();
	await expect(line(page, moved)).toBeVisible();
});

test('what needs another look is said in words', async ({ page }) => {
	await openStudio(page);
	await line(page, 'Kindcontacten').fill('Elke week bij juf An, 你好');
	await expect(checks(page).getByText(/lijkt de naam van een persoon/)).toBeVisible();
	await expect(checks(page).getByText(/Deze tekens kunnen niet op de poster: 你 好/)).toBeVisible();
	await checks(page)
		.getByRole('button', { name: /Naar de tekst.*juf An/ })
		.click();
	await expect(line(page, 'Kindcontacten')).toBeFocused();
	for (const text of ['Huiswerkbeleid', 'Leren studeren', 'Speelplaatswerking', 'Mini-klas', 'Hulpmiddelen'])
		await line(page, text).fill('We spreken af wie wat doet en wanneer we terugkijken. '.repeat(9).trim());
	await expect(checks(page).getByText(/Niet alles past op één blad/)).toBeVisible();
	await expect(page.getByRole('tab', { name: 'Blad 2' })).toBeVisible();
	await page.getByRole('tab', { name: 'Blad 2' }).click();
	await expect(page.getByRole('img', { name: /Blad 2 van/ })).toBeVisible();
});

test('a version keeps the words of its day, and work goes on from it', async ({ page }) => {
	await openStudio(page);
	await line(page, 'Huiswerkbeleid').fill('Huiswerk dat lukt');
	await saved(page);
	await page.getByRole('button', { name: 'Versies' }).click();
	await page.getByLabel('Naam (mag leeg)').fill('voor de ouderraad');
	await page.getByRole('button', { name: 'Bewaar deze versie' }).click();
	await expect(page.getByText(/Bewaard op/)).toBeVisible();
	await page.getByRole('button', { name: 'Sluiten' }).click();

	await line(page, 'Huiswerkbeleid').fill('Geen huiswerk meer');
	await saved(page);
	await page.reload();
	await page.getByRole('button', { name: 'Versies' }).click();
	await expect(page.getByText('voor de ouderraad', { exact: true })).toBeVisible();
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: /^PDF van de versie van/ }).click();
	const old = unspaced(await pdfText(await (await download).path()));
	expect(old).toContain(unspaced('Huiswerk dat lukt'));
	expect(old).not.toContain(unspaced('Geen huiswerk meer'));
	await page.getByRole('button', { name: /^De versie van .* bekijken/ }).click();
	await expect(page.getByText(/Zo hing de poster toen/)).toBeVisible();
	await expect(page.getByRole('img', { name: 'Blad 1 van 1' })).toBeVisible();
	await page.getByRole('button', { name: 'Terug naar de poster van nu' }).click();

	await page.getByRole('button', { name: 'Versies' }).click();
	await page.getByRole('button', { name: /^Verder werken vanaf/ }).click();
	await expect(line(page, 'Huiswerkbeleid')).toHaveValue('Huiswerk dat lukt');
	await saved(page);
	await page.getByRole('button', { name: 'Versies' }).click();
	await page.getByRole('button', { name: /^De versie van .* weghalen/ }).click();
	await page.getByRole('button', { name: /^Zeker weghalen/ }).click();
	await expect(page.getByText('Nog geen versies bewaard.')).toBeVisible();
});

test('a second poster arranges the same harvest its own way', async ({ page }) => {
	await openStudio(page);
	await page.getByRole('button', { name: 'Nog een poster' }).click();
	await expect(page).toHaveURL(/poster=samen-zorg-dragen-2/);
	await page.getByLabel('Titel').fill('Voor de ouders');
	await page.getByRole('button', { name: '‘Mini-klas’ niet op de poster' }).click();
	await saved(page);
	expect(await downloaded(page, 'PDF downloaden')).not.toContain('Mini-klas');
	await page.getByLabel('Poster', { exact: true }).selectOption({ index: 0 });
	await expect(page.getByLabel('Titel')).not.toHaveValue('Voor de ouders');
	expect(await downloaded(page, 'PDF downloaden')).toContain('Mini-klas');
});

test('a poster that is taken away is in no list, and comes back as it was', async ({ page }) => {
	const session = await openStudio(page);
	await expect(page.getByRole('button', { name: 'Haal deze poster weg' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Nog een poster' }).click();
	await expect(page).toHaveURL(/poster=samen-zorg-dragen-2/);
	await page.getByLabel('Titel').fill('Voor de ouders');
	await page.getByRole('button', { name: '‘Mini-klas’ niet op de poster' }).click();
	await saved(page);

	await page.getByRole('button', { name: 'Haal deze poster weg' }).click();
	await page.getByRole('button', { name: 'Laat staan' }).click();
	await expect(page.getByLabel('Titel')).toHaveValue('Voor de ouders');
	await page.getByRole('button', { name: 'Haal deze poster weg' }).click();
	await page.getByRole('button', { name: 'Haal weg', exact: true }).click();
	await expect(page.getByText('Weggehaald: Voor de ouders (2)')).toBeVisible();
	await expect(page.getByLabel('Poster', { exact: true })).toHaveCount(0);
	await page.goto(`/s/${session}/regie/meenemen`);
	await expect(page.getByRole('heading', { level: 1, name: 'Meenemen' })).toBeVisible();
	await expect(page.getByText('Voor de ouders')).toHaveCount(0);
	await page.goto(`/s/${session}/regie/poster?poster=samen-zorg-dragen-2`);
	await expect(page).not.toHaveURL(/dragen-2/);

	await page.getByRole('button', { name: 'Zet ‘Voor de ouders (2)’ terug' }).click();
	await expect(page).toHaveURL(/poster=samen-zorg-dragen-2/);
	await expect(page.getByLabel('Titel')).toHaveValue('Voor de ouders');
	await expect(page.getByRole('button', { name: '‘Mini-klas’ weer op de poster' })).toBeVisible();
	await page.goto(`/s/${session}/regie/meenemen`);
	await expect(page.getByText('Voor de ouders')).toBeVisible();
});

test('next year the file brings the poster back with its versions and its logo', async ({
	page,
	browser
}) => {
	const session = await openStudio(page);
	const logo = page.getByLabel('Logo van de school', { exact: true }).locator('input');
	await logo.setInputFiles({
		name: 'logo.svg',
		mimeType: 'image/svg+xml',
		buffer: Buffer.from(
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#a34a13"/></svg>'
		)
	});
	await expect(page.getByRole('button', { name: /Haal van de poster.*Logo van de school/ })).toBeVisible();
	await line(page, 'Huiswerkbeleid').fill('Huiswerk dat lukt');
	await saved(page);
	await page.getByRole('button', { name: 'Versies' }).click();
	await page.getByLabel('Naam (mag leeg)').fill('zoals hij in 2026 hing');
	await page.getByRole('button', { name: 'Bewaar deze versie' }).click();
	await expect(page.getByText(/Bewaard op/)).toBeVisible();
	await page.goto(`/s/${session}/regie/meenemen`);
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: /Sessiebestand/ }).click();
	const file = await (await download).path();

	const later = await (await browser.newContext()).newPage();
	await later.goto('/hulp#volgend-jaar');
	await later.getByRole('link', { name: 'Verdergaan met een sessiebestand' }).click();
	await later.getByLabel('Sessiebestand').setInputFiles(file);
	await later.getByRole('button', { name: 'Maak een nieuwe sessie' }).click();
	await expect(later).toHaveURL(/bewaren/);
	await later.goto(later.url().replace('bewaren', 'poster'));
	await expect(line(later, 'Huiswerkbeleid')).toHaveValue('Huiswerk dat lukt');
	await expect(later.getByRole('button', { name: /Haal van de poster.*Logo van de school/ })).toBeVisible();
	await line(later, 'Huiswerkbeleid').fill('Thuis mag het rustig zijn');
	await saved(later);
	await later.getByRole('button', { name: 'Versies' }).click();
	await later.getByRole('button', { name: /^De versie van .* bekijken/ }).click();
	await expect(later.getByText(/‘zoals hij in 2026 hing’, versie van/)).toBeVisible();
	const old = later.waitForEvent('download');
	await later.getByRole('link', { name: 'PDF', exact: true }).click();
	expect(unspaced(await pdfText(await (await old).path()))).toContain(unspaced('Huiswerk dat lukt'));
	await later.getByRole('button', { name: 'Verder werken vanaf deze versie' }).click();
	await expect(line(later, 'Huiswerkbeleid')).toHaveValue('Huiswerk dat lukt');
});

test('a logo is kept, a file that is no picture is refused in words', async ({ page }) => {
	await openStudio(page);
	const logo = page.getByLabel('Logo van de school', { exact: true }).locator('input');
	await logo.setInputFiles({
		name: 'logo.svg',
		mimeType: 'image/svg+xml',
		buffer: Buffer.from(
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#a34a13"/></svg>'
		)
	});
	await expect(page.getByRole('button', { name: /Haal van de poster.*Logo van de school/ })).toBeVisible();
	await saved(page);
	await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('geen beeld') });
	await expect(page.getByRole('alert')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('button', { name: /Haal van de poster.*Logo van de school/ })).toBeVisible();
});

test('axe finds nothing in the studio, its dialogs and an open line', async ({ page }) => {
	await openStudio(page);
	const clean = async () => {
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	};
	await page.getByRole('button', { name: 'Meer voor ‘Mini-klas’' }).click();
	await page.getByText('Eigen namen voor de fasen').click();
	await clean();
	await page.getByRole('button', { name: 'Versies' }).click();
	await page.getByRole('button', { name: 'Bewaar deze versie' }).click();
	await expect(page.getByText(/Bewaard op/)).toBeVisible();
	await clean();
	await page.getByRole('button', { name: 'Sluiten' }).click();
	await page.getByRole('button', { name: 'Afdrukken' }).click();
	await page.getByRole('button', { name: 'A1', exact: true }).click();
	await expect(page.getByRole('link', { name: 'Op 8 bladen A4' })).toBeVisible();
	await clean();
});
