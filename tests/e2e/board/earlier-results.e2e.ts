// The same statements a second time: the desk takes the earlier round in, and the board lays both beside each other.
import { expect, test, type Browser } from '@playwright/test';
import { openRoom, type Room } from '../phone-room.ts';
import { join, put, viewOf } from '../promises/talk.ts';

const base = `http://127.0.0.1:${process.env.E2E_PORT ?? 4173}`;
const CARD = 'tevredenheidsenquete';
/** Under five answers nobody sees a result. */
const PEOPLE = 5;

type Asked = { ask: { round: number; items: { id: string }[] } | null };

/** A session in which everybody chose the same place on the scale, counted from 0, and the result was shown. */
async function measured(browser: Browser, place: number): Promise<Room> {
	const room = await openRoom(browser, [CARD]);
	const people = await Promise.all(Array.from({ length: PEOPLE }, () => join(base, room.session)));
	await room.goTo(CARD, 'stellingen', 'run');
	for (const person of people) {
		const { ask } = await viewOf<Asked>(base, room.session, person.token);
		const value = Object.fromEntries((ask?.items ?? []).map(({ id }) => [id, place]));
		const answer = { rev: 1, item: CARD, step: 'stellingen', kind: 'rate', round: ask?.round, value };
		expect((await put(base, room.session, person, answer)).status).toBe(201);
	}
	await room.lead({ command: 'reveal', what: 'ballot' });
	return room;
}

test('an earlier round of the same statements stands beside this one on board and projector', async ({
	browser
}) => {
	const before = await measured(browser, 2);
	const now = await measured(browser, 4);
	await now.goTo(CARD, 'naast-de-vorige-keer');
	const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
	const [bord, projector] = [await context.newPage(), await context.newPage()];
	await bord.goto(`/l#${now.session.bord}`);
	await projector.goto(`/l#${now.session.projector}`);
	await expect(bord.getByTestId('result')).toBeVisible();
	await expect(bord.getByTestId('result')).not.toContainText('hoger dan');

	// One browser leads both sessions, as a school's does a year later.
	const desk = await (await browser.newContext({ viewport: { width: 1366, height: 900 } })).newPage();
	for (const { session } of [before, now]) {
		await desk.goto(`/l#${session.regie}`);
		await expect(desk).toHaveURL(/\/regie$/);
	}
	await desk.getByRole('button', { name: 'Laad in' }).click();
	const dialog = desk.getByRole('dialog', { name: 'Vorige metingen' });
	await dialog.getByRole('checkbox', { name: /Tevredenheidsenquête/ }).check();
	await dialog.getByRole('button', { name: 'Laad in' }).click();
	await expect(dialog.getByText('1 vorige meting is ingeladen.')).toBeVisible();

	// From 3 to 5 on a scale from 1, under each of the three highest and the three lowest statements.
	for (const screen of [bord, projector])
		await expect(screen.getByTestId('result').getByText('2,00 hoger dan Overleg zorgteam')).toHaveCount(6);
	await expect(bord.getByTestId('result')).toContainText('5,0');
});
