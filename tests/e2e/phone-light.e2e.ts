// The phone's pages are light, fit, and speak to everybody.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { phoneCard } from './phone-card.ts';
import { openRoom } from './phone-room.ts';

test('a usable page takes at most six requests, all to this server, and no more than 20 kB of script', async ({
	browser
}) => {
	const room = await openRoom(browser);
	await room.goTo('swot', 2);
	const first = await room.joined();
	const state = await first.context().storageState();
	const context = await browser.newContext({ storageState: state });
	const phone = await context.newPage();
	const requests: string[] = [];
	phone.on('request', (request) => requests.push(request.url()));
	const scripts: Promise<number>[] = [];
	phone.on('response', (response) => {
		if (response.request().resourceType() === 'script')
			scripts.push(
				response
					.request()
					.sizes()
					.then(({ responseBodySize }) => responseBodySize)
			);
	});
	await phone.goto(`/s/${room.session.id}/deelnemer`);
	await phone.locator('[data-live]').waitFor();
	const usable = requests.filter((url) => !url.includes('/events'));
	expect(usable.length, usable.join('\n')).toBeLessThanOrEqual(6);
	expect(usable.filter((url) => /\.woff2/.test(url))).toEqual([]);
	expect(new Set(requests.map((url) => new URL(url).hostname))).toEqual(new Set(['school.test']));
	const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
	console.log(`phone: ${usable.length} requests, ${bytes} bytes of script`);
	expect(bytes).toBeGreaterThan(0);
	expect(bytes).toBeLessThanOrEqual(20_000);
});

async function expectFits(phone: Page): Promise<void> {
	const { wide, small, tiny } = await phone.evaluate(() => {
		const shown = (element: Element) => element.getClientRects().length > 0;
		const targets = [
			...document.querySelectorAll(
				'button, a, summary, input:not([type="hidden"], [type="radio"]), textarea'
			),
			// A radio lies over its whole label.
			...document.querySelectorAll('label:has([type="radio"])')
		].filter(shown);
		return {
			wide: document.documentElement.scrollWidth - innerWidth,
			small: targets
				.filter((target) => target.getBoundingClientRect().height < 48)
				.map((target) => target.outerHTML.slice(0, 80)),
			tiny: targets
				.filter(
					(target) => target.matches('input, textarea') && parseFloat(getComputedStyle(target).fontSize) < 16
				)
				.map((target) => target.outerHTML.slice(0, 80))
		};
	});
	expect(wide).toBeLessThanOrEqual(0);
	expect(small).toEqual([]);
	expect(tiny).toEqual([]);
	expect(
		(await new AxeBuilder({ page: phone }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])
	).toEqual([]);
}

for (const [width, height] of [
	[320, 640],
	[412, 915],
	[768, 1024]
] as const)
	test(`every page fits a screen of ${width} × ${height}, can be tapped, and axe finds nothing`, async ({
		browser
	}) => {
		const room = await openRoom(browser, ['swot', 'vier-begeleidingsdomeinen']);
		const phone = await room.phone({ width, height });
		await phone.goto('/d');
		await expectFits(phone);
		await phone.getByLabel('Code van het bord').fill(room.session.code);
		await phone.getByRole('button', { name: 'Doe mee' }).click();
		await phone.locator('[data-live]').waitFor();
		await expectFits(phone);
		await room.goTo('swot', 2);
		await phone.getByLabel('Briefje voor Sterktes').fill('Overleg elke week, ook met de zorgleerkracht');
		await phone.keyboard.press('Enter');
		await expect(phone.locator('.note').getByText('bewaard')).toBeVisible();
		await expectFits(phone);
		await phone.getByLabel('Briefje voor Zwaktes').fill('Nog bezig');
		await room.goTo('vier-begeleidingsdomeinen', 5, 'run');
		await phone.locator('.ballot').waitFor();
		await phone.locator('[data-ballot]').first().getByRole('button').first().click();
		await expect(phone.getByText('Deze stap sluit: nog')).toBeVisible();
		await expectFits(phone);
		await expect(phone.getByRole('heading', { name: 'Nog niet verstuurd' })).toBeVisible();
		await expectFits(phone);
		await room.lead({ command: 'finish', discard: 1 });
		await expect(phone.getByRole('heading', { name: /Bedankt/ })).toBeVisible();
		await expectFits(phone);
	});

for (const [width, height] of [
	[360, 740],
	[768, 1024],
	[740, 360]
] as const)
	test(`every activity fits a screen of ${width} × ${height}, can be tapped, and axe finds nothing`, async ({
		browser
	}) => {
		test.setTimeout(240_000);
		const room = await openRoom(browser, [phoneCard]);
		const author = await room.joined('Lies');
		for (const [step, text] of [
			['alles', 'Gesprek met ouders en leerling, elk trimester opnieuw'],
			['acties', 'Een stilteplek inrichten']
		] as const) {
			await room.goTo(phoneCard.id, step);
			// The field of the step before may stand there for a moment more.
			await author.locator(`textarea[id^="veld-note-${phoneCard.id}-${step}-"]`).fill(text);
			await author.keyboard.press('Enter');
			await expect(author.locator('.note').filter({ hasText: text })).toContainText('op het bord');
		}
		const phone = await room.phone({ width, height });
		await phone.goto(`/d#${room.session.join}`);
		await phone.getByRole('button', { name: 'Doe mee' }).click();
		await phone.locator('[data-live]').waitFor();
		for (const { id, prompt, activities } of phoneCard.steps) {
			const kind: string = activities[0]?.kind ?? '';
			await room.goTo(phoneCard.id, id, kind === 'vote' || kind === 'rate' ? 'run' : undefined);
			await expect(phone.getByRole('heading', { level: 1, name: prompt })).toBeVisible();
			if (kind === 'vote' || kind === 'rate') await phone.locator('.ballot').waitFor();
			if (id === 'teken') {
				await phone.getByText('Kies een prent').click();
				await expectFits(phone);
				await phone.getByRole('radio', { name: 'Een brug' }).click();
				await expect(phone.locator('.preview img')).toBeVisible();
				await phone.getByRole('button', { name: 'Teken' }).click();
				await expect(phone.locator('.drawing-sheet')).toBeVisible();
				await expectFits(phone);
				await phone.getByRole('button', { name: 'Klaar', exact: true }).click();
				await phone.getByRole('button', { name: 'Haal het beeld weg' }).click();
			}
			await expectFits(phone);
		}
	});
