// Every card of the catalogue is run from its first step to its last, and its harvest fills the slots it promises.
import { afterEach, expect, test } from 'vitest';
import { Card } from '#cards/card.ts';
import { loadCards } from '#cards/index.ts';
import type { Engine } from '#server/engine.ts';
import { openEngine } from '../fixtures/open-engine.ts';
import { openCardRoom } from './card-room.ts';
import { harvested, markHarvest } from './mark-harvest.ts';
import { runSteps } from './run-steps.ts';

const opened: Engine[] = [];
afterEach(async () => {
	await Promise.all(opened.splice(0).map((engine) => engine.close()));
});

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

/** Runs a card and checks that nothing it promises stays empty. */
async function run(card: Card, people: number): Promise<void> {
	const { engine } = openEngine();
	opened.push(engine);
	const room = await openCardRoom(engine, { cards: [card], people });
	expect(await runSteps(room)).toEqual(card.steps.map(({ id }) => id));
	// Half of the cards end with a harvest step; of the others the desk harvests when the group is gone.
	await markHarvest(room, card.id);
	const found = harvested(room, card.id);
	const { board } = room.runtime;
	for (const { slot } of card.harvest) {
		if (slot === 'actielijst')
			expect(
				[...board.plans.values()].some(({ who }) => who !== ''),
				slot
			).toBe(true);
		else if (slot.startsWith('flow.'))
			expect(board.nodes.size > 0 || (found.get(slot)?.length ?? 0) > 0, slot).toBe(true);
		else if (slot !== 'verslag') expect(found.get(slot)?.length ?? 0, slot).toBeGreaterThan(0);
	}
	const { desk, counts } = room.screen();
	expect(desk?.hiddenBallots).toBe(0);
	await room.lead({ command: 'finish', discard: counts.unrevealed });
	expect(room.screen().stage.finished).toBe(true);
	for (const person of room.people) expect(room.phone(person).ask).toBeNull();
}

test.each([...loadCards().values()].map((card) => [card.id, card] as const))(
	'%s runs to its harvest',
	async (id, card) => {
		await run(card, PEOPLE[id] ?? card.group.min);
	}
);

test('a card that is nothing but a file runs as well', async () => {
	const file = JSON.stringify({ ...loadCards().get('dromen'), id: 'eigen-droom', title: 'Onze droom' });
	await run(Card.parse(JSON.parse(file)), 4);
});
