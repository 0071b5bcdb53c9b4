// A care team's whole workshop in real browsers: three cards, three phones (one without JavaScript), to the PDF.
import { expect, test } from '@playwright/test';
import { boardOn } from './board.ts';
import { deskOn } from './desk.ts';
import { pdfText } from './pdf-text.ts';
import { gives, looksAtBoard, rates, scans, typesCode, writes } from './phone.ts';

test.setTimeout(300_000);

const SCREEN = { viewport: { width: 1920, height: 1080 } };

test('from the first click to the printed poster', async ({ browser }) => {
	const deskContext = await browser.newContext(SCREEN);
	const desk = deskOn(await deskContext.newPage());
	await desk.startsSession('Zorgoverleg', 'swot', 'Vier begeleidingsdomeinen in kaart', 'samen-zorg-dragen');
	const links = await desk.links();

	const bordContext = await browser.newContext(SCREEN);
	const bord = boardOn(await bordContext.newPage());
	await bord.page.goto(links.bord);
	await expect(bord.page.getByTestId('join-code')).toHaveText(links.code);
	const projector = await (await browser.newContext(SCREEN)).newPage();
	await projector.goto(links.projector);
	await expect(projector.getByTestId('join-code')).toHaveText(links.code);

	const an = await scans(browser, links.join, 'An');
	const bea = await scans(browser, links.join, 'Bea');
	const cis = await typesCode(browser, links.code);
	await expect(desk.page.getByText('Eerste telefoon verbonden')).toBeVisible();

	await test.step('swot: write in private', async () => {
		await desk.goesOnTo('Binnenkant');
		await writes(an, 'sterktes', 'Korte lijnen met de zoco');
		await writes(bea, 'sterktes', 'De zoco is altijd bereikbaar');
		await writes(cis, 'sterktes', 'Warm onthaal aan de poort');
		await writes(cis, 'zwaktes', 'Te weinig overlegtijd');
		await desk.goesOnTo('Buitenkant');
		await writes(an, 'kansen', 'Ouders als partner');
		await writes(bea, 'bedreigingen', 'Lerarentekort');
		await expect(projector.getByTestId('stage-status')).toContainText('2 briefjes');
	});

	await test.step('swot: reveal, pile, vote', async () => {
		await desk.goesOnTo('Onthullen en turven');
		await desk.reveals(/Toon 6 briefjes op het bord/);
		await expect.poll(() => bord.idsOnCanvas().then((ids) => ids.length)).toBe(6);
		await expect(projector.getByTestId('board-canvas')).toHaveAttribute('data-boxes', /\S+( \S+){5}/);
		await looksAtBoard(an);
		await bord.showsList();
		await bord.piles(
			'sterktes',
			'zoco bereikbaar',
			'Korte lijnen met de zoco',
			'De zoco is altijd bereikbaar'
		);
		await desk.goesOnTo('Stippen');
		await desk.startsBallot();
		await gives(an, 'zoco bereikbaar');
		await gives(bea, 'Ouders als partner');
		await gives(cis, 'Ouders als partner');
		await desk.reveals(/Toon het resultaat van 3 stemmen/);
		await expect(projector.getByTestId('result')).toContainText('Ouders als partner');
		await desk.goesOnTo('Membercheck en oogst');
		await desk.startsBallot();
		await rates(an, 'zoco bereikbaar', 'Ja');
		await desk.reveals(/Toon het resultaat van 1 stem/);
		await desk.goesOnWithStep();
		await bord.marks('sterktes', 'zoco bereikbaar', 'Ster');
		await bord.marks('kansen', 'Ouders als partner', 'Sleutel');
	});

	await test.step('vier begeleidingsdomeinen: four domains, four phases', async () => {
		await desk.goesOnTo('Wat doen we al?');
		await writes(an, 'leren-studeren', 'Interactief voorlezen');
		await writes(bea, 'psychisch-sociaal', 'Time-out ruimte');
		await writes(cis, 'gezondheid', 'Medisch onderzoek CLB');
		await writes(an, 'onderwijsloopbaan', 'Plan op maat');
		await desk.goesOnTo('Onthullen en ontdubbelen');
		await desk.reveals(/Toon 4 briefjes op het bord/);
		await desk.goesOnTo('Voor wie is het?');
		await bord.labels('leren-studeren', 'Interactief voorlezen', 'Brede basiszorg');
		await bord.labels('psychisch-sociaal', 'Time-out ruimte', 'Verhoogde zorg');
		await bord.labels('gezondheid', 'Medisch onderzoek CLB', 'Uitbreiding van zorg');
		await bord.labels('onderwijsloopbaan', 'Plan op maat', 'IAC- of OV4-verslag');
		await desk.goesOnTo('Blinde vlekken');
		await writes(bea, 'blinde-vlek', 'Stille kinderen');
		await expect(bord.entry('blinde-vlek', 'Stille kinderen')).toBeVisible();
		await desk.goesOnTo('Oogst');
		await bord.marks('leren-studeren', 'Interactief voorlezen', 'Op de poster');
		await bord.marks('psychisch-sociaal', 'Time-out ruimte', 'Op de poster');
		await bord.marks('gezondheid', 'Medisch onderzoek CLB', 'Op de poster');
		await bord.marks('onderwijsloopbaan', 'Plan op maat', 'Op de poster');
	});

	await test.step('samen zorg dragen: the harvest comes over, the poster fills', async () => {
		await desk.goesOnTo('Lege poster');
		await expect(projector.getByRole('img', { name: /poster/i })).toBeVisible();
		await desk.goesOnTo('Oogst inladen');
		await expect(bord.entry('sterren', 'zoco bereikbaar')).toBeVisible();
		await expect(bord.entry('sleutels', 'Ouders als partner')).toBeVisible();
		await expect(bord.entry('zorg-iac', 'Plan op maat')).toBeVisible();
		await desk.goesOnTo('Wie doet mee?');
		await writes(cis, 'samen', 'Brugfiguur');
		await writes(an, 'samen', 'Grootouders');
		await bord.marks('samen', 'Brugfiguur', 'Op de poster');
		await bord.marks('samen', 'Grootouders', 'Op de poster');
	});

	await test.step('the poster, as PDF', async () => {
		const { page } = desk;
		await page.getByRole('link', { name: 'Poster' }).click();
		await page.getByLabel('Slagzin').fill('Elk kind telt, en niemand zorgt alleen');
		await page.getByLabel('Naam van de school').fill('De Regenboog');
		await page.getByLabel('Tekst op de poster voor ‘Plan op maat’').fill('Een plan op maat van het kind');
		await expect(page.getByText('Bewaard', { exact: true })).toBeVisible();
		await expect(page.getByRole('img', { name: 'Blad 1 van 1' })).toBeVisible();
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name: 'PDF downloaden' }).click();
		const text = await pdfText(await (await download).path());
		for (const words of [
			'Elk kind telt, en niemand zorgt alleen',
			'De Regenboog',
			'ZORG op onze school',
			'Dat doen we SAMEN',
			'Brede basiszorg',
			'Verhoogde zorg',
			'Uitbreiding van zorg',
			'Interactief voorlezen',
			'Time-out ruimte',
			'Medisch onderzoek CLB',
			'Een plan op maat van het kind',
			'zoco bereikbaar',
			'Ouders als partner',
			'Brugfiguur',
			'Grootouders'
		])
			expect(text.replace(/\s/g, '')).toContain(words.replace(/\s/g, ''));
		expect(text).toMatch(/IAC- of\s+OV4-verslag/);
	});
});
