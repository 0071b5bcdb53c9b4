import { expect, test } from '@playwright/test';
import { openBoard } from '../promises/board-client.ts';
import { lead, startSession } from '../promises/talk.ts';
import { BASE, show } from './open-board.ts';

test.use({ viewport: { width: 1920, height: 1080 } });

test('notes and a named pile become a tree: hung, laid out tidily and told in the list', async ({ page }) => {
	const session = await startSession(BASE, ['speedsparren-visie']);
	const item = 'speedsparren-visie';
	await lead(BASE, session, { command: 'goto', item, step: 'codeboom' });
	const client = openBoard(BASE, session, { token: session.bord });
	await client.synced;
	client.doc.transact(() => {
		['Elk kind telt', 'Taal in elke les', 'Voorlezen', 'Woordmuur', 'Rust'].forEach((text, order) =>
			client.map.set(`own:n${order}`, { text, item, zone: 'boom', order })
		);
		client.map.set('pile:p', { name: 'Taal', item, zone: 'boom', order: 9 });
		client.map.set('in:n2', 'p');
		client.map.set('in:n3', 'p');
	});
	await client.saved();
	await show(page, session, 'bord', 4);
	await page.getByRole('button', { name: 'Lijst', exact: true }).click();
	await page.locator('[data-entry="p"]').click();
	await page.getByRole('button', { name: 'Hang onder…' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Taal in elke les' }).click();
	await client.until((map) => map.get('under:p') === 'n1');
	await expect(page.getByTestId('link-list').locator('li li')).toHaveText(['Taal']);
	await page.getByRole('button', { name: 'Bord', exact: true }).click();
	await page.getByRole('button', { name: 'Schikken' }).click();
	await client.until((map) => map.has('at:p'));
	const at = (id: string) => client.map.get(`at:${id}`) as { x: number; y: number };
	expect(at('p').x).toBeGreaterThan(at('n1').x);
	client.close();
});
