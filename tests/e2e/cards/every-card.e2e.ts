// Every card is run from its first step to its last through the API alone, and its harvest fills the slots it promises.
import { expect } from '@playwright/test';
import { Card } from '#cards/card.ts';
import { loadCards } from '#cards/index.ts';
import type { PosterEntry } from '#lib/poster/from-board.ts';
import { test } from '../promises/run-server.ts';
import { openCardRoom } from './card-room.ts';
import { harvested, markHarvest } from './mark-harvest.ts';
import { runSteps } from './run-steps.ts';

/** How many people come: an odd number where pairs are made, enough for tables and for a threshold. */
const PEOPLE: Record<string, number> = {
	dromen: 7,
	'rond-de-tafel-collegas': 17,
	'rond-de-tafel-leerlingen': 8,
	'rond-de-tafel-ouders': 12,
	'perspectieven-verbinden': 5,
	tevredenheidsenquete: 23,
	'tevredenheidsenquete-ouders': 9,
	'speedsparren-visie': 7,
	'golden-circle': 5,
	swot: 6,
	'vier-begeleidingsdomeinen': 5,
	casusbespreking: 4,
	'samen-zorg-dragen': 6
};

type Run = { base: string; card: string | Card; people: number };

/** Runs a card and checks that nothing it promises stays empty. */
async function run({ base, card: given, people }: Run): Promise<void> {
	const room = await openCardRoom(base, { cards: [given], people });
	const { id: item, card } = room.programme[0]!;
	expect(await runSteps(room)).toEqual(card.steps.map(({ id }) => id));
	// Half of the cards end with a harvest step; of the others the desk harvests when the group is gone.
	await markHarvest(room, item);
	const board = await room.board();
	const found = harvested(board, item);
	const { entries } = await room.ask<{ entries: PosterEntry[] }>('GET', '/posters/samen-zorg-dragen');
	for (const { slot } of card.harvest) {
		if (slot === 'actielijst')
			expect(
				[...board.plans.values()].some(({ who }) => who !== ''),
				slot
			).toBe(true);
		else if (slot.startsWith('flow.'))
			expect(board.nodes.size > 0 || (found.get(slot)?.length ?? 0) > 0, slot).toBe(true);
		else if (slot !== 'verslag') expect(found.get(slot)?.length ?? 0, slot).toBeGreaterThan(0);
		if (slot.startsWith('poster.'))
			expect(
				entries.some((entry) => entry.slot === slot && !entry.hidden),
				`${slot} on the poster`
			).toBe(true);
	}
	const { desk, counts } = await room.screen();
	expect(desk?.hiddenBallots).toBe(0);
	await room.lead({ command: 'finish', discard: counts.unrevealed });
	expect((await room.screen()).stage.finished).toBe(true);
	for (const { ask } of await room.phones()) expect(ask).toBeNull();
	room.close();
}

for (const { id, group } of loadCards().values())
	test(`${id} runs to its harvest`, async ({ serve }) => {
		const { base } = await serve();
		await run({ base, card: id, people: PEOPLE[id] ?? group.min });
	});

test('a card that is nothing but a file runs as well', async ({ serve }) => {
	const { base } = await serve();
	const file = JSON.stringify({ ...loadCards().get('dromen'), id: 'eigen-droom', title: 'Onze droom' });
	await run({ base, card: Card.parse(JSON.parse(file)), people: 4 });
});
