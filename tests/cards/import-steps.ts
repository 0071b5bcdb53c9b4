// The import of a step: what earlier sessions of the same desk left behind.
import { expect } from 'vitest';
import type { ActivityOf } from '#cards/activities.ts';
import type { Card, Step } from '#cards/card.ts';
import { takeImport } from '#server/imports.ts';
import { granted } from '../fixtures/open-engine.ts';
import { openCardRoom, type CardRoom } from './card-room.ts';

type Earlier = { room: CardRoom; card: string; step: string; zone: string };

/** An earlier session in which everybody wrote a shared note. */
async function talked({ room, card, step, zone }: Earlier): Promise<CardRoom> {
	const earlier = await openCardRoom(room.engine, { cards: [card], people: 3, title: card });
	await earlier.lead({ command: 'goto', item: card, step });
	for (const [n, person] of earlier.people.entries())
		await earlier.send(person, { kind: 'note', zone, text: `${card} ${n + 1}` });
	return earlier;
}

async function takeNotes(at: { room: CardRoom; item: string; step: Step }, zone: string): Promise<void> {
	const { room, item, step } = at;
	const sources = [
		await talked({
			room,
			card: 'rond-de-tafel-collegas',
			step: 'tafelronde-1-sterk',
			zone: 'welbevinden-sterk'
		}),
		await talked({ room, card: 'rond-de-tafel-ouders', step: 'tafelgesprek-1', zone: 'werkt' })
	];
	const order = {
		item,
		step: step.id,
		takes: 'notes' as const,
		from: sources.map(({ id }) => ({ session: id }))
	};
	const open = ({ session }: { session: string }) => room.engine.session(session);
	expect(granted(await takeImport(room.runtime, order, open))).toEqual({ added: 6 });
	// Once more brings nothing twice.
	expect(granted(await takeImport(room.runtime, order, open))).toEqual({ added: 0 });
	const notes = [...room.runtime.board.notes.values()].filter((note) => note.zone === zone);
	expect(notes).toHaveLength(6);
	expect(new Set(notes.map((note) => note.tint)).size).toBe(2);
	expect(new Set(notes.map((note) => note.voice))).toEqual(new Set(['collega', 'ouder']));
}

/** An earlier session in which a hand gave a note a star. */
async function takeHarvest(at: { room: CardRoom; item: string; step: Step }): Promise<void> {
	const { room, item, step } = at;
	const earlier = await openCardRoom(room.engine, { cards: ['swot'], people: 2, title: 'Team' });
	const star = { text: 'We luisteren', item: 'swot', zone: 'sterktes', order: 1 };
	await earlier.write([
		{ key: 'own:ster', value: star },
		{ key: 'mark:ster:poster.sterren', value: true }
	]);
	const order = { item, step: step.id, takes: 'harvest' as const, from: [{ session: earlier.id }] };
	const open = ({ session }: { session: string }) => room.engine.session(session);
	expect(granted(await takeImport(room.runtime, order, open))).toEqual({ added: 1 });
	expect(granted(await takeImport(room.runtime, order, open))).toEqual({ added: 0 });
	expect([...room.runtime.board.notes.values()]).toMatchObject([
		{ text: 'We luisteren', item, zone: 'sterren', marks: ['poster.sterren'], source: 'Team' }
	]);
}

async function takeSeries(at: { room: CardRoom; item: string; step: Step }, card: Card): Promise<void> {
	const { room, item, step } = at;
	const earlier = await openCardRoom(room.engine, { cards: [card], people: 6, title: 'Vorig jaar' });
	const measure = card.steps.find((one) => one.activities.some(({ kind }) => kind === 'rate'));
	if (!measure) throw new Error('a card without a rating has no series');
	await earlier.lead({ command: 'goto', item: card.id, step: measure.id });
	await earlier.lead({ command: 'run' });
	for (const person of earlier.people) {
		const ask = earlier.asked(person, 'rate');
		const value = Object.fromEntries(ask.items.map(({ id }) => [id, 3]));
		await earlier.send(person, { kind: 'rate', round: ask.round, value });
	}
	await earlier.lead({ command: 'reveal', what: 'ballot' });
	const order = { item, step: step.id, takes: 'series' as const, from: [{ session: earlier.id }] };
	const taken = takeImport(room.runtime, order, ({ session }) => room.engine.session(session));
	expect(granted(await taken)).toEqual({ added: 1 });
	const [series] = room.screen('bord').programme.find(({ id }) => id === item)?.series ?? [];
	const statements = measure.activities.flatMap((one) => (one.kind === 'rate' ? one.options : []));
	expect(series?.items.map(({ id }) => id)).toEqual(statements.map(({ id }) => id));
	expect(series?.items.every(({ n, mean }) => n === 6 && mean === 4)).toBe(true);
}

/** Brings in what the activity asks for; a harvest of earlier cards of the session itself comes without a hand. */
export async function importSteps(
	at: { room: CardRoom; item: string; step: Step },
	activity: ActivityOf<'import'>
): Promise<void> {
	if (activity.takes === 'notes') return takeNotes(at, activity.zones[0]!);
	if (activity.takes === 'harvest') return takeHarvest(at);
	const card = at.room.runtime.state.programme.find(({ id }) => id === at.item)?.card;
	if (card) await takeSeries(at, card);
}
