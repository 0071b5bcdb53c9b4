import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { BASE, boardWith, show } from './open-board.ts';
import { call, granted, stageOf, startSession } from '../promises/talk.ts';

const clean = async (page: Page, what: string) => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(
		violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`),
		what
	).toEqual([]);
};

test('axe finds nothing on the board, its list, its dialogs and the projector', async ({ page }) => {
	const { session, client } = await boardWith([
		{ id: 'een', zone: 'sterktes', text: 'Overleg helpt' },
		{ id: 'twee', zone: 'sterktes', text: 'We overleggen veel' }
	]);
	await show(page, session, 'bord', 2);
	await clean(page, 'canvas');
	await page.getByRole('button', { name: 'Lijst' }).click();
	await page.getByRole('button', { name: 'Overleg helpt' }).click();
	await page.getByRole('button', { name: 'Meer' }).click();
	await clean(page, 'list');
	for (const name of ['Tekst aanpassen', 'Kopie naar…', 'Op de poster']) {
		if (name !== 'Tekst aanpassen' && !(await page.getByRole('button', { name, exact: true }).isVisible()))
			await page.getByRole('button', { name: 'Meer' }).click();
		await page.getByRole('button', { name, exact: true }).click();
		if (name === 'Op de poster') break;
		await clean(page, name);
		await page.keyboard.press('Escape');
	}
	await show(page, session, 'projector', 2);
	await clean(page, 'projector');
	client.close();
});

test('axe finds nothing while people join', async ({ page }) => {
	const session = await startSession(BASE, ['swot']);
	await page.goto(`/l#${session.bord}`);
	await expect(page.getByTestId('join-code')).toHaveText(session.code);
	await clean(page, 'joining');
});

for (const [width, height] of [
	[1280, 720],
	[1920, 1080],
	[3840, 2160]
] as const)
	test(`at ${width}×${height} prompt, timer and code stand at 6 % and every control in the bottom third`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		const { session, client } = await boardWith([{ id: 'een', zone: 'sterktes', text: 'Overleg helpt' }]);
		await show(page, session, 'bord', 1);
		await page.getByRole('button', { name: 'Code tonen' }).click();
		const sizeOf = (selector: string) =>
			page.locator(selector).evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
		for (const selector of ['h1', '[role=timer]', '[data-testid=join-code]'])
			expect(await sizeOf(selector), selector).toBeGreaterThanOrEqual(0.06 * height);
		const least = width >= 1920 ? 64 : 48;
		for (const button of await page.getByRole('button').all()) {
			const box = await button.boundingBox();
			if (!box) continue;
			expect(box.y, await button.innerText()).toBeGreaterThan((height * 2) / 3);
			expect(box.height).toBeGreaterThanOrEqual(least);
			expect(box.width).toBeGreaterThanOrEqual(least);
		}
		client.close();
	});

test('nothing of a ballot shows on board or projector before it is revealed', async ({ page }) => {
	const { session, client } = await boardWith([
		{ id: 'een', zone: 'sterktes', text: 'Overleg helpt' },
		{ id: 'twee', zone: 'sterktes', text: 'We overleggen veel' }
	]);
	client.map.set('pile:p1', { name: 'overleg', item: 'swot', zone: 'sterktes', order: 0 });
	client.map.set('in:een', 'p1');
	client.map.set('in:twee', 'p1');
	await client.saved();
	const lead = async (body: Record<string, unknown>) => {
		const { version } = await stageOf(BASE, session);
		const path = `POST /api/sessions/${session.id}/stage` as const;
		await granted(call(BASE, path, { token: session.regie, body: { ...body, expect: version } }));
	};
	await lead({ command: 'goto', item: 'swot', step: 'stippen' });
	await lead({ command: 'run' });
	await show(page, session, 'projector', 1);
	await expect(page.getByTestId('stage-status')).toContainText('antwoordden');
	await expect(page.getByTestId('result')).toHaveCount(0);
	client.close();
});
