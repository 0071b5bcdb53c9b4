import { expect, test } from '@playwright/test';
import { boardWith, idsInList, idsOnCanvas, pointOf, show, type Put, type ZoneId } from './open-board.ts';

test.use({ viewport: { width: 1920, height: 1080 } });

const CLUSTERS: { zone: ZoneId; x: number; y: number }[] = [
	{ zone: 'sterktes', x: 60, y: 100 },
	{ zone: 'sterktes', x: 560, y: 100 },
	{ zone: 'zwaktes', x: 60, y: 100 },
	{ zone: 'zwaktes', x: 560, y: 100 },
	{ zone: 'kansen', x: 300, y: 100 },
	{ zone: 'bedreigingen', x: 300, y: 100 }
];
const notes: Put[] = CLUSTERS.flatMap(({ zone, x, y }, c) =>
	Array.from({ length: 5 }, (_, n) => ({
		id: `c${c}n${n}`,
		zone,
		text: `Groep ${c}, briefje ${n}`,
		at: { x: x + (n % 3) * 60, y: y + n * 32 }
	}))
);

test('thirty notes in six clusters become six piles in twelve gestures', async ({ page }) => {
	const { session, client } = await boardWith(notes);
	await show(page, session, 'bord', 30);
	let gestures = 0;
	for (const { zone, x, y } of CLUSTERS) {
		const from = await pointOf(page, zone, { x: x - 25, y: y - 25 });
		const to = await pointOf(page, zone, { x: x + 350, y: y + 270 });
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		for (const [px, py] of [
			[to.x, from.y],
			[to.x, to.y],
			[from.x, to.y],
			[from.x, from.y]
		] as const)
			await page.mouse.move(px, py, { steps: 4 });
		await page.mouse.up();
		await page.getByRole('button', { name: 'Stapel maken' }).click();
		gestures += 2;
	}
	expect(gestures).toBeLessThanOrEqual(12);
	await expect.poll(() => idsOnCanvas(page).then((ids) => ids.length)).toBe(6);
	await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
	await client.until((map) => [...map.keys()].filter((key) => key.startsWith('in:')).length === 30);
	const piles = new Map<string, Set<string>>();
	for (const [key, value] of client.map.entries())
		if (key.startsWith('in:'))
			piles.set(String(value), (piles.get(String(value)) ?? new Set()).add(key.slice(3, 5)));
	expect([...piles.values()].map((groups) => [...groups].join()).sort()).toEqual([
		'c0',
		'c1',
		'c2',
		'c3',
		'c4',
		'c5'
	]);
	client.close();
});

test('a note dropped on another makes a pile, and one undo takes it back', async ({ page }) => {
	const { session, client } = await boardWith([
		{ id: 'een', zone: 'sterktes', text: 'Warm onthaal', at: { x: 40, y: 100 } },
		{ id: 'twee', zone: 'kansen', text: 'Onthaal is warm', at: { x: 600, y: 150 } }
	]);
	await show(page, session, 'bord', 2);
	const from = await pointOf(page, 'sterktes', { x: 90, y: 130 });
	const to = await pointOf(page, 'kansen', { x: 660, y: 180 });
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y, { steps: 8 });
	await page.mouse.up();
	await expect.poll(() => idsOnCanvas(page).then((ids) => ids.length)).toBe(1);
	await page.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect.poll(() => idsOnCanvas(page)).toEqual(['een', 'twee']);
	client.close();
});

test('by keyboard alone, in the list: pile, name, move, copy, mark, take off and put back', async ({
	page
}) => {
	const { session, client } = await boardWith([
		{ id: 'een', zone: 'sterktes', text: 'Overleg helpt' },
		{ id: 'twee', zone: 'sterktes', text: 'We overleggen veel' },
		{ id: 'drie', zone: 'zwaktes', text: 'Te weinig tijd' }
	]);
	await show(page, session, 'bord', 3);
	const press = async (name: string | RegExp) => {
		await page
			.getByRole('button', { name, exact: typeof name === 'string' })
			.first()
			.focus();
		await page.keyboard.press('Enter');
	};
	await press('Lijst');
	await press('Overleg helpt');
	await press('We overleggen veel');
	await press('Stapel maken');
	await press('Naam geven');
	await page.keyboard.type('overleg');
	await page.keyboard.press('Enter');
	const pile = page.getByRole('button', { name: 'overleg 2×' });
	await expect(pile).toHaveAttribute('aria-pressed', 'true');

	await press('Meer');
	await press('Kopie naar…');
	await press('Kansen');
	await expect(page.locator('[data-zone=kansen] [data-entry]')).toHaveText('overleg 2×');

	await press('Te weinig tijd');
	await press('Meer');
	await press('Ster');
	await expect(page.getByText('Op de poster: ster')).toBeVisible();
	await press('Meer');
	await press('Verplaats naar…');
	await press('Bedreigingen');
	await expect(page.locator('[data-zone=bedreigingen] [data-entry]')).toHaveText('Te weinig tijd');

	await press('Te weinig tijd');
	await press('Van het bord halen');
	await expect(page.locator('[data-zone=bedreigingen] [data-entry]')).toHaveCount(0);
	await expect(page.getByTestId('board-list').getByText('Te weinig tijd')).toBeHidden();
	await page.locator('summary').press('Enter');
	await press('Terugzetten: Te weinig tijd');
	await expect(page.locator('[data-zone=bedreigingen] [data-entry]')).toHaveCount(1);

	const list = await idsInList(page);
	expect(list).toHaveLength(3);
	await press('Bord');
	expect(await idsOnCanvas(page)).toEqual(list);
	await expect(page.getByTestId('save-state')).toHaveText('bewaard');
	client.close();
});

test('arrow keys walk over the canvas, say where they are, and Enter opens a note', async ({ page }) => {
	const { session, client } = await boardWith([
		{ id: 'een', zone: 'sterktes', text: 'Warm onthaal', at: { x: 40, y: 100 } },
		{ id: 'twee', zone: 'sterktes', text: 'Vaste afspraken', at: { x: 400, y: 100 } }
	]);
	await show(page, session, 'bord', 2);
	await page.getByTestId('board-canvas').focus();
	await page.keyboard.press('Home');
	await expect(page.getByTestId('said')).toHaveText('Warm onthaal, in Sterktes');
	await page.keyboard.press('ArrowRight');
	await expect(page.getByTestId('said')).toHaveText('Vaste afspraken, in Sterktes');
	await page.keyboard.press('Enter');
	// The dialog comes when it is asked for the first time.
	await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
	await page.keyboard.type('Vaste en warme afspraken');
	await page.keyboard.press('Enter');
	await client.until((map) => map.get('text:twee') === 'Vaste en warme afspraken');
	client.close();
});
