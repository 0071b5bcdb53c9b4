// The tevredenheidsenquête with 23 people: three of them tap in real browsers, twenty answer by the same calls.
import { expect, test } from '@playwright/test';
import { join, put, viewOf } from '../promises/talk.ts';
import { base, goesTo, leads, openRoom, tapsValue } from './room.ts';

test.setTimeout(180_000);

const ITEM = 'tevredenheidsenquete';
const PROMPT = 'In welke mate klopt dit voor jou? 1 = helemaal niet, 6 = helemaal.';
const FIRST = 'Ik weet welke stappen ik zet als een leerling meer zorg nodig heeft.';
const LAST = 'De samenwerking met CLB en andere partners helpt ons vooruit.';

type Asked = { ask: { round: number; items: { id: string; text: string }[] } | null };
type Results = {
	results: { people: number; items: { text: string; n: number; mean: number | null; dontKnow: number }[] }[];
};

test('twenty-three people rate twelve statements; the board shows how', async ({ browser }) => {
	const room = await openRoom(browser, ITEM, 3);
	const { session, phones, bord } = room;
	const others = await Promise.all(Array.from({ length: 20 }, () => join(base, session)));
	await goesTo(room, ITEM, 'stellingen', PROMPT);
	await leads(room, { command: 'run' });

	for (const [n, phone] of phones.entries()) {
		await expect(phone.page.locator('[data-ballot]')).toHaveCount(12);
		await tapsValue(phone, FIRST, n === 0 ? 'Weet ik niet' : '6: helemaal');
		await tapsValue(phone, LAST, '1: helemaal niet');
	}
	const { ask } = await viewOf<Asked>(base, session, others[0]!.token);
	const values = Object.fromEntries((ask?.items ?? []).map(({ id, text }) => [id, text === FIRST ? 5 : 0]));
	for (const person of others) {
		const answer = { rev: 1, item: ITEM, step: 'stellingen', kind: 'rate', round: ask?.round, value: values };
		expect((await put(base, session, person, answer)).status).toBe(201);
	}

	await expect(bord.locator('body')).not.toContainText('5,');
	await leads(room, { command: 'reveal', what: 'ballot' });
	const result = bord.getByTestId('result');
	await expect(result).toContainText(FIRST);
	const { results } = await viewOf<Results>(base, session, session.bord);
	expect(results[0]?.people).toBe(23);
	// "Weet ik niet" stays out of count and mean.
	expect(results[0]?.items[0]).toMatchObject({ text: FIRST, n: 22, dontKnow: 1, mean: 6 });
	expect(results[0]?.items.at(-1)).toMatchObject({ text: LAST, n: 23, mean: 1 });
	await expect(result).toContainText('6,0');
});

test('below five answers nobody sees a result', async ({ browser }) => {
	const room = await openRoom(browser, ITEM, 2);
	await goesTo(room, ITEM, 'stellingen', PROMPT);
	await leads(room, { command: 'run' });
	for (const phone of room.phones) await tapsValue(phone, FIRST, '6: helemaal');
	await leads(room, { command: 'reveal', what: 'ballot' });
	const view = await viewOf<{ results: { items: unknown[]; hiddenBelow: number | null }[] }>(
		base,
		room.session,
		room.session.bord
	);
	expect(view.results[0]).toMatchObject({ items: [], hiddenBelow: 5 });
	await expect(room.bord.getByTestId('result')).not.toContainText(FIRST);
});
