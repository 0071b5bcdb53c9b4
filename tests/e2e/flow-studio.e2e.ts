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
	await expect(page.getByTestId('studio-saved')).toHaveText('Bewaard');

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

test('a talking picture stands on a card of the pupils, a version brings it back after it was taken off', async ({
	page
}) => {
	const session = await studio(page, 'leerling');
	const client = openBoard(BASE, session, { token: session.regie });
	await client.synced;
	const has = (picture: string) => (map: typeof client.map) =>
		[...map.entries()].some(
			([key, value]) => key.startsWith('node:') && JSON.stringify(value).includes(`"picture":"${picture}"`)
		);
	await cardOf(page, 'Ik zit ergens mee').click();
	await page.getByLabel('Tekening').selectOption({ label: 'Een volle rugzak' });
	await client.until(has('prent-16'));
	await expect(page.getByRole('img', { name: 'Een volle rugzak' })).toBeVisible();
	const svg = await call(BASE, `GET /api/sessions/${session.id}/posters/stappenplan-leerling.svg`, {
		token: session.regie
	});
	expect(svg.text.includes('data:image/png')).toBe(true);

	await page.getByRole('button', { name: 'Versies' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Naam (mag leeg)').fill('met de rugzak');
	await dialog.getByRole('button', { name: 'Bewaar deze versie' }).click();
	await expect(dialog.getByText('met de rugzak')).toBeVisible();
	await dialog.getByRole('button', { name: 'Sluiten' }).click();

	await page.getByLabel('Tekening').selectOption({ label: 'geen tekening' });
	const cards = page.locator('[data-card]');
	const count = await cards.count();
	await page.getByRole('button', { name: 'Weghalen', exact: true }).first().click();
	await expect(cards).toHaveCount(count - 1);
	await page.getByRole('button', { name: 'Versies' }).click();
	await dialog.getByRole('button', { name: /Verder werken vanaf deze versie/ }).click();
	await expect(page.getByText('Het stappenplan staat weer zoals op')).toBeVisible();
	await expect(cards).toHaveCount(count);
	await expect(page.getByText('Alle kaarten kloppen')).toBeVisible();
	const again = await call(BASE, `GET /api/sessions/${session.id}/posters/stappenplan-leerling`, {
		token: session.regie
	});
	expect(again.text).toContain('prent-16');
	client.close();
});

test('a flowchart of thirty cards shows its sheets, each with the emergency card', async ({ page }) => {
	const session = await studio(page, 'ouder');
	const client = openBoard(BASE, session, { token: session.regie });
	await client.synced;
	const words = 'We kijken samen met jou wat je kind nodig heeft en wie daarbij kan helpen';
	const first = [...client.map.entries()].find(
		([key, value]) => key.startsWith('own:') && JSON.stringify(value).includes('Spreek de leerkracht')
	);
	const { item, zone } = Object(first?.[1]);
	let from = first?.[0].split(':')[1] ?? '';
	client.doc.transact(() => {
		for (let n = 0; n < 20; n++) {
			const id = `lang-card-${n}`;
			client.map.set(`own:${id}`, { text: `${n}. ${words}`, item, zone, order: 500 + n });
			client.map.set(`node:${id}`, { type: 'action', reader: 'ouder' });
			client.map.set(`step:${id}:role`, 'zorgcoördinator of klasleerkracht');
			client.map.set(`link:lang-way-${n}`, { from, to: id, item, zone });
			from = id;
		}
	});
	await client.saved();
	const tabs = page.getByRole('tablist', { name: 'Bladen' }).getByRole('tab');
	await expect(tabs.first()).toBeVisible();
	await expect(page.getByText(/Niet alle kaarten passen leesbaar op één blad/)).toBeVisible();
	await tabs.last().click();
	await expect(page.getByRole('img', { name: /^Blad 2 van/ })).toBeVisible();
	const count = await tabs.count();
	for (let sheet = 1; sheet <= count; sheet++) {
		const { text } = await call(
			BASE,
			`GET /api/sessions/${session.id}/posters/stappenplan-ouder.svg?page=${sheet}`,
			{ token: session.regie }
		);
		expect(text.includes(`blad ${sheet} van ${count}`)).toBe(true);
		expect(text.includes('Bel meteen')).toBe(true);
	}
	client.close();
});
