// Meenemen: every file of the list opens, names only when asked, and a session file becomes a new session.
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { fetchInPage } from './fetch-in-page.ts';
import { deskOn } from './workshop/desk.ts';

test.use({ viewport: { width: 1366, height: 768 } });

async function openList(page: Page): Promise<string> {
	await page.goto('/');
	await page.getByRole('button', { name: 'Open de voorbeeldsessie' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Onthullen en turven' })).toBeVisible();
	const session = deskOn(page).session();
	await page.goto(`/s/${session}/regie/meenemen`);
	await expect(page.getByRole('heading', { level: 1, name: 'Meenemen' })).toBeVisible();
	return session;
}

/** The first bytes of a file tell what it is. */
const STARTS: Record<string, RegExp> = {
	'application/pdf': /^%PDF-/,
	'image/png': /^.PNG/,
	'image/svg+xml': /^<svg/,
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': /^PK/,
	'text/markdown': /^# /,
	'text/csv': /^\u00ef\u00bb\u00bf"/,
	'text/calendar': /^BEGIN:VCALENDAR/,
	'application/json': /^\{/
};

test('every file on the list is there and is what it says', async ({ page }) => {
	await openList(page);
	const links = page.locator('article a[download]');
	const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
	expect(addresses.length).toBeGreaterThan(8);
	for (const address of addresses) {
		const { status, type: whole, bytes } = await fetchInPage(page, address);
		expect(status, address).toBe(200);
		const type = whole.split(';')[0] ?? '';
		expect(STARTS[type], `${address}: ${type}`).toBeDefined();
		const start = bytes.subarray(0, 80).toString('latin1');
		expect(start, address).toMatch(STARTS[type] ?? /$^/);
	}
});

test('the session file makes a new session with the same board and poster', async ({ page }) => {
	const earlier = await openList(page);
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: /^Sessiebestand/ }).click();
	const file = await (await download).path();
	await page.getByRole('link', { name: 'Verdergaan met een sessiebestand' }).click();
	await page
		.getByLabel('Sessiebestand', { exact: true })
		.setInputFiles({ name: 'stuk.json', mimeType: 'application/json', buffer: Buffer.from('{"a": 1}') });
	await page.getByRole('button', { name: 'Maak een nieuwe sessie' }).click();
	await expect(page.getByRole('alert')).toContainText('geen sessiebestand');
	await page
		.getByLabel('Sessiebestand', { exact: true })
		.setInputFiles({ name: 'sessie.json', mimeType: 'application/json', buffer: await readFile(file) });
	await page.getByRole('button', { name: 'Maak een nieuwe sessie' }).click();
	await page.waitForURL('**/regie/bewaren');
	const session = /\/s\/([^/]+)\//.exec(page.url())?.[1] ?? '';
	expect(session).not.toBe(earlier);
	await page.goto(`/s/${session}/regie/poster`);
	await expect(page.getByRole('img', { name: 'Blad 1 van 1' })).toBeVisible();
	await expect(page.getByLabel('Titel')).toHaveValue('Zo zorgen wij voor elk kind');
	await expect(page.getByLabel('Tekst op de poster voor ‘Huiswerkbeleid’')).toBeVisible();
});

test('axe finds nothing on the list and on the page for a session file', async ({ page }) => {
	const session = await openList(page);
	for (const path of [`/s/${session}/regie/meenemen`, '/verder']) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	}
});
