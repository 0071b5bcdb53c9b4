// Axe finds nothing and nothing sticks out sideways, on every page and dialog of the desk, home, cards and help.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { more, startSwot, stepTitle } from './desk-people.ts';

const SIZES = [
	{ width: 360, height: 740 },
	{ width: 768, height: 1024 },
	{ width: 1280, height: 720 },
	{ width: 3840, height: 2160 }
];

async function check(page: Page, what: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
	expect(found, what).toEqual([]);
	for (const size of SIZES) {
		await page.setViewportSize(size);
		const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
		await expect.poll(wide, `${what} at ${size.width}`).toBeLessThanOrEqual(size.width);
	}
	await page.setViewportSize({ width: 1280, height: 720 });
}

for (const path of [
	'/',
	'/kaarten',
	'/kaarten/swot',
	'/kaarten/samen-zorg-dragen',
	'/hulp',
	'/l',
	'/nergens'
])
	test(`${path} is for everybody`, async ({ page }) => {
		await page.goto(path);
		await check(page, path);
	});

test('the desk and its dialogs are for everybody', async ({ page }) => {
	test.slow();
	await page.goto('/?kaart=swot');
	await page.getByRole('button', { name: 'Start de sessie' }).click();
	await expect(page.getByRole('heading', { name: 'Bewaar je regielink' })).toBeVisible();
	await check(page, 'the link to keep');
	await startSwot(page);
	await check(page, 'waiting');
	await page.getByRole('button', { name: 'Begin Kader' }).click();
	await page.getByRole('button', { name: 'Volgende Binnenkant' }).click();
	await expect(stepTitle(page, 'Binnenkant')).toBeVisible();
	await check(page, 'a step');
	for (const name of ['Telefoons', 'Schermen', 'Afronden', 'Stippen (komt nog)']) {
		await page.getByRole('button', { name }).first().click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await check(page, name);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
	}
	for (const name of [
		'Vraag aanpassen',
		'We hebben minder tijd',
		'Stap toevoegen',
		'Namens iemand',
		'tablet'
	]) {
		await more(page, name);
		await expect(page.getByRole('dialog', { name })).toBeVisible();
		await check(page, name);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
	}
	await page.getByRole('button', { name: 'Meer', exact: true }).click();
	await check(page, 'more');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Bord op dit scherm' }).click();
	await expect(page.getByRole('button', { name: 'Naar de regie' })).toBeVisible();
	await check(page, 'the board on the desk');
});

test('a card prints on two sheets of A4, whatever the card', async ({ page }) => {
	await page.goto('/kaarten');
	// From the page: only the browser knows the name of this host.
	const { cards } = await page.evaluate(
		async () => (await (await fetch('/api/cards')).json()) as { cards: { id: string }[] }
	);
	expect(cards.length).toBeGreaterThan(11);
	for (const { id } of cards) {
		await page.goto(`/kaarten/${id}/print`);
		await page.evaluate(() => document.fonts.ready);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), id).toHaveLength(2);
		const sizes = new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g));
		expect([...sizes], id).toHaveLength(1);
		expect([...sizes][0], id).toMatch(/\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
	}
});
