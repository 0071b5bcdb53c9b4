// A case with four people in real browsers: the class list stays on its own screen, roles and codes reach the phones alone.
import { expect, test } from '@playwright/test';
import { call, granted } from '../promises/talk.ts';
import { writes } from './phone.ts';
import { base, goesTo, leads, openRoom } from './room.ts';

test.setTimeout(180_000);

const ITEM = 'casusbespreking';
const AXES = ['leren-studeren', 'onderwijsloopbaan', 'psychisch-sociaal', 'gezondheid'];

test('four people choose a case, look, understand and agree, and no code is ever projected', async ({
	browser
}) => {
	const room = await openRoom(browser, ITEM, 4);
	const { session, phones, bord } = room;
	const seen: string[] = [];
	bord.on('response', (response) => {
		if (response.url().includes('/view'))
			void response.text().then(
				(text) => seen.push(text),
				() => undefined
			);
	});

	await test.step('the class list is coloured at the desk; the board has totals only', async () => {
		await goesTo(room, ITEM, 'klaslijst-kleuren', 'Even wachten: de klasleerkracht kleurt de klaslijst.');
		const codes = ['Q71', 'Q72', 'Q73', 'Q74', 'Q75'];
		const cells = Object.fromEntries(
			codes.map((code, n) => [code, Object.fromEntries(AXES.map((axis) => [axis, n === 3 ? 2 : n % 2]))])
		);
		const body = { expect: 0, codes, cells, wipeOn: '2027-06-30' };
		await granted(
			call(base, `PUT /api/sessions/${session.id}/class-lists/${ITEM}`, { token: session.regie, body })
		);
		await expect(bord.getByTestId('class-totals')).toContainText('Leren en studeren');
		await expect(bord.locator('body')).not.toContainText('Q7');
	});

	await test.step('the group chooses the code with most red, which stands first', async () => {
		await goesTo(room, ITEM, 'horizontale-scan-en-keuze', 'Welke leerling bespreken we vandaag?');
		await leads(room, { command: 'run' });
		for (const { page } of phones) {
			await expect(page.locator('[data-ballot]').first()).toContainText('Q74');
			await page.locator('[data-ballot]').first().getByRole('button').tap();
			await expect(page.locator('[data-ballot][data-given]')).toContainText('Q74');
		}
		await leads(room, { command: 'reveal', what: 'ballot' });
		await expect(bord.locator('body')).not.toContainText('Q7');
	});

	await test.step('four people get the four roles', async () => {
		await goesTo(room, ITEM, 'rollen', 'Lees je rol. De tijdsbewaker start de klok.');
		const roles = await Promise.all(
			phones.map(({ page }) => page.locator('#role').getByRole('heading').textContent())
		);
		expect(roles.map((role) => role?.trim()).sort()).toEqual([
			'Gespreksleider',
			'Inbrenger',
			'Teamlid',
			'Tijdsbewaker'
		]);
	});

	await test.step('they write what they see and what is needed', async () => {
		await goesTo(room, ITEM, 'waarnemen', 'Wat zien we, waar en wanneer? Wat lukt wel?');
		await writes(phones[0]!, 'waarnemen-sterk', 'Werkt rustig aan een vaste plek');
		await goesTo(room, ITEM, 'begrijpen', 'Maak af: Deze leerling heeft … nodig die …');
		await expect(phones[1]!.page.locator('body')).toContainText('Deze leerling heeft');
		await writes(phones[1]!, 'begrijpen', 'Deze leerling heeft uitleg nodig die kort is');
		await expect(bord.getByTestId('board-canvas')).toHaveAttribute('data-boxes', /\S+/);
	});

	await test.step('they look back on the conversation', async () => {
		await goesTo(room, ITEM, 'hgw-check', 'Was dit gesprek handelingsgericht? Tik ja, soms of neen.');
		await leads(room, { command: 'run' });
		for (const { page } of phones) {
			const line = page.locator('[data-ballot]', { hasText: 'We werkten naar een doel toe' });
			await line.getByRole('button', { name: 'Ja' }).tap();
			await expect(line.getByRole('button', { name: 'Ja' })).toHaveAttribute('aria-pressed', 'true');
			await expect(page.getByText('bewaard').first()).toBeVisible();
		}
		await leads(room, { command: 'reveal', what: 'ballot' });
		await expect(bord.getByTestId('result')).toContainText('We werkten naar een doel toe');
	});

	expect(seen.join('')).not.toContain('Q7');
});
