import sharp from 'sharp';
import { expect, test } from 'vitest';
import trialCard from '../tests/fixtures/trial-card.ts';
import { granted, openEngine, openSession } from '../tests/fixtures/open-engine.ts';
import { posterEntries } from '#lib/poster/from-board.ts';
import { sourcesOf } from '#lib/session/board-snapshot.ts';
import { newPosterRecord } from '#lib/session/poster-record.ts';
import type { Engine } from './engine.ts';
import { countToTake, ImportOrder, takeImport } from './imports.ts';
import { keepPicture } from './session/media-writes.ts';

async function earlier(engine: Engine, cards: string[] = ['proef']) {
	const session = await openSession(engine, { cards });
	return { session, an: await session.person('An'), runtime: await session.session() };
}

async function target(engine: Engine) {
	const { session, runtime } = await earlier(engine);
	const take = (change: object, open: (id: string) => boolean = () => true) =>
		takeImport(
			runtime,
			ImportOrder.parse({ item: 'proef', step: 'wand', takes: 'notes', ...change }),
			async (source) => (open(source.session) ? engine.session(source.session) : undefined)
		);
	return { session, runtime, take };
}

test('visible notes and piles come along with source, colour and voice, and a second time only what is new', async () => {
	const { engine } = openEngine({ extraCards: [trialCard] });
	const { session, an, runtime: source } = await earlier(engine);
	await session.goto('proef', 'gedeeld');
	for (const text of ['overleg', 'samen overleggen', 'verstopt', 'brunch'])
		await session.note(an, text, { zone: 'acties' });
	const idOf = (text: string) => [...source.board.notes.values()].find((note) => note.text === text)!.id;
	await source.writeBoard([
		{ key: 'pile:p1', value: { name: 'Overleg', item: 'proef', zone: 'acties', order: 1 } },
		{ key: `in:${idOf('overleg')}`, value: 'p1' },
		{ key: `in:${idOf('samen overleggen')}`, value: 'p1' },
		{ key: `hide:${idOf('verstopt')}`, value: true }
	]);
	const { runtime, take } = await target(engine);
	const from = [{ session: session.id }];
	expect(granted(await take({ from }))).toEqual({ added: 2 });
	const found = [...runtime.board.notes.values()];
	expect(
		found.map(({ text, count, zone, source: title, tint, voice, name }) => ({
			text,
			count,
			zone,
			title,
			tint,
			voice,
			name
		}))
	).toEqual(
		expect.arrayContaining([
			{ text: 'Overleg', count: 2, zone: 'links', title: 'Proef', tint: 0, voice: 'ouder', name: undefined },
			{ text: 'brunch', count: 1, zone: 'links', title: 'Proef', tint: 0, voice: 'ouder', name: undefined }
		])
	);
	expect(granted(await take({ from }))).toEqual({ added: 0 });
	await session.note(an, 'nieuw', { zone: 'acties' });
	expect(granted(await take({ from }))).toEqual({ added: 1 });
	const brunch = [...runtime.board.notes.values()].find(({ text }) => text === 'brunch')!;
	granted(await runtime.eraseNote(brunch.id));
	// Erased for good stays erased.
	expect(granted(await take({ from }))).toEqual({ added: 0 });
	await engine.close();
});

test('the harvest of another session comes already marked, in the zone of its slot, and the poster takes it', async () => {
	const { engine } = openEngine();
	const source = await openSession(engine, { cards: ['swot', 'casusbespreking'] });
	const earlierRuntime = await source.session();
	const own = (text: string, item: string, zone: string, order: number) => ({ text, item, zone, order });
	granted(
		await earlierRuntime.writeBoard([
			{ key: 'own:a', value: own('sterk team', 'swot', 'sterktes', 1) },
			{ key: 'mark:a:poster.sterren', value: true },
			{ key: 'own:b', value: own('niet gekozen', 'swot', 'sterktes', 2) },
			{ key: 'own:c', value: own('over L7', 'casusbespreking', 'plannen', 1) },
			{ key: 'mark:c:poster.zorg.basis', value: true }
		])
	);
	const session = await openSession(engine, { cards: ['samen-zorg-dragen'] });
	const runtime = await session.session();
	await session.goto('samen-zorg-dragen', 'oogst-inladen');
	const take = (change: object) =>
		takeImport(
			runtime,
			ImportOrder.parse({ item: 'samen-zorg-dragen', step: 'oogst-inladen', takes: 'harvest', ...change }),
			async (from) => engine.session(from.session)
		);
	const from = [{ session: source.id }];
	expect(granted(await take({ from }))).toEqual({ added: 1 });
	expect(granted(await take({ from }))).toEqual({ added: 0 });
	const entries = posterEntries({
		board: runtime.board,
		programme: runtime.state.programme,
		stage: runtime.state.stage,
		record: newPosterRecord()
	});
	expect(entries.map(({ slot, text }) => [slot, text])).toEqual([['poster.sterren', 'sterk team']]);
	const [star] = [...runtime.board.notes.values()];
	expect(star).toMatchObject({ zone: 'sterren', source: 'Proef', tint: 0, voice: 'collega' });
	expect(star?.from).not.toContain(source.id);
	expect(await take({ from, takes: 'notes' })).toMatchObject({ refused: 'not-asked', path: ['takes'] });
	expect(await take({ from: [] })).toMatchObject({ refused: 'import-empty' });
	await engine.close();
});

test('before an import the desk reads how much lies in sight: nothing taken off, nothing in a pile that was', async () => {
	const { engine } = openEngine();
	const source = await openSession(engine, { cards: ['swot'] });
	const runtime = await source.session();
	const own = (text: string, order: number) => ({ text, item: 'swot', zone: 'sterktes', order });
	await runtime.writeBoard([
		{ key: 'own:a', value: own('in sight', 1) },
		{ key: 'own:b', value: own('marked too', 2) },
		{ key: 'mark:b:poster.sterren', value: true },
		{ key: 'own:c', value: own('taken off', 3) },
		{ key: 'hide:c', value: true },
		{ key: 'pile:p', value: { name: 'Taken off', item: 'swot', zone: 'sterktes', order: 4 } },
		{ key: 'own:d', value: own('in that pile', 5) },
		{ key: 'in:d', value: 'p' },
		{ key: 'mark:d:poster.sterren', value: true },
		{ key: 'hide:p', value: true }
	]);
	expect(countToTake(runtime)).toEqual({ notes: 2, marked: 1 });
	await engine.close();
});

test('two sessions with one title are two sources: other colours, and the second with its day', async () => {
	const { engine } = openEngine({ extraCards: [trialCard] });
	const from: { session: string }[] = [];
	for (const text of ['van de ene', 'van de andere']) {
		const { session, an } = await earlier(engine);
		await session.goto('proef', 'gedeeld');
		await session.note(an, text, { zone: 'acties' });
		from.push({ session: session.id });
	}
	const { runtime, take } = await target(engine);
	expect(granted(await take({ from }))).toEqual({ added: 2 });
	const notes = [...runtime.board.notes.values()];
	expect(notes.map(({ source, tint }) => [source, tint])).toEqual([
		['Proef', 0],
		['Proef (23 nov 2026)', 1]
	]);
	await runtime.writeBoard([
		{ key: 'pile:p', value: { name: 'Samen', item: 'proef', zone: 'links', order: 9 } },
		...notes.map(({ id }) => ({ key: `in:${id}`, value: 'p' }))
	]);
	expect(sourcesOf(runtime.board, runtime.board.piles.get('p')!).size).toBe(2);
	await engine.close();
});

test('a photo comes along under a key of its own, and stays when the source is erased', async () => {
	const { engine } = openEngine({ extraCards: [trialCard] });
	const { session, runtime: source } = await earlier(engine);
	const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#fff' } })
		.jpeg()
		.toBuffer();
	const picture = granted(await engine.readPicture(bytes));
	const kept = granted(await source.change((memory) => keepPicture(memory, null, picture)));
	const image = { kind: 'photo', ...kept };
	await source.writeBoard([
		{ key: 'own:foto', value: { text: '', item: 'proef', zone: 'links', order: 1, image } }
	]);
	const { runtime, take } = await target(engine);
	expect(granted(await take({ from: [{ session: session.id }] }))).toEqual({ added: 1 });
	const [copy] = [...runtime.board.notes.values()];
	if (copy?.image?.kind !== 'photo') throw new Error('no photo');
	expect(copy.image.id).not.toBe(kept.id);
	await engine.erase(session.id);
	expect(await runtime.media(copy.image.id)).toMatchObject({ width: 30, height: 20 });
	await engine.close();
});

test('pupil data is not taken over, and neither is a session that the asker may not lead', async () => {
	const { engine } = openEngine({ extraCards: [trialCard] });
	const { session, an } = await earlier(engine, ['casusbespreking']);
	await session.goto('casusbespreking', 'begrijpen');
	await session.note(an, 'over een leerling', { zone: 'begrijpen' });
	const { session: into, runtime, take } = await target(engine);
	expect(granted(await take({ from: [{ session: session.id }] }))).toEqual({ added: 0 });
	expect(await take({ from: [{ session: session.id }] }, () => false)).toMatchObject({
		refused: 'import-unknown',
		path: ['from', 0, 'session']
	});
	expect(await take({ from: [{ session: into.id }] })).toMatchObject({ refused: 'import-unknown' });
	expect(await take({})).toMatchObject({ refused: 'import-empty' });
	expect(await take({ step: 'vroeger' })).toMatchObject({ refused: 'not-asked', path: ['takes'] });
	expect(await take({ step: 'nergens' })).toMatchObject({ refused: 'step-unknown', path: ['step'] });
	expect(runtime.board.notes.size).toBe(0);
	await engine.close();
});

async function measured(engine: Engine, answers: number) {
	const { session, runtime } = await earlier(engine);
	await session.goto('proef', 'stellingen');
	granted(await session.lead({ command: 'run' }));
	for (let i = 0; i < answers; i++) {
		const input = {
			rev: 1,
			item: 'proef',
			step: 'stellingen',
			kind: 'rate' as const,
			round: 1,
			value: { s1: i % 3 }
		};
		granted(await runtime.put(`antwoord-${i}`, input, await session.person()));
	}
	granted(await session.lead({ command: 'reveal' }));
	return session;
}

test('earlier results come beside those of now by the ids of the statements; too few answers stay hidden', async () => {
	const { engine } = openEngine({ extraCards: [trialCard] });
	const full = await measured(engine, 4);
	const few = await measured(engine, 2);
	const { session, runtime, take } = await target(engine);
	const series = { step: 'vroeger', takes: 'series' };
	expect(granted(await take({ ...series, from: [{ session: full.id }, { session: few.id }] }))).toEqual({
		added: 1
	});
	expect(granted(await take({ ...series, from: [{ session: full.id }] }))).toEqual({ added: 0 });
	expect(await take({ ...series, from: [{ session: few.id }] })).toMatchObject({ refused: 'import-empty' });
	const view = runtime.view({ session: session.id, access: 'bord', participant: null });
	if (view.access === 'deelnemer') throw new Error('no screen');
	expect(view.programme[0]?.series).toMatchObject([
		{
			title: 'Proef',
			step: 'stellingen',
			items: [
				{ id: 's1', n: 4, mean: 1.75, distribution: [2, 1, 1] },
				{ id: 's2', n: 0 }
			]
		}
	]);
	await engine.close();
});

test('a file of an earlier session gives the same series; one without these statements gives none', async () => {
	const { engine } = openEngine({ extraCards: [trialCard] });
	const { runtime, take } = await target(engine);
	const item = (id: string) => ({ id, n: 3, mean: 2.33, distribution: [0, 2, 1], dontKnow: 0, text: 'x' });
	const file = (id: string) => ({
		format: 'kansenbord-session',
		session: { title: 'Vorig jaar', createdAt: 5 },
		results: [{ step: 'stellingen', kind: 'rate', hiddenBelow: null, items: [item(id)] }]
	});
	const series = { step: 'vroeger', takes: 'series' };
	expect(granted(await take({ ...series, file: file('s2') }))).toEqual({ added: 1 });
	expect(runtime.state.series.get('proef')).toEqual([
		{
			title: 'Vorig jaar',
			at: 5,
			step: 'stellingen',
			items: [{ id: 's2', n: 3, mean: 2.33, distribution: [0, 2, 1], dontKnow: 0 }]
		}
	]);
	expect(await take({ ...series, file: file('onbekend') })).toMatchObject({
		refused: 'import-empty',
		path: ['file']
	});
	expect(
		ImportOrder.safeParse({ item: 'a', step: 'b', takes: 'series', file: { session: {} } }).success
	).toBe(false);
	await engine.close();
});
