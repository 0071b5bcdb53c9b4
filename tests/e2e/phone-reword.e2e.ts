// Klare taal: a small group says a note better on its phones, and the board takes the new words over.
import { expect, test } from '@playwright/test';
import { openRoom } from './phone-room.ts';

const CARD = 'samen-zorg-dragen';
const NOTE = 'Differentiatie in elke les';
const BETTER = 'Elk kind leert op zijn niveau';

test('a note is reworded together, and the board shows the new words once they are revealed', async ({
	browser
}) => {
	const room = await openRoom(browser, [CARD]);
	const [an, bo] = [await room.joined('An'), await room.joined('Bo')];
	await room.goTo(CARD, 'vier-fasen-vullen');
	const field = an.locator('section[data-zone="zorg-basis"]');
	await field.getByRole('textbox').fill(NOTE);
	await field.getByRole('button', { name: 'Verstuur' }).tap();
	await expect(field.getByText('✓ op het bord')).toBeVisible();

	await room.goTo(CARD, 'klaretaalcheck', 'run');
	await room.lead({ command: 'next' });
	const sentence = (phone: typeof an) => phone.getByLabel('Hoe zeggen jullie het beter?');
	for (const phone of [an, bo]) await expect(phone.getByText(`Nu staat er: “${NOTE}”`)).toBeVisible();
	await sentence(an).fill(BETTER);
	await expect(an.locator('#write').getByText('✓ bewaard')).toBeVisible();
	// Who sits in the same group reads along.
	await expect(sentence(bo)).toHaveValue(BETTER);

	const bord = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
	await bord.goto(`/l#${room.session.bord}`);
	await bord.getByRole('button', { name: 'Lijst' }).click();
	const list = bord.getByTestId('board-list');
	await expect(list.getByRole('button', { name: NOTE })).toBeVisible();
	await expect(list).not.toContainText(BETTER);
	await room.lead({ command: 'reveal', what: 'notes' });
	await expect(list.getByRole('button', { name: BETTER })).toBeVisible();
	await expect(list.getByText(`Oorspronkelijk: ${NOTE}`)).toBeVisible();
});
