// What the board shows of the newer activities: actions, pictures, suggested piles, groups of a talk and results.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openBoard } from '../promises/board-client.ts';
import { join, lead, put, startSession, viewOf, type Session } from '../promises/talk.ts';
import { BASE, boardWith, idsOnCanvas, show } from './open-board.ts';

test.use({ viewport: { width: 1920, height: 1080 } });

const isClean = async (page: Page) => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
};

/** A session at a step, with records on its board. */
async function sessionAt(card: string, step: string, records: Record<string, unknown>, names?: string) {
	const session = await startSession(BASE, [card], names ? { names } : {});
	await lead(BASE, session, { command: 'goto', item: card, step });
	const client = openBoard(BASE, session, { token: session.bord });
	await client.synced;
	client.doc.transact(() => {
		for (const [key, value] of Object.entries(records)) client.map.set(key, value);
	});
	await client.saved();
	return { session, client };
}

async function open(page: Page, session: Session, access: 'bord' | 'projector') {
	await page.goto(`/l#${session[access]}`);
	await page.waitForURL(`**/s/${session.id}/${access}`);
}

const PERSPECTIVES = 'perspectieven-verbinden';
const note = (text: string, zone: string, order: number, more = {}) => ({
	...{ text, item: PERSPECTIVES, zone, order },
	...more
});

test('in the list, by keyboard: a note becomes an action with who and when, and a note again', async ({
	page
}) => {
	const { session, client } = await sessionAt(PERSPECTIVES, 'actieplan', {
		'own:a': note('Elke week een babbelmoment', 'sleutelzinnen', 1)
	});
	await show(page, session, 'bord', 1);
	await expect(page.getByTestId('stage-status')).toHaveText('0 van hoogstens 3 acties');
	await page.getByRole('button', { name: 'Lijst' }).press('Enter');
	await page.locator('[data-entry=a]').press('Enter');
	await page.getByRole('button', { name: 'Maak er een actie van' }).press('Enter');
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByText('Schrijf een functie, geen naam.')).toBeVisible();
	await isClean(page);
	await dialog.getByRole('button', { name: 'zorgteam' }).press('Enter');
	await dialog.getByLabel('Of in eigen woorden').first().fill('na de herfstvakantie');
	await dialog.getByRole('button', { name: 'Bewaren' }).press('Enter');
	await client.until((map) => map.get('plan:a:who') === 'zorgteam' && map.get('plan:a:state') === 'open');
	await expect(page.getByTestId('stage-status')).toHaveText('1 van hoogstens 3 acties');
	await expect(page.getByTestId('board-list')).toContainText('Wie: zorgteam · Tegen: na de herfstvakantie');
	// a new action lets go of its note, so that the next one can be taken
	await page.locator('[data-entry=a]').press('Enter');
	await page.getByRole('button', { name: 'Actie invullen' }).press('Enter');
	await dialog.getByRole('button', { name: 'Geen actie meer' }).press('Enter');
	await client.until((map) => ![...map.keys()].some((key) => key.startsWith('plan:')));
	await expect(page.getByTestId('stage-status')).toHaveText('0 van hoogstens 3 acties');
	client.close();
});

test('pictures stand on the board, in the list with words, and large in the spotlight', async ({ page }) => {
	const drawing = { kind: 'drawing', strokes: [[100, 100, 800, 700]] };
	const { session, client } = await sessionAt(PERSPECTIVES, 'actieplan', {
		'own:a': note('', 'sleutelzinnen', 1, { image: drawing }),
		'own:b': note('Samen', 'sleutelzinnen', 2, { image: { kind: 'picture', id: 'prent-03' } })
	});
	await show(page, session, 'bord', 2);
	await page.getByRole('button', { name: 'Lijst' }).click();
	await expect(page.getByRole('img', { name: 'Tekening' })).toBeVisible();
	await expect(page.getByRole('img', { name: 'Een brug: Samen' })).toBeVisible();
	await isClean(page);
	await page.getByRole('button', { name: 'Bord', exact: true }).click();
	client.map.set('spot:now', ['b']);
	const large = page.getByTestId('spotlight').getByRole('img');
	await expect(large).toBeVisible();
	await expect.poll(async () => (await large.boundingBox())?.height ?? 0).toBeGreaterThan(300);
	client.map.set('hide:b', true);
	await expect(page.getByTestId('spotlight')).toHaveCount(0);
	await expect.poll(() => idsOnCanvas(page)).toEqual(['a']);
	client.close();
});

test('a suggestion piles in one tap, one undo takes it back, and one tap passes it by', async ({ page }) => {
	const { session, client } = await boardWith([
		{ id: 'een', zone: 'sterktes', text: 'Warm onthaal van nieuwe leerlingen' },
		{ id: 'twee', zone: 'sterktes', text: 'Onthaal nieuwe leerlingen' },
		{ id: 'drie', zone: 'sterktes', text: 'Vaste afspraken' }
	]);
	await show(page, session, 'bord', 3);
	const suggestion = page.getByTestId('suggestion');
	await expect(suggestion).toContainText('Deze 2 lijken op elkaar');
	await isClean(page);
	await suggestion.getByRole('button', { name: 'Leg op elkaar' }).click();
	await expect.poll(() => idsOnCanvas(page).then((ids) => ids.length)).toBe(2);
	await expect(suggestion).toHaveCount(0);
	await page.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect.poll(() => idsOnCanvas(page)).toEqual(['een', 'twee', 'drie']);
	await suggestion.getByRole('button', { name: 'Niet nu' }).click();
	await expect(suggestion).toHaveCount(0);
	client.close();
});

test('the projector shows who talks with whom', async ({ page }) => {
	const session = await startSession(BASE, ['speedsparren-visie'], { names: 'everybody' });
	for (const name of ['An', 'Bert', 'Els', 'Dirk']) await join(BASE, session, name);
	await lead(BASE, session, { command: 'goto', item: 'speedsparren-visie', step: 'speedsparren-4-rondes' });
	await lead(BASE, session, { command: 'run' });
	await open(page, session, 'projector');
	const groups = page.getByTestId('groups');
	await expect(groups).toContainText('Ronde 1 van');
	await expect(groups.locator('li')).toHaveCount(2);
	for (const name of ['An', 'Bert', 'Els', 'Dirk']) await expect(groups).toContainText(name);
	await isClean(page);
});

test('two axes become a cross with a line for every item', async ({ page }) => {
	const step = 'impact-en-haalbaarheid';
	const { session, client } = await sessionAt(PERSPECTIVES, step, {
		'own:a': note('Te weinig tijd', 'uitdagingen', 1),
		'own:b': note('Drukke speelplaats', 'uitdagingen', 2)
	});
	const person = await join(BASE, session);
	await lead(BASE, session, { command: 'run' });
	type Seen = {
		ballot: { round: number };
		programme: { steps: { id: string; activities: { axes?: { id: string }[] }[] }[] }[];
	};
	const view = await viewOf<Seen>(BASE, session, session.projector);
	const axes = view.programme[0]?.steps.find(({ id }) => id === step)?.activities[0]?.axes ?? [];
	const value = Object.fromEntries(
		axes.flatMap(({ id }, n) => [
			[`a:${id}`, n === 0 ? 4 : 0],
			[`b:${id}`, 2]
		])
	);
	const answer = { rev: 1, item: PERSPECTIVES, step, kind: 'rate', round: view.ballot.round, value };
	expect((await put(BASE, session, person, answer)).status).toBeLessThan(300);
	await lead(BASE, session, { command: 'close' });
	await lead(BASE, session, { command: 'reveal', what: 'ballot' });
	await open(page, session, 'projector');
	const rows = page.getByTestId('result').locator('tbody tr');
	await expect(rows).toHaveCount(2);
	await expect(rows.filter({ hasText: 'Te weinig tijd' })).toContainText('5,00');
	await expect(rows.filter({ hasText: 'Te weinig tijd' })).toContainText('1,00');
	await isClean(page);
	client.close();
});
