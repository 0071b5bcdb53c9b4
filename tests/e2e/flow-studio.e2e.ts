import { expect, test, type Page } from '@playwright/test';
import { openBoard } from './promises/board-client.ts';
import { call, lead, startSession } from './promises/talk.ts';

const BASE = `http://127.0.0.1:${Number(process.env.E2E_PORT ?? 4173)}`;

test.use({ viewport: { width: 1440, height: 900 } });

async function studio(page: Page, reader: string) {
	const session = await startSession(BASE, ['samen-zorg-dragen']);
	await page.goto(`/l#${session.regie}`);
	await page.waitForURL(`**/s/${session.id}/regie`);
	await page.goto(`/s/${session.id}/regie/stappenplan?voor=${reader}`);
	await page.getByRole('button', { name: 'Begin met het voorbeeld' }).click();
	await expect(page.getByText('Alle kaarten kloppen')).toBeVisible();
	return session;
}

/** The line of a card in the list. */
const cardOf = (page: Page, text: string) =>
	page
		.locator('[data-card]')
		.filter({ has: page.locator('strong', { hasText: text }) })
		.getByRole('button')
		.first();

test('a template becomes the school’s own flowchart: a step between, a fault with a jump, undo, the file', async ({
	page
}) => {
	const session = await studio(page, 'ouder');
	const client = openBoard(BASE, session, { token: session.regie });
	await client.synced;
	const cards = page.locator('[data-card]');
	const count = await cards.count();
	await expect(page.getByTestId('flow-sheet')).toBeVisible();

	await cardOf(page, 'Vraag een gesprek').click();
	await page.getByRole('button', { name: 'Stap erna' }).click();
	await expect(cards).toHaveCount(count + 1);
	await page.getByLabel('Tekst').fill('Schrijf je vraag op');
	await page.getByLabel('Bij wie?').fill('jijzelf');
	await page.getByLabel('Bij wie?').press('Tab');
	await client.until((map) => [...map.values()].includes('Schrijf je vraag op'));
	await client.until((map) => [...map.values()].includes('jijzelf'));
	await expect(page.getByText('Alle kaarten kloppen')).toBeVisible();

	await page.getByRole('button', { name: 'Pijl weghalen' }).first().click();
	await expect(page.getByRole('heading', { name: /Nog na te kijken/ })).toBeVisible();
	await page.getByRole('button', { name: 'Na ‘Schrijf je vraag op’ loopt het dood.' }).click();
	await expect(page.locator(':focus')).toContainText('Schrijf je vraag op');
	await page.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect(page.getByText('Alle kaarten kloppen')).toBeVisible();
	await expect(page.getByTestId('flow-saved')).toHaveText('Bewaard');

	const pdf = await call(BASE, `GET /api/sessions/${session.id}/posters/stappenplan-ouder.pdf`, {
		token: session.regie
	});
	expect(pdf.status).toBe(200);
	expect(pdf.text.startsWith('%PDF-')).toBe(true);
	const about = await call(BASE, `GET /api/sessions/${session.id}/posters/stappenplan-ouder`, {
		token: session.regie
	});
	expect(about.json).toMatchObject({ faults: [], flow: { reader: 'ouder' } });
	client.close();
});

test('a card is put in another column, and everybody on the board sees the same cards', async ({ page }) => {
	const session = await studio(page, 'leerling');
	const client = openBoard(BASE, session, { token: session.regie });
	await client.synced;
	await cardOf(page, 'Durf je het te zeggen?').click();
	await page.getByRole('button', { name: 'Omlaag' }).click();
	const pinned = (map: typeof client.map) =>
		[...map.entries()].some(
			([key, value]) => key.startsWith('node:') && JSON.stringify(value).includes('"pin"')
		);
	await client.until(pinned);
	await page.getByRole('button', { name: 'Plaats vrijgeven' }).click();
	await client.until((map) => !pinned(map));

	await lead(BASE, session, { command: 'goto', item: 'samen-zorg-dragen', step: 'stappen-leggen' });
	await page.goto(`/l#${session.bord}`);
	await page.waitForURL(`**/s/${session.id}/bord`);
	await page.getByRole('button', { name: 'Lijst', exact: true }).click();
	await expect(page.getByTestId('link-list')).toContainText('Durf je het te zeggen?');
	client.close();
});

test('the group begins on the board with the template of the reader, draws an arrow and names its answer', async ({
	page
}) => {
	const session = await startSession(BASE, ['samen-zorg-dragen']);
	await lead(BASE, session, { command: 'goto', item: 'samen-zorg-dragen', step: 'stappen-leggen' });
	const client = openBoard(BASE, session, { token: session.bord });
	await client.synced;
	await page.goto(`/l#${session.bord}`);
	await page.waitForURL(`**/s/${session.id}/bord`);
	await page.getByRole('button', { name: 'Sjabloon' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'leerkracht' }).click();
	await client.until((map) => [...map.keys()].filter((key) => key.startsWith('node:')).length === 12);
	await page.getByRole('button', { name: 'Lijst', exact: true }).click();
	await page.getByRole('button', { name: /^Helpt het\?/ }).click();
	await page.getByRole('button', { name: /^Schakel het CLB in/ }).click();
	await page.getByRole('button', { name: 'Pijl', exact: true }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'deels' }).click();
	await client.until((map) =>
		[...map.entries()].some(
			([key, value]) => key.startsWith('link:') && JSON.stringify(value).includes('"words":"deels"')
		)
	);
	client.close();
});
