import { expect, test } from 'vitest';
import type { PutContribution } from '#lib/session/contribution.ts';
import trialCard from '../../tests/fixtures/trial-card.ts';
import { codeOf, granted, openEngine, openSession } from '../../tests/fixtures/open-engine.ts';

async function room(step: string) {
	const { engine } = openEngine({ extraCards: [trialCard] });
	const session = await openSession(engine, { cards: ['proef'] });
	const an = await session.person('An');
	const bo = await session.person('Bo');
	await session.goto('proef', step);
	const runtime = await session.session();
	const put = (id: string, change: Partial<PutContribution>, who: string | null = an) =>
		runtime.put(id, { rev: 1, item: 'proef', step, kind: 'note', zone: 'links', ...change }, who);
	const phone = (who: string) => {
		const view = runtime.view({ session: session.id, access: 'deelnemer', participant: who });
		if (view.access !== 'deelnemer') throw new Error('no phone');
		return view;
	};
	const note = (text: string) => [...runtime.board.notes.values()].find((one) => one.text === text);
	return { engine, session, runtime, an, bo, put, phone, note };
}
const drawing = { kind: 'drawing' as const, strokes: [[0, 0, 500, 500, 1000, 0]] };

test('a drawing and a talking picture are notes without words, and stay so on the board', async () => {
	const { engine, session, runtime, put, phone, an } = await room('beelden');
	expect(phone(an).ask).toMatchObject({ kind: 'collect', forms: ['drawing', 'picture'], about: null });
	granted(await put('tekening-1', { image: drawing }));
	granted(await put('prentje-1', { image: { kind: 'picture', id: 'prent-07' }, zone: 'rechts' }));
	expect(phone(an).mine.map(({ image, text }) => [image?.kind, text])).toEqual([
		['drawing', ''],
		['picture', '']
	]);
	expect(runtime.board.notes.size).toBe(0);
	await session.goto('proef', 'tonen');
	granted(await session.lead({ command: 'reveal' }));
	expect([...runtime.board.notes.values()].map(({ image, zone }) => [zone, image?.kind]).toSorted()).toEqual([
		['links', 'drawing'],
		['rechts', 'picture']
	]);
	await engine.close();
});

test('what the step does not ask is refused with its path', async () => {
	const { engine, put } = await room('beelden');
	const path = async (change: Partial<PutContribution>) => {
		const said = await put('briefje-1', change);
		return 'refused' in said ? [said.refused, (said.path ?? []).join('.')] : 'granted';
	};
	expect(await path({ text: 'woorden' })).toEqual(['not-asked', 'text']);
	expect(await path({})).toEqual(['note-empty', 'text']);
	expect(await path({ image: { kind: 'picture', id: 'prent-99' } })).toEqual(['image-unknown', 'image.id']);
	const photo = { kind: 'photo' as const, id: 'andermans-foto', width: 10, height: 10 };
	expect(await path({ image: photo })).toEqual(['image-unknown', 'image.id']);
	expect(await path({ image: drawing, fields: { wie: 'juf' } })).toEqual(['not-asked', 'fields.wie']);
	expect(await path({ image: drawing, about: 'b1' })).toEqual(['not-asked', 'about']);
	expect(await path({ image: drawing, behalf: 2 })).toEqual(['not-allowed', 'behalf']);
	expect(await path({ image: drawing })).toBe('granted');
	await engine.close();
});

test('the limit holds for pictures, and not for what the desk enters for others', async () => {
	const { engine, put } = await room('beelden');
	for (const id of ['tekening-1', 'tekening-2']) granted(await put(id, { image: drawing }));
	expect(codeOf(await put('tekening-3', { image: drawing }))).toBe('too-many-notes');
	for (const id of ['regie-nota-1', 'regie-nota-2', 'regie-nota-3'])
		granted(await put(id, { text: 'verteld', behalf: 1 }, null));
	await engine.close();
});

test('answers of fields come on the board in words, an option as its title', async () => {
	const { engine, session, put, note, phone, an } = await room('velden');
	granted(await put('briefje-1', { text: 'vraag hulp', fields: { wie: ' de zoco ', hoe: 'gesprek' } }));
	granted(await put('briefje-2', { text: 'bel', fields: { hoe: 'met de telefoon', wie: '' } }));
	expect(phone(an).mine[0]?.fields).toEqual({ wie: 'de zoco', hoe: 'gesprek' });
	await session.goto('proef', 'tonen');
	granted(await session.lead({ command: 'reveal' }));
	expect(note('vraag hulp')?.fields).toEqual({ wie: 'de zoco', hoe: 'Een gesprek' });
	expect(note('bel')?.fields).toEqual({ hoe: 'met de telefoon' });
	await engine.close();
});

test('role and channel of a note on the board are answered beside it, by each person once', async () => {
	const { engine, session, runtime, put, phone, an, bo } = await room('gedeeld');
	granted(await put('briefje-1', { text: 'vraag hulp', zone: 'acties' }));
	const [about = ''] = [...runtime.board.notes.keys()];
	await session.goto('proef', 'bij-wie');
	const ask = (rest: Partial<PutContribution>) => ({ step: 'bij-wie', zone: 'acties', about, ...rest });
	expect(phone(an).ask).toMatchObject({ about: [{ id: about, text: 'vraag hulp' }] });
	granted(await put('antwoord-1', ask({ fields: { rol: 'zorgleerkracht', kanaal: 'gesprek' } })));
	expect(runtime.room.get(`step:${about}:role`)).toBe('zorgleerkracht');
	expect(runtime.room.get(`step:${about}:channel`)).toBe('Een gesprek');
	expect(runtime.board.notes.size).toBe(1);
	expect(await put('antwoord-2', ask({ fields: { rol: 'juf' } }))).toMatchObject({
		refused: 'rev',
		data: { earlier: 'antwoord-1' }
	});
	expect(codeOf(await put('antwoord-3', ask({ about: 'nergens', fields: { rol: 'x' } }), bo))).toBe(
		'about-unknown'
	);
	expect(codeOf(await put('antwoord-3', ask({ fields: {} }), bo))).toBe('note-empty');
	expect(codeOf(await put('antwoord-3', ask({ fields: { rol: 'x'.repeat(81) } }), bo))).toBe('note-too-long');
	granted(await runtime.withdraw('antwoord-1', an));
	expect(runtime.room.has(`step:${about}:role`)).toBe(false);
	await engine.close();
});

test('two axes are two answers for each item; an unknown pair and one item alone are refused', async () => {
	const { engine, session, put, phone, an, runtime } = await room('kruis');
	granted(await session.lead({ command: 'run' }));
	expect(phone(an).ask).toMatchObject({
		kind: 'rate',
		axes: [{ id: 'impact' }, { id: 'haalbaar' }],
		scale: [{ id: 'ja' }, { id: 'soms' }, { id: 'neen' }, { id: 'weet-niet', title: 'Geen idee' }]
	});
	const rate = { kind: 'rate' as const, round: 1 };
	const value = { 'een:impact': 2, 'een:haalbaar': 3, 'twee:impact': 0 };
	expect(codeOf(await put('oordeel-1', { ...rate, value: { een: 1 } }))).toBe('vote-item-unknown');
	expect(codeOf(await put('oordeel-1', { ...rate, value: { 'een:iets': 1 } }))).toBe('vote-item-unknown');
	granted(await put('oordeel-1', { ...rate, value }));
	granted(await session.lead({ command: 'reveal' }));
	const view = runtime.view({ session: session.id, access: 'bord', participant: null });
	if (view.access === 'deelnemer') throw new Error('no screen');
	const [first] = view.results[0]?.items ?? [];
	expect(first?.byAxis).toEqual([
		{ axis: 'impact', distribution: [0, 0, 1], dontKnow: 0, n: 1, mean: 3 },
		{ axis: 'haalbaar', distribution: [0, 0, 0], dontKnow: 1, n: 0, mean: null }
	]);
	await engine.close();
});

test('an ordered vote gives each place once', async () => {
	const { engine, session, put } = await room('volgorde');
	granted(await session.lead({ command: 'run' }));
	const vote = (value: Record<string, number>) => put('volgorde-1', { kind: 'vote', round: 1, value });
	expect(codeOf(await vote({ a: 1, b: 1 }))).toBe('value-wrong');
	expect(codeOf(await vote({ a: 4 }))).toBe('vote-over-budget');
	granted(await vote({ a: 2, b: 1, c: 3, d: 0 }));
	await engine.close();
});

test('the desk votes for people without a phone, with their dots together, and may take it back', async () => {
	const { engine, session, runtime, put } = await room('stippen');
	granted(await session.lead({ command: 'run' }));
	const vote = (value: Record<string, number>, behalf: number) => ({
		kind: 'vote' as const,
		round: 1,
		value,
		behalf
	});
	expect(codeOf(await put('namens-de-groep', vote({ a: 5, b: 3, c: 2 }, 3), null))).toBe('vote-over-budget');
	expect(codeOf(await put('namens-de-groep', vote({ a: 7 }, 3), null))).toBe('vote-over-budget');
	granted(await put('namens-de-groep', vote({ a: 6, b: 3 }, 3), null));
	granted(await put('nog-iemand-anders', vote({ c: 1 }, 1), null));
	granted(await put('stem-van-an', { kind: 'vote', round: 1, value: { a: 1 } }));
	granted(await runtime.withdraw('nog-iemand-anders', null));
	expect(codeOf(await runtime.withdraw('stem-van-an', null))).toBe('not-allowed');
	granted(await session.lead({ command: 'reveal' }));
	const view = runtime.view({ session: session.id, access: 'regie', participant: null });
	if (view.access === 'deelnemer') throw new Error('no screen');
	expect(view.results[0]).toMatchObject({ people: 4, items: [{ dots: 7 }, { dots: 3 }, { dots: 0 }] });
	await engine.close();
});
