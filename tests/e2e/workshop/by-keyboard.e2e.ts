// The swot card from its first to its last step by keys and single taps: no drag, no lasso, no mouse.
import { expect, test, type Page } from '@playwright/test';
import { boardOn } from './board.ts';
import { deskOn } from './desk.ts';
import { gives, rates, scans, writes } from './phone.ts';

test.setTimeout(240_000);

const STEPS = [
	'Kader',
	'Binnenkant',
	'Buitenkant',
	'Onthullen en turven',
	'Herkenning',
	'Stippen',
	'Kruispunten',
	'Acties',
	'Membercheck en oogst'
];

async function presses(page: Page, name: RegExp): Promise<void> {
	const button = page.getByRole('button', { name }).first();
	await expect(button).toBeEnabled();
	await button.press('Enter');
}

test('swot by keyboard and single taps, canvas and list alike all the way', async ({ browser }) => {
	const deskPage = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
	const desk = deskOn(deskPage);
	await desk.startsSession('Met toetsen', 'swot');
	const links = await desk.links();
	const bordPage = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
	const bord = boardOn(bordPage, 'key');
	await bordPage.goto(links.bord);
	const an = await scans(browser, links.join, 'An');
	const bea = await scans(browser, links.join, 'Bea');

	const goesOn = async (step: string) => {
		await presses(deskPage, /^(Volgende|Begin)/);
		await expect(deskPage.getByRole('heading', { level: 1, name: step })).toBeVisible();
	};
	const reveals = async (offer: RegExp) => {
		await presses(deskPage, offer);
		const dialog = deskPage.getByRole('dialog');
		await dialog.getByRole('button', { name: offer }).press('Enter');
		await expect(dialog).toBeHidden();
	};
	const sameEverywhere = async (count: number) => {
		await expect.poll(() => bord.idsOnCanvas().then((ids) => ids.length)).toBe(count);
		const canvas = await bord.idsOnCanvas();
		await bord.showsList();
		expect(await bord.idsInList()).toEqual(canvas);
	};

	await goesOn(STEPS[0]!);
	await goesOn(STEPS[1]!);
	await writes(an, 'sterktes', 'We overleggen vaak');
	await writes(an, 'sterktes', 'Warm team');
	await writes(bea, 'sterktes', 'Veel overleg');
	await writes(bea, 'zwaktes', 'Weinig ruimte');
	await goesOn(STEPS[2]!);
	await writes(an, 'kansen', 'Nieuwe speelplaats');
	await goesOn(STEPS[3]!);
	await reveals(/Toon 5 briefjes op het bord/);
	await sameEverywhere(5);
	await bord.piles('sterktes', 'overleg', 'We overleggen vaak', 'Veel overleg');
	await bord.showsCanvas();
	await sameEverywhere(4);
	await goesOn(STEPS[4]!);
	await goesOn(STEPS[5]!);
	await presses(deskPage, /^Start de stemming$/);
	await gives(an, 'overleg');
	await gives(bea, 'Nieuwe speelplaats');
	await reveals(/Toon het resultaat van 2 stemmen/);
	await goesOn(STEPS[6]!);
	await writes(bea, 'strategie', 'Overleg op de speelplaats');
	await goesOn(STEPS[7]!);
	await goesOn(STEPS[8]!);
	await presses(deskPage, /^Start de bevraging$/);
	await rates(an, 'overleg', 'Ja');
	await reveals(/Toon het resultaat van 1 stem/);
	await presses(deskPage, /^Volgende.*tweede deel/);
	await expect(deskPage.getByRole('button', { name: /tweede deel/ })).toBeHidden();
	await bord.marks('sterktes', 'overleg', 'Ster');
	await bord.marks('kansen', 'Nieuwe speelplaats', 'Sleutel');
	await bord.showsCanvas();
	const canvas = await bord.idsOnCanvas();
	await bord.showsList();
	expect(await bord.idsInList()).toEqual(canvas);
	await presses(deskPage, /^Afronden$/);
	await deskPage
		.getByRole('dialog')
		.getByRole('button', { name: /^Afronden|^Rond af/ })
		.press('Enter');
	await expect(deskPage.getByRole('heading', { name: 'De sessie is afgerond' })).toBeVisible();
});
