// Speedsparren with seven people in real browsers: pictures, four rounds in pairs, sentences, a choice.
import { expect, test } from '@playwright/test';
import { goesTo, leads, openRoom } from './room.ts';

test.setTimeout(240_000);

const ITEM = 'speedsparren-visie';

test('seven people show pictures, never meet twice and choose a sentence', async ({ browser }) => {
	const room = await openRoom(browser, ITEM, 7);
	const { phones, bord } = room;

	await test.step('everybody adds a picture with a word', async () => {
		await goesTo(
			room,
			ITEM,
			'prenten-op-de-wand',
			'Voeg 1 tot 3 prenten toe: zo zie ik zorg. Eén woord erbij.'
		);
		for (const [n, { page }] of phones.entries()) {
			const field = page.locator('section[data-zone="prenten"][data-mode="open"]');
			await field.getByText('Kies een prent', { exact: true }).tap();
			await field.locator('label.picture').nth(n).tap();
			await field.locator('textarea').fill(`woord ${n + 1}`);
			await field.locator('button.send').tap();
			await expect(page.getByText('bewaard').first()).toBeVisible();
		}
		await expect(bord.locator('body')).not.toContainText('woord 1');
	});

	await test.step('four rounds in pairs: nobody meets anybody twice', async () => {
		await goesTo(
			room,
			ITEM,
			'speedsparren-4-rondes',
			'Zoek je partner, toon een prent en beantwoord de vraag.'
		);
		const questions = [
			'Toon je prent. Welke waarde in zorg komt voor jou op één?',
			'Waar zie je die waarde al in onze school, en waar nog niet?',
			'Hoe ziet goede zorg eruit op een gewone dinsdag?',
			'Eén jaar verder en het lukt: wat merk je als eerste?'
		];
		const met = new Set<string>();
		for (const [round, question] of questions.entries()) {
			if (round > 0) await leads(room, { command: 'round.goto', round });
			for (const [n, { page }] of phones.entries()) {
				const talk = page.locator('#talk');
				await expect(talk).toContainText(question);
				const partner = (await talk.getByRole('heading').textContent())?.trim() ?? '';
				expect(partner).toMatch(/^Je praat met /);
				const pair = `${n + 1} ${partner}`;
				expect(met).not.toContain(pair);
				met.add(pair);
			}
		}
		expect(met.size).toBe(28);
	});

	await test.step('the pictures come on the board together', async () => {
		await goesTo(room, ITEM, 'collage', 'Kom naar voor: leg samen wat samenhoort.');
		await leads(room, { command: 'reveal', what: 'notes' });
		await expect(bord.getByTestId('board-canvas')).toHaveAttribute('data-boxes', /\S+( \S+){6}/);
	});

	await test.step('small groups write a sentence that their phones share', async () => {
		await goesTo(room, ITEM, 'slagzin-in-groepjes', 'Eén zin, hoogstens 20 woorden, met de toptakken erin.');
		const written = new Set<string>();
		for (const { page } of phones) {
			const form = page.locator('form[data-draft]').first();
			const id = (await form.getAttribute('data-draft')) ?? '';
			if (written.has(id)) await expect(form.locator('textarea')).toHaveValue(/^Samen zien we/);
			else {
				await form.locator('textarea').fill(`Samen zien we elk kind, zin ${written.size + 1}.`);
				await form.locator('textarea').blur();
				await expect(form.locator('.state')).toContainText('bewaard');
				written.add(id);
			}
		}
		expect(written.size).toBe(2);
		await leads(room, { command: 'reveal', what: 'notes' });
	});

	await test.step('everybody chooses one sentence', async () => {
		await goesTo(room, ITEM, 'slagzin-kiezen-en-schaven', 'Welke zin klinkt als onze school? Kies er één.');
		await leads(room, { command: 'run' });
		for (const { page } of phones) {
			await page.locator('[data-ballot]', { hasText: 'zin 1' }).getByRole('button').tap();
			await expect(page.locator('[data-ballot][data-given]')).toContainText('zin 1');
			await expect(page.getByText('bewaard').first()).toBeVisible();
		}
		await leads(room, { command: 'reveal', what: 'ballot' });
		const projector = await bord.context().newPage();
		await projector.goto(`/l#${room.session.projector}`);
		await expect(projector.getByTestId('result')).toContainText('Samen zien we elk kind, zin 1.');
		await expect(projector.getByTestId('result')).toContainText('7');
	});
});
