// Afterwards: two phones judge the summary by the session's own QR, the desk counts, the report tells.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openRoom } from './phone-room.ts';
import { call } from './promises/talk.ts';

const part = (page: Page, title: string) => page.getByRole('form', { name: title });
const mark = (page: Page, title: string, words: string) =>
	part(page, title).getByRole('button', { name: new RegExp(`^(✓ )?${words}$`) });

test('the same QR opens the summary after the end; answers reach the desk and the report, and no other phone', async ({
	browser
}) => {
	test.slow();
	const room = await openRoom(browser, ['swot']);
	const an = await room.joined('An');
	await room.goTo('swot', 'binnenkant');
	for (const [zone, words] of [
		['Sterktes', 'Korte lijnen met het CLB'],
		['Zwaktes', 'Te weinig tijd voor overleg']
	] as const) {
		const field = an.locator('[data-field]').filter({ hasText: zone }).getByRole('textbox');
		await field.fill(words);
		await field.press('Enter');
		await expect(an.getByText(words)).toBeVisible();
	}
	await expect(an.getByText('✓ bewaard')).toHaveCount(2);
	await room.goTo('swot', 'onthullen-en-turven');
	await room.lead({ command: 'reveal' });
	await room.lead({ command: 'finish', discard: 0 });
	await expect(an.locator('#waiting')).toBeVisible();

	const regie = await (await browser.newContext({ viewport: { width: 1366, height: 900 } })).newPage();
	await regie.goto(`/l#${room.session.regie}`);
	await regie.getByRole('button', { name: 'Leg de samenvatting voor' }).click();
	await expect(regie.getByText('0 mensen antwoordden')).toBeVisible();
	await expect(regie.getByLabel('Link naar de samenvatting')).toHaveValue(
		new RegExp(`/d#${room.session.join}$`)
	);

	// Who was still in sees it at once; who was not comes in by the QR, and gives no name.
	await expect(an.getByRole('heading', { name: 'Klopt de samenvatting?' })).toBeVisible();
	const bert = await room.joined('Bert');
	await expect(bert.getByText('Je doet mee zonder naam')).toBeVisible();
	await expect(part(bert, 'Sterktes').getByText('Korte lijnen met het CLB')).toBeVisible();
	expect((await new AxeBuilder({ page: bert }).analyze()).violations.map(({ id }) => id)).toEqual([]);

	await mark(an, 'Sterktes', 'Klopt').click();
	await expect(part(an, 'Sterktes').getByText('✓ bewaard')).toBeVisible();
	await mark(bert, 'Sterktes', 'Klopt').click();
	await mark(bert, 'Zwaktes', 'Klopt').click();
	// A change of mind, with a remark.
	await mark(bert, 'Zwaktes', 'Ik vul aan').click();
	await part(bert, 'Zwaktes').getByRole('textbox').fill('Vooral op vrijdag');
	await part(bert, 'Zwaktes').getByRole('button', { name: 'Bewaar opmerking' }).click();
	await expect(bert.getByText('2 van 2 delen bekeken')).toBeVisible();
	await expect(bert.getByRole('heading', { name: 'Bedankt!' })).toBeVisible();
	await bert.reload();
	await bert.locator('[data-live]').waitFor();
	await expect(mark(bert, 'Zwaktes', 'Ik vul aan')).toHaveAttribute('aria-pressed', 'true');
	await expect(part(bert, 'Zwaktes').getByRole('textbox')).toHaveValue('Vooral op vrijdag');
	expect(await an.content()).not.toContain('Vooral op vrijdag');

	await expect(regie.getByText('2 mensen antwoordden')).toBeVisible();
	const row = (title: string) => regie.getByRole('row', { name: new RegExp(`^${title}`) }).getByRole('cell');
	await expect(row('Sterktes')).toHaveText(['2', '0', '0']);
	await expect(row('Zwaktes')).toHaveText(['0', '0', '1']);
	await expect(regie.getByRole('listitem').filter({ hasText: 'Vooral op vrijdag' })).toBeVisible();
	expect((await new AxeBuilder({ page: regie }).analyze()).violations.map(({ id }) => id)).toEqual([]);

	const base = `http://127.0.0.1:${process.env.E2E_PORT ?? 4173}`;
	const report = await call(base, `GET /api/sessions/${room.session.id}/report.md`, {
		token: room.session.regie
	});
	expect(report.status).toBe(200);
	expect(report.text).toMatch(/\| *Sterktes *\| *2 *\| *0 *\| *0 *\|/);
	expect(report.text).toMatch(/\| *Zwaktes *\| *0 *\| *0 *\| *1 *\|/);
	expect(report.text).toContain('Vooral op vrijdag');

	await regie.getByRole('button', { name: 'Sluit af', exact: true }).click();
	await expect(regie.getByText('Gesloten: 2 mensen antwoordden')).toBeVisible();
	await expect(an.locator('#waiting')).toBeVisible();
	const late = await call(base, 'POST /api/join', { body: { token: room.session.join } });
	expect(late.json).toMatchObject({ error: { code: 'joining-closed' } });
});
