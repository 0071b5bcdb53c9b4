import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { granted, codeOf, openEngine, openSession } from '../../tests/fixtures/open-engine.ts';
import type { Engine } from '../engine.ts';

const opened: Engine[] = [];
afterEach(async () => {
	await Promise.all(opened.splice(0).map((engine) => engine.close()));
});
/** A session at the step that collects, with one person in it. */
async function room(options: Parameters<typeof openSession>[1] = {}) {
	const { engine, clock } = openEngine();
	opened.push(engine);
	const session = await openSession(engine, options);
	const an = await session.person('An');
	if (!options.cards || options.cards[0] === 'swot') await session.goto('swot', 'binnenkant');
	return { ...session, engine, clock, an, runtime: await session.session() };
}
const texts = ({ board }: { board: { notes: Map<string, { text: string }> } }) =>
	[...board.notes.values()].map(({ text }) => text).sort();

test('reveal puts each private note on the board once, without its author, under an id of its own', async () => {
	const { note, an, goto, lead, runtime } = await room();
	const ids = [await note(an, 'een'), await note(an, 'twee'), await note(an, 'drie', { zone: 'zwaktes' })];
	await goto('swot', 'onthullen-en-turven');
	expect(texts(runtime)).toEqual([]);
	granted(await lead({ command: 'reveal' }));
	expect(texts(runtime)).toEqual(['drie', 'een', 'twee']);
	expect(JSON.stringify([...runtime.room.doc.getMap('board').entries()])).not.toMatch(
		new RegExp(`An|${an}|${ids.join('|')}`)
	);
	granted(await lead({ command: 'reveal' }));
	expect(texts(runtime)).toHaveLength(3);
});

test('what is written after a reveal stays private until the next one', async () => {
	const { note, an, goto, lead, runtime } = await room();
	await note(an, 'een');
	await goto('swot', 'onthullen-en-turven');
	granted(await lead({ command: 'reveal' }));
	await goto('swot', 'binnenkant');
	await note(an, 'twee');
	expect(texts(runtime)).toEqual(['een']);
	expect(runtime.counts().unrevealed).toBe(1);
	await goto('swot', 'onthullen-en-turven');
	granted(await lead({ command: 'reveal' }));
	expect(texts(runtime)).toEqual(['een', 'twee']);
});

test('the ten seconds after closing end at the reveal', async () => {
	const { note, an, goto, lead, clock } = await room();
	const late = { item: 'swot', step: 'binnenkant' };
	await goto('swot', 'onthullen-en-turven');
	clock.pass(5000);
	await note(an, 'nog net', late);
	granted(await lead({ command: 'reveal' }));
	await expect(note(an, 'te laat', late)).rejects.toThrow('step-closed');
});

test('a phone hears of the ten seconds, and its own notes stay open to change meanwhile', async () => {
	const { note, an, goto, clock, runtime, id } = await room();
	await note(an, 'een');
	await goto('swot', 'kader');
	const view = () => {
		const seen = runtime.view({ session: id, access: 'deelnemer', participant: an });
		return seen.access === 'deelnemer' ? { grace: seen.grace, may: seen.mine[0]?.may } : undefined;
	};
	expect(view()).toEqual({
		grace: { item: 'swot', step: 'binnenkant', until: clock.now() + 10_000 },
		may: 'change'
	});
	clock.pass(10_000);
	expect(view()).toEqual({ grace: null, may: 'withdraw' });
});

test('of two commands that saw the same stage one is carried out', async () => {
	const { runtime } = await room();
	const { version } = runtime.state.stage;
	const both = await Promise.all([1, 2].map(() => runtime.command({ command: 'next', expect: version })));
	expect(both.map(codeOf).sort()).toEqual(['granted', 'stage-stale']);
	expect(runtime.state.stage.version).toBe(version + 1);
});

test('a shared note is on the board before its author hears that it is saved', async () => {
	const { person, note, goto, runtime } = await room({ cards: ['samen-zorg-dragen'] });
	const an = await person();
	await goto('samen-zorg-dragen', 'wie-doet-mee');
	const who = { zone: 'samen' };
	const id = await note(an, 'ouders', who);
	expect(texts(runtime)).toEqual(['ouders']);
	const edit = {
		rev: 2,
		item: 'samen-zorg-dragen',
		step: 'wie-doet-mee',
		kind: 'note' as const,
		text: 'grootouders',
		...who
	};
	granted(await runtime.put(id, edit, an));
	expect(texts(runtime)).toEqual(['grootouders']);
	const boardId = [...runtime.board.notes.keys()][0] ?? '';
	await runtime.writeBoard([{ key: `text:${boardId}`, value: 'opa en oma' }]);
	expect(codeOf(await runtime.put(id, { ...edit, rev: 3, text: 'anders' }, an))).toBe('step-closed');
	granted(await runtime.withdraw(id, an));
	expect([...runtime.room.keys()]).toEqual([]);
});

test('a total is counted over everybody, also when all send at once', async () => {
	const { person, note, goto, runtime } = await room({ cards: ['samen-zorg-dragen'] });
	await goto('samen-zorg-dragen', 'wie-doet-mee');
	const people = await Promise.all([1, 2, 3, 4].map(() => person()));
	const tries = Array.from({ length: 16 }, (_, i) => note(people[i % 4]!, `rol ${i}`, { zone: 'samen' }));
	const done = await Promise.allSettled(tries);
	expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(12);
	expect(runtime.board.notes.size).toBe(12);
});

test('a withdrawn note leaves the board, its words leave a frozen ballot, and its id stays gone', async () => {
	const { note, an, goto, lead, runtime } = await room();
	const id = await note(an, 'KANARIE');
	await note(an, 'blijft');
	await goto('swot', 'onthullen-en-turven');
	granted(await lead({ command: 'reveal' }));
	await goto('swot', 'stippen');
	granted(await lead({ command: 'run' }));
	const { version } = runtime.state.stage;
	granted(await runtime.withdraw(id, an));
	expect(texts(runtime)).toEqual(['blijft']);
	expect(JSON.stringify(runtime.state.stage)).not.toContain('KANARIE');
	expect(runtime.state.stage.version).toBe(version);
	expect(codeOf(await runtime.withdraw(id, an))).toBe('withdrawn');
});

test('finish needs the true number of unseen notes, and then they and unseen answers are gone', async () => {
	const { note, an, goto, lead, runtime, engine, joinUrl } = await room();
	await note(an, 'gezien');
	await goto('swot', 'onthullen-en-turven');
	granted(await lead({ command: 'reveal' }));
	await goto('swot', 'stippen');
	granted(await lead({ command: 'run' }));
	const [item = ''] = [...runtime.board.notes.keys()];
	granted(
		await runtime.put(
			'stem-van-an',
			{ rev: 1, item: 'swot', step: 'stippen', kind: 'vote', round: 1, value: { [item]: 1 } },
			an
		)
	);
	await goto('swot', 'binnenkant');
	await note(an, 'ongezien');
	expect(await lead({ command: 'finish', discard: 0 })).toMatchObject({
		refused: 'unrevealed',
		data: { unrevealed: 1 }
	});
	granted(await lead({ command: 'finish', discard: 1 }));
	expect([...runtime.contributions.values()].map(({ text, kind }) => [kind, text])).toEqual([
		['note', 'gezien']
	]);
	expect(codeOf(await runtime.join({ name: null, voice: null }))).toBe('joining-closed');
	const who = { name: null, voice: null, cookie: () => undefined };
	expect(codeOf(await engine.join({ token: joinUrl.split('#')[1] ?? '' }, who))).toBe('joining-closed');
	await expect(note(an, 'na het einde')).rejects.toThrow('finished');
});

test('a full session refuses, with the number', async () => {
	const { engine } = openEngine({ settings: { MAX_PEOPLE: '3' } });
	opened.push(engine);
	const { session } = await openSession(engine);
	const runtime = await session();
	const tries = await Promise.all(Array.from({ length: 5 }, () => runtime.join({ name: null, voice: null })));
	expect(tries.map(codeOf)).toEqual(['granted', 'granted', 'granted', 'session-full', 'session-full']);
	expect(tries[3]).toMatchObject({ params: { max: 3 } });
});

test('the desk is asked to reopen a step by people, not by taps, and running it answers them', async () => {
	const { an, person, goto, runtime } = await room();
	const bo = await person();
	await goto('swot', 'kader');
	for (const who of [an, an, bo]) granted(runtime.requestReopen(who, 'swot', 'binnenkant'));
	expect(runtime.counts().reopenRequests).toBe(2);
	expect(codeOf(runtime.requestReopen(an, 'swot', 'nergens'))).toBe('step-unknown');
	await goto('swot', 'binnenkant');
	expect(runtime.counts().reopenRequests).toBe(0);
});

test('entering the import step takes the harvest over once', async () => {
	const { note, an, goto, lead, runtime } = await room({ cards: ['swot', 'samen-zorg-dragen'] });
	await note(an, 'sterk team');
	await goto('swot', 'onthullen-en-turven');
	granted(await lead({ command: 'reveal' }));
	const [star = ''] = [...runtime.board.notes.keys()];
	await runtime.writeBoard([{ key: `mark:${star}:poster.sterren`, value: true }]);
	const copies = () => [...runtime.board.notes.values()].filter(({ item }) => item === 'samen-zorg-dragen');
	await goto('samen-zorg-dragen', 'oogst-inladen');
	expect(copies()).toMatchObject([{ text: 'sterk team', zone: 'sterren', marks: ['poster.sterren'] }]);
	await goto('samen-zorg-dragen', 'lege-poster');
	await goto('samen-zorg-dragen', 'oogst-inladen');
	expect(copies()).toHaveLength(1);
});

test('a note that a hand takes off the board during a vote loses its words on the phones too, and gets them back', async () => {
	const { note, an, goto, lead, runtime, id } = await room();
	await note(an, 'een naam');
	await goto('swot', 'onthullen-en-turven');
	granted(await lead({ command: 'reveal' }));
	await goto('swot', 'stippen');
	granted(await lead({ command: 'run' }));
	const seen = () => {
		const view = runtime.view({ session: id, access: 'deelnemer', participant: an });
		return view.access === 'deelnemer' && view.ask?.kind === 'vote'
			? view.ask.items.map(({ text }) => text)
			: [];
	};
	expect(seen()).toEqual(['een naam']);
	const hand = new Y.Doc();
	Y.applyUpdate(hand, Y.encodeStateAsUpdate(runtime.room.doc));
	const map = hand.getMap<unknown>('board');
	const key = `hide:${[...runtime.board.notes.keys()][0]}`;
	const send = async (change: () => void) => {
		const before = Y.encodeStateVector(hand);
		change();
		const received = runtime.receiveBoard(Y.encodeStateAsUpdate(hand, before));
		if (typeof received === 'string') throw new Error(received);
		await received.saved;
	};
	await send(() => map.set(key, true));
	expect(seen()).toEqual(['…']);
	await send(() => map.delete(key));
	expect(seen()).toEqual(['een naam']);
});
