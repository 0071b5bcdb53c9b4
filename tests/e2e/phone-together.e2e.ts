// Talking and writing together, a tablet that goes round, and a survey outside the room.
import { expect, test, type Page } from '@playwright/test';
import { phoneCard } from './phone-card.ts';
import { openRoom } from './phone-room.ts';

test('each phone says with whom, about what and in which round; who comes later waits', async ({
	browser
}) => {
	const room = await openRoom(browser, [phoneCard]);
	const lies = await room.joined('Lies');
	const nobody = await room.joined();
	await room.goTo(phoneCard.id, 'duos');
	await expect(lies.getByRole('heading', { name: 'Je praat met nummer 2' })).toBeVisible();
	await expect(lies.getByText('Wat geeft jou energie?')).toBeVisible();
	await expect(lies.getByText('Ronde 1 van 3')).toBeVisible();
	await expect(nobody.getByRole('heading', { name: 'Je praat met Lies' })).toBeVisible();
	await expect(nobody.getByText('Jij bent nummer 2.')).toBeVisible();
	const late = await room.joined('Tom');
	await expect(late.getByRole('heading', { name: 'Je bent er net bij' })).toBeVisible();
	await room.lead({ command: 'round.goto', round: 1 });
	await expect(lies.getByText('Wat mis je?')).toBeVisible();
	await expect(late.getByRole('heading', { name: /Je praat met/ })).toBeVisible();
});

test('with an odd number the facilitator is somebody’s partner, by that name', async ({ browser }) => {
	const room = await openRoom(browser, [phoneCard]);
	const phones = [await room.joined('Lies'), await room.joined('Tom'), await room.joined('Sam')];
	await room.goTo(phoneCard.id, 'duos');
	for (const phone of phones)
		await expect(phone.getByRole('heading', { name: /Je praat met/ })).toBeVisible();
	const heads = await Promise.all(phones.map((phone) => phone.locator('#talk h2').textContent()));
	expect(heads.filter((head) => head?.includes('Je praat met de begeleider'))).toHaveLength(1);
});

test('tables have a number and a subject, and turns say whose it is', async ({ browser }) => {
	const room = await openRoom(browser, [phoneCard]);
	const phones = [];
	for (const name of ['An', 'Bo', 'Cas', 'Dré']) phones.push(await room.joined(name));
	await room.goTo(phoneCard.id, 'tafels');
	for (const phone of phones) {
		await expect(phone.getByRole('heading', { name: /Ga naar tafel [12]/ })).toBeVisible();
		await expect(phone.locator('.about')).toHaveText(/Speelplaats|Klas/);
	}
	await room.goTo(phoneCard.id, 'beurten');
	for (const phone of phones) await expect(phone.getByText('Beurt 1 van 4')).toBeVisible();
	const mine = await Promise.all(
		phones.map((phone) => phone.getByRole('heading', { name: 'Jij bent aan de beurt' }).count())
	);
	expect(mine.filter((count) => count === 1)).toHaveLength(1);
});

test('a role, a text to read and a silent moment', async ({ browser }) => {
	const room = await openRoom(browser, [phoneCard]);
	const phone = await room.joined('Lies');
	await room.goTo(phoneCard.id, 'rollen');
	await expect(phone.getByRole('heading', { name: /Gespreksleider|Tijdsbewaker/ })).toBeVisible();
	await room.goTo(phoneCard.id, 'fiche');
	await expect(phone.getByText('Drie dingen om te onthouden.')).toBeVisible();
	await room.goTo(phoneCard.id, 'stil');
	await expect(phone.getByRole('heading', { name: 'Leg je telefoon neer' })).toBeVisible();
});

const sentence = (phone: Page) => phone.getByLabel('Jullie zin');

test('a group writes one sentence live, and two texts at once both stay until somebody chooses', async ({
	browser
}) => {
	const room = await openRoom(browser, [phoneCard]);
	const lies = await room.joined('Lies');
	const tom = await room.joined('Tom');
	await room.goTo(phoneCard.id, 'zin');
	await expect(lies.getByText('Jullie schrijven samen:')).toContainText('Tom');
	await lies.getByRole('button', { name: 'Begin zo: Wij geloven dat' }).click();
	await expect(sentence(lies)).toHaveValue('Wij geloven dat ');
	await sentence(lies).pressSequentially('elk kind telt.');
	await expect(lies.locator('#write .state')).toHaveText('✓ bewaard');
	await expect(sentence(tom)).toHaveValue('Wij geloven dat elk kind telt.');

	await lies.context().setOffline(true);
	await sentence(lies).fill('Wij geloven dat elk kind telt en groeit.');
	await expect(lies.locator('#write .state')).toHaveText('wacht op verbinding');
	await sentence(tom).fill('Wij geloven in elk kind.');
	await expect(tom.locator('#write .state')).toHaveText('✓ bewaard');
	await lies.context().setOffline(false);
	await expect(lies.getByText('Iemand van je groep schreef intussen:')).toBeVisible();
	await expect(lies.locator('.theirs')).toHaveText('Wij geloven in elk kind.');
	await expect(sentence(lies)).toHaveValue('Wij geloven dat elk kind telt en groeit.');
	await lies.getByRole('button', { name: 'Bewaar de onze' }).click();
	await expect(sentence(tom)).toHaveValue('Wij geloven dat elk kind telt en groeit.');
	await expect(lies.locator('.conflict')).toBeHidden();
	await expect(lies.locator('#write .state')).toHaveText('✓ bewaard');
});

test('a sentence of the group is saved without script too', async ({ browser }) => {
	const room = await openRoom(browser, [phoneCard]);
	const phone = await room.phone({ javaScriptEnabled: false });
	await phone.goto('/d');
	await phone.getByLabel('Code van het bord').fill(room.session.code);
	await phone.getByRole('button', { name: 'Doe mee' }).click();
	const lies = await room.joined('Lies');
	await room.goTo(phoneCard.id, 'zin');
	await phone.reload();
	await sentence(phone).fill('Wij geloven in elkaar.');
	await phone.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await expect(phone.locator('#write .state')).toHaveText('✓ bewaard');
	await expect(sentence(lies)).toHaveValue('Wij geloven in elkaar.');
});

test('a tablet that goes round makes a new person each time, who finds nothing of the one before', async ({
	browser
}) => {
	const room = await openRoom(browser, [phoneCard]);
	await room.goTo(phoneCard.id, 'alles');
	const tablet = await room.joined('Lies');
	await tablet.getByText('Meer', { exact: true }).click();
	await tablet.getByRole('button', { name: 'Deze tablet gaat rond' }).click();
	await tablet.getByLabel('Schrijf een briefje').fill('Van Lies');
	await expect(tablet.getByRole('button', { name: 'Klaar, geef door' })).toBeDisabled();
	await tablet.keyboard.press('Enter');
	await expect(tablet.locator('.note')).toContainText('op het bord');
	await tablet.getByRole('button', { name: 'Klaar, geef door' }).click();
	await expect(tablet.getByText('Je doet mee zonder naam.')).toBeVisible();
	await expect(tablet.locator('.note')).toHaveCount(0);
	await expect(tablet.getByRole('button', { name: 'Klaar, geef door' })).toBeVisible();
	await tablet.getByLabel('Schrijf een briefje').fill('Van de volgende');
	await tablet.keyboard.press('Enter');
	await expect(tablet.locator('.note')).toContainText('Van de volgende');
	await expect(tablet.getByText('Van Lies')).toHaveCount(0);
	await expect.poll(async () => (await room.desk()).counts.wrote).toBe(2);
	expect(await tablet.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('Van Lies');
});

/** Opens the survey of the card and gives its link. */
async function openSurvey(room: Awaited<ReturnType<typeof openRoom>>): Promise<string> {
	await room.lead({ command: 'survey.open', item: phoneCard.id, days: 7 });
	const { programme } = await room.desk();
	const url = programme[0]?.survey?.url;
	if (!url) throw new Error('the survey has no link');
	return `/e#${url.split('#')[1]}`;
}

test('a survey is one page with every question, saves each answer, and knows the device again', async ({
	browser
}) => {
	const room = await openRoom(browser, [phoneCard]);
	const link = await openSurvey(room);
	const phone = await room.phone();
	await phone.goto(link);
	await expect(phone.getByText('0 van 2 beantwoord')).toBeVisible();
	const item = (text: string) => phone.locator('[data-ballot]').filter({ hasText: text });
	await item('welkom').getByRole('button', { name: '5', exact: true }).click();
	await expect(phone.getByText('1 van 2 beantwoord')).toBeVisible();
	await expect(phone.locator('.ballot .state')).toHaveText('✓ bewaard');
	await item('terechtkan').getByRole('button', { name: 'Ik weet het niet' }).click();
	await expect(phone.getByRole('heading', { name: 'Bedankt!' })).toBeVisible();
	await phone.getByLabel('Briefje voor Muur').fill('Meer tijd voor gesprekken');
	await phone.getByRole('button', { name: 'Verstuur' }).click();
	await expect(phone.locator('.note').getByText('bewaard')).toBeVisible();
	await phone.goto('about:blank');
	await phone.goto(link);
	await expect(phone.getByText('2 van 2 beantwoord')).toBeVisible();
	expect((await room.desk()).programme[0]?.survey?.answered).toBe(1);
	expect((await room.desk()).counts.in).toBe(0);
});

test('a survey works without script, by its pasted link; a wrong link says so', async ({ browser }) => {
	const room = await openRoom(browser, [phoneCard]);
	const link = await openSurvey(room);
	const phone = await room.phone({ javaScriptEnabled: false });
	await phone.goto('/e');
	const field = phone.getByLabel('Plak hier de hele link');
	await field.fill('http://school.test/e#geen-echte-link');
	await phone.getByRole('button', { name: 'Open de vragenlijst' }).click();
	await expect(phone.getByRole('alert')).not.toBeEmpty();
	await field.fill(`http://school.test${link}`);
	await phone.getByRole('button', { name: 'Open de vragenlijst' }).click();
	await phone.locator('[data-ballot]').first().getByRole('button', { name: '2', exact: true }).click();
	await expect(phone.getByText('1 van 2 beantwoord')).toBeVisible();
});

test('the page is read aloud with a Dutch voice, and has no button for it without one', async ({
	browser
}) => {
	const room = await openRoom(browser, [phoneCard]);
	await room.goTo(phoneCard.id, 'smileys', 'run');
	const silent = await room.phone();
	await silent.addInitScript(() => {
		Object.defineProperty(window, 'speechSynthesis', {
			value: {
				getVoices() {
					Object.assign(window, { asked: true });
					return [{ lang: 'en-GB', name: 'Daniel' }];
				}
			}
		});
	});
	await silent.goto(`/d#${room.session.join}`);
	await silent.getByRole('button', { name: 'Doe mee' }).click();
	// The page before the answer may still be there.
	await expect
		.poll(() => silent.evaluate(() => Reflect.get(window, 'asked') === true).catch(() => false))
		.toBe(true);
	await expect(silent.locator('#aloud')).toBeHidden();
	const phone = await room.phone();
	await phone.addInitScript(() => {
		const said: string[] = [];
		Object.assign(window, { said });
		class Words {
			text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
		Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Words });
		Object.defineProperty(window, 'speechSynthesis', {
			value: {
				speaking: false,
				getVoices: () => [{ lang: 'nl-BE', name: 'Ellen' }],
				cancel() {},
				speak: ({ text }: { text: string }) => said.push(text)
			}
		});
	});
	await phone.goto(`/d#${room.session.join}`);
	await phone.getByRole('button', { name: 'Doe mee' }).click();
	await phone.getByRole('button', { name: 'Lees voor' }).click();
	const said = await phone.evaluate(() => Reflect.get(window, 'said') as string[]);
	expect(said.slice(0, 6)).toEqual([
		'Hoe voel jij je op deze plek?',
		'De speelplaats',
		'Blij',
		'Gewoon',
		'Niet blij',
		'Ken ik niet'
	]);
});
