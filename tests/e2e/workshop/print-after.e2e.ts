// After a workshop: what phones wrote and hands chose leaves the studio as a print of the browser, at its true size.
import { expect, test } from '@playwright/test';
import { fetchInPage } from '../fetch-in-page.ts';
import { boardOn } from './board.ts';
import { deskOn } from './desk.ts';
import { scans, writes } from './phone.ts';

test.setTimeout(180_000);

test('a poster of a real workshop is printed from the studio', async ({ browser }) => {
	const screen = { viewport: { width: 1920, height: 1080 } };
	const desk = deskOn(await (await browser.newContext(screen)).newPage());
	await desk.startsSession('Posterdag', 'samen-zorg-dragen');
	const links = await desk.links();
	const bord = boardOn(await (await browser.newContext(screen)).newPage());
	await bord.page.goto(links.bord);
	const an = await scans(browser, links.join, 'An');

	await desk.goesOnTo('Vier fasen vullen');
	await writes(an, 'zorg-basis', 'Elke ochtend een praatje');
	await desk.goesOnTo('Wie doet mee?');
	await writes(an, 'samen', 'Grootouders');
	await bord.showsList();
	await bord.marks('zorg-basis', 'Elke ochtend een praatje', 'Op de poster');
	await bord.marks('samen', 'Grootouders', 'Op de poster');

	const { page } = desk;
	await page.getByRole('link', { name: 'Poster', exact: true }).click();
	await page.getByLabel('Naam van de school').fill('De Regenboog');
	await expect(page.getByText('Bewaard', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Afdrukken' }).click();
	const dialog = page.getByRole('dialog');
	const opened = page.context().waitForEvent('page');
	await dialog.getByRole('link', { name: 'Open de afdrukpagina' }).click();
	const print = await opened;
	await expect(print.getByRole('img', { name: 'Blad 1 van 1' })).toBeVisible();
	const image = print.locator('.sheets img');
	await image.evaluate((one: HTMLImageElement) => one.decode());

	const pdf = (await print.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
	// A3 lying, to a pixel of the browser.
	const [width = 0, height = 0] = (/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [])
		.slice(1)
		.map(Number);
	expect(Math.abs(width - 1190.55)).toBeLessThan(1);
	expect(Math.abs(height - 841.89)).toBeLessThan(1);

	// Letters of the print are outlines; its words are those that the same sheet's description says.
	const poster = `/api/sessions/${desk.session()}/posters/samen-zorg-dragen.svg?as=regie&size=A3`;
	const said = (await fetchInPage(page, poster)).bytes.toString('utf8').replace(/\s/g, '');
	for (const words of ['De Regenboog', 'Elke ochtend een praatje', 'Grootouders'])
		expect(said).toContain(words.replace(/\s/g, ''));
});
