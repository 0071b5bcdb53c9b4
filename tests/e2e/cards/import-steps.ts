// The import of a step: what earlier sessions of the same desk left behind.
import { expect } from '@playwright/test';
import type { ActivityOf } from '#cards/activities.ts';
import type { Card } from '#cards/card.ts';
import { openCardRoom, type At, type CardRoom } from './card-room.ts';

type Takes = ActivityOf<'import'>['takes'];

/** Brings in what lies in these sessions; answers how many were new. */
async function take({ room, item, step }: At, takes: Takes, from: readonly CardRoom[]): Promise<number> {
	const sessions = from.map(({ id, regie }) => ({ session: id, token: regie }));
	const order = { item, step: step.id, takes, from: sessions };
	return (await room.ask<{ added: number }>('POST', '/imports', order)).added;
}

type Earlier = { base: string; card: string; step: string; zone: string };

/** An earlier session in which everybody wrote a shared note. */
async function talked({ base, card, step, zone }: Earlier): Promise<CardRoom> {
	const earlier = await openCardRoom(base, { cards: [card], people: 3, title: card });
	await earlier.lead({ command: 'goto', item: card, step });
	for (const [n, person] of earlier.people.entries())
		await earlier.send(person, { kind: 'note', zone, text: `${card} ${n + 1}` });
	return earlier;
}

async function takeNotes(at: At, zone: string): Promise<void> {
	const { base } = at.room;
	const team = { card: 'rond-de-tafel-collegas', step: 'tafelronde-1-sterk', zone: 'welbevinden-sterk' };
	const parents = { card: 'rond-de-tafel-ouders', step: 'tafelgesprek-1', zone: 'werkt' };
	const sources = [await talked({ base, ...team }), await talked({ base, ...parents })];
	expect(await take(at, 'notes', sources)).toBe(6);
	// Once more brings nothing twice.
	expect(await take(at, 'notes', sources)).toBe(0);
	const notes = [...(await at.room.board()).notes.values()].filter((note) => note.zone === zone);
	expect(notes).toHaveLength(6);
	expect(new Set(notes.map((note) => note.tint)).size).toBe(2);
	expect(new Set(notes.map((note) => note.voice))).toEqual(new Set(['collega', 'ouder']));
}

/** An earlier session in which a hand gave a note a star. */
async function takeHarvest(at: At): Promise<void> {
	const earlier = await openCardRoom(at.room.base, { cards: ['swot'], people: 2, title: 'Team' });
	const star = { text: 'We luisteren', item: 'swot', zone: 'sterktes', order: 1 };
	await earlier.write([
		{ key: 'own:ster', value: star },
		{ key: 'mark:ster:poster.sterren', value: true }
	]);
	earlier.close();
	expect(await take(at, 'harvest', [earlier])).toBe(1);
	expect(await take(at, 'harvest', [earlier])).toBe(0);
	const { text } = star;
	expect([...(await at.room.board()).notes.values()]).toMatchObject([
		{ text, item: at.item, zone: 'sterren', marks: ['poster.sterren'], source: 'Team' }
	]);
}

/** The same card a year earlier, with everybody's rating shown. */
async function takeSeries(at: At, card: Card): Promise<void> {
	const earlier = await openCardRoom(at.room.base, { cards: [card], people: 6, title: 'Vorig jaar' });
	const measure = card.steps.find((one) => one.activities.some(({ kind }) => kind === 'rate'));
	if (!measure) throw new Error('a card without a rating has no series');
	await earlier.lead({ command: 'goto', item: card.id, step: measure.id });
	await earlier.lead({ command: 'run' });
	for (const person of earlier.people) {
		const ask = await earlier.asked(person, 'rate');
		const value = Object.fromEntries(ask.items.map(({ id }) => [id, 3]));
		await earlier.send(person, { kind: 'rate', round: ask.round, value });
	}
	await earlier.lead({ command: 'reveal', what: 'ballot' });
	expect(await take(at, 'series', [earlier])).toBe(1);
	const { programme } = await at.room.screen('bord');
	const [series] = programme.find(({ id }) => id === at.item)?.series ?? [];
	const statements = measure.activities.flatMap((one) => (one.kind === 'rate' ? one.options : []));
	expect(series?.items.map(({ id }) => id)).toEqual(statements.map(({ id }) => id));
	expect(series?.items.every(({ n, mean }) => n === 6 && mean === 4)).toBe(true);
}

/** Brings in what the activity asks for; a harvest of earlier cards of the session itself comes without a hand. */
export async function importSteps(at: At, activity: ActivityOf<'import'>): Promise<void> {
	if (activity.takes === 'notes') return takeNotes(at, activity.zones[0]!);
	if (activity.takes === 'harvest') return takeHarvest(at);
	const card = at.room.programme.find(({ id }) => id === at.item)?.card;
	if (card) await takeSeries(at, card);
}
