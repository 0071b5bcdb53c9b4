// Nothing on any page asks another machine for anything: the school PC may have no internet at all.
import { expect, test, type Page } from '@playwright/test';
import { deskOn } from './desk.ts';
import { scans } from './phone.ts';

test('no page asks another origin, and none breaks its own content rules', async ({ browser, baseURL }) => {
	const own = new URL(baseURL ?? '').host;
	const foreign: string[] = [];
	const broken: string[] = [];
	const watch = (page: Page) => {
		page.on('request', (request) => {
			const { protocol, host } = new URL(request.url());
			if (protocol !== 'data:' && protocol !== 'blob:' && host !== own) foreign.push(request.url());
		});
		page.on('websocket', (socket) => {
			if (new URL(socket.url()).host !== own) foreign.push(socket.url());
		});
		page.on('console', (message) => {
			if (message.type() === 'error') broken.push(`${page.url()}: ${message.text()}`);
		});
	};
	const context = await browser.newContext();
	context.on('page', watch);
	const page = await context.newPage();
	for (const path of ['/', '/kaarten', '/kaarten/swot', '/hulp', '/d']) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
	await page.goto('/');
	await page.getByRole('button', { name: 'Open de voorbeeldsessie' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Onthullen en turven' })).toBeVisible();
	const desk = deskOn(page);
	const links = await desk.links();
	for (const link of [links.bord, links.projector]) {
		const screen = await context.newPage();
		await screen.goto(link);
		await expect(screen.getByTestId('board-canvas')).toHaveAttribute('data-ready', 'true');
		await expect(screen.getByTestId('board-canvas')).toHaveAttribute('data-boxes', /\S+ \S+/);
	}
	await page.goto(`/s/${desk.session()}/regie/poster`);
	await expect(page.getByRole('img', { name: 'Blad 1 van 1' })).toBeVisible();
	await page.goto(`/s/${desk.session()}/regie/poster/print`);
	await expect(page.getByRole('img', { name: 'Blad 1 van 1' })).toBeVisible();
	const phone = await scans(browser, links.join, 'An');
	watch(phone.page);
	await phone.page.reload();
	await expect(phone.page.getByText('Kijk naar het bord')).toBeVisible();
	expect(foreign).toEqual([]);
	expect(broken).toEqual([]);
});
