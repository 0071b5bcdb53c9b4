import { expect, test } from 'vitest';
import * as Y from 'yjs';
import trialCard from '../../tests/fixtures/trial-card.ts';
import { codeOf, granted, openEngine, openSession } from '../../tests/fixtures/open-engine.ts';

async function writing(step = 'zinnen', people = 4) {
	const { engine } = openEngine({ extraCards: [trialCard] });
	const session = await openSession(engine, { cards: ['proef'] });
	const persons: string[] = [];
	for (let i = 0; i < people; i++) persons.push(await session.person());
	const runtime = await session.session();
	const phone = (who: string) => {
		const view = runtime.view({ session: session.id, access: 'deelnemer', participant: who });
		if (view.access !== 'deelnemer') throw new Error('no phone');
		return view;
	};
	const ask = (who: string) => {
		const asked = phone(who).ask;
		if (asked?.kind !== 'write') throw new Error('nothing to write');
		return asked;
	};
	const put = (id: string, rev: number, text: string, who: string) =>
		runtime.put(id, { rev, item: 'proef', step, kind: 'draft', text }, who);
	const screen = () => {
		const view = runtime.view({ session: session.id, access: 'regie', participant: null });
		if (view.access === 'deelnemer') throw new Error('no screen');
		return view;
	};
	/** Persons in groups, as the phones tell. */
	const groups = () => {
		const found = new Map<string, string[]>();
		for (const one of persons) {
			const group = ask(one).group?.id ?? '';
			found.set(group, [...(found.get(group) ?? []), one]);
		}
		return [...found.values()];
	};
	return { engine, session, runtime, persons, ask, put, screen, groups, phone };
}

test('a group of two shares its two sentences, and nobody else sees a word of them', async () => {
	const { engine, session, ask, put, groups, screen, runtime } = await writing();
	await session.goto('proef', 'zinnen');
	const [[an = '', bo = ''] = [], [cis = ''] = []] = groups();
	const [first] = ask(an).drafts;
	expect(ask(an)).toMatchObject({ frame: 'Wij …', length: 40, about: null, open: true });
	expect(ask(an).drafts).toMatchObject([
		{ rev: 0, text: '' },
		{ rev: 0, text: '' }
	]);
	expect(ask(bo).drafts).toEqual(ask(an).drafts);
	granted(await put(first!.id, 1, 'Wij dragen samen', an));
	expect(ask(bo).drafts[0]).toMatchObject({ rev: 1, text: 'Wij dragen samen' });
	expect(JSON.stringify(ask(cis))).not.toContain('dragen');
	expect(JSON.stringify(screen())).not.toContain('dragen');
	expect(screen().groups).toMatchObject({ grouping: 'write', written: 1 });
	expect(codeOf(await put(first!.id, 2, 'van een ander', cis))).toBe('not-allowed');
	expect([...runtime.board.notes.keys()]).toEqual([]);
	await engine.close();
});

test('who writes on an older text gets the newer one back, and nothing is lost', async () => {
	const { engine, session, ask, put, groups } = await writing();
	await session.goto('proef', 'zinnen');
	const [[an = '', bo = ''] = []] = groups();
	const id = ask(an).drafts[0]!.id;
	granted(await put(id, 1, 'van an', an));
	expect(await put(id, 1, 'van bo', bo)).toMatchObject({
		refused: 'rev',
		data: { mine: { rev: 1, text: 'van an' } }
	});
	// The same words again are no quarrel.
	expect(await put(id, 1, 'van an', bo)).toMatchObject({ created: false, mine: { rev: 1 } });
	granted(await put(id, 2, 'van an en bo', bo));
	expect(codeOf(await put(id, 3, 'x'.repeat(41), an))).toBe('note-too-long');
	await engine.close();
});

test('revealed, each sentence with words becomes a note in the first zone; empty ones do not', async () => {
	const { engine, session, ask, put, groups, screen, runtime } = await writing();
	await session.goto('proef', 'zinnen');
	const [[an = ''] = [], [cis = ''] = []] = groups();
	granted(await put(ask(an).drafts[0]!.id, 1, 'een', an));
	granted(await put(ask(cis).drafts[1]!.id, 1, 'twee', cis));
	granted(await put(ask(cis).drafts[0]!.id, 1, 'weg', cis));
	granted(await put(ask(cis).drafts[0]!.id, 2, '', cis));
	expect(screen().desk?.reveal).toEqual({ what: 'notes', count: 2 });
	expect(codeOf(await session.lead({ command: 'finish', discard: 0 }))).toBe('unrevealed');
	granted(await session.lead({ command: 'reveal' }));
	const notes = [...runtime.board.notes.values()];
	expect(notes.map(({ text, zone }) => [text, zone]).toSorted()).toEqual([
		['een', 'rechts'],
		['twee', 'rechts']
	]);
	expect(runtime.board.notes.get(notes[0]!.id)?.name).toBeUndefined();
	// Written again, it is another sentence; the first stays as it is.
	expect(ask(an).drafts[0]).toMatchObject({ rev: 0, text: '' });
	await engine.close();
});

test('finishing with the true number leaves no unrevealed sentence behind', async () => {
	const { engine, session, ask, put, groups, runtime } = await writing();
	await session.goto('proef', 'zinnen');
	const [[an = ''] = []] = groups();
	granted(await put(ask(an).drafts[0]!.id, 1, 'nooit getoond', an));
	granted(await session.lead({ command: 'finish', discard: 1 }));
	expect([...runtime.contributions.values()].map(({ text }) => text)).toEqual([]);
	await engine.close();
});

test('notes to reword are dealt over the groups, and shown as another wording', async () => {
	const { engine, session, ask, put, groups, runtime, persons } = await writing('herwoorden');
	await session.goto('proef', 'gedeeld');
	for (const text of ['differentiatie', 'redicodi', 'leersteun'])
		await session.note(persons[0]!, text, { zone: 'acties' });
	await session.goto('proef', 'herwoorden');
	const [[an = ''] = [], [cis = ''] = []] = groups();
	const [mine, others] = [ask(an), ask(cis)];
	expect([...(mine.about ?? []), ...(others.about ?? [])].map(({ text }) => text).toSorted()).toEqual([
		'differentiatie',
		'leersteun',
		'redicodi'
	]);
	expect(mine.drafts).toHaveLength(mine.about?.length ?? -1);
	const about = mine.about![0]!;
	granted(await put(mine.drafts[0]!.id, 1, 'in klare taal', an));
	expect(runtime.board.notes.get(about.id)?.text).toBe(about.text);
	granted(await session.lead({ command: 'reveal' }));
	expect(runtime.board.notes.get(about.id)).toMatchObject({ text: 'in klare taal', original: about.text });
	expect(runtime.board.notes.size).toBe(3);
	await engine.close();
});

test('nobody takes the id of a sentence for something else', async () => {
	const { engine, session, ask, groups, runtime } = await writing();
	await session.goto('proef', 'zinnen');
	const [[an = ''] = []] = groups();
	const { id } = ask(an).drafts[0]!;
	await session.goto('proef', 'open-vraag');
	const note = { rev: 1, item: 'proef', step: 'open-vraag', kind: 'note' as const, zone: 'links', text: 'x' };
	expect(codeOf(await runtime.put(id, note, an))).toBe('value-wrong');
	await engine.close();
});

test('"ik doe mee" is one row a person, counts on every screen and can be taken back', async () => {
	const { engine, session, runtime, persons, phone, screen } = await writing('meedoen');
	const [an = '', bo = ''] = persons;
	await session.goto('proef', 'gedeeld');
	await session.note(an, 'brunch', { zone: 'acties' });
	const [action = ''] = [...runtime.board.notes.keys()];
	await session.goto('proef', 'meedoen');
	const join = (id: string, who: string, value: Record<string, number>, rev = 1) =>
		runtime.put(id, { rev, item: 'proef', step: 'meedoen', kind: 'join', value }, who);
	granted(await join('meedoen-an', an, { [action]: 1 }));
	granted(await join('meedoen-bo', bo, { [action]: 1 }));
	expect(codeOf(await join('meedoen-an-2', an, { [action]: 1 }))).toBe('rev');
	expect(codeOf(await join('meedoen-cis', persons[2]!, { nergens: 1 }))).toBe('about-unknown');
	expect(codeOf(await join('meedoen-cis', persons[2]!, { [action]: 2 }))).toBe('value-wrong');
	expect(screen().joins).toEqual({ [action]: 2 });
	expect(phone(an).ask).toMatchObject({ kind: 'plan', actions: [{ id: action, text: 'brunch', joined: 2 }] });
	granted(await join('meedoen-an', an, {}, 2));
	expect(screen().joins).toEqual({ [action]: 1 });
	granted(await runtime.withdraw('meedoen-bo', bo));
	expect(screen().joins).toEqual({});
	await engine.close();
});

test('a phone that may join hears at once of an action that a hand puts on the board', async () => {
	const { engine, session, runtime, persons } = await writing('meedoen');
	await session.goto('proef', 'meedoen');
	const heard = new Promise<string>((resolve) => {
		runtime.streams.add(
			{ session: session.id, access: 'deelnemer', participant: persons[0]! },
			{ send: (_, data) => (resolve(data), true), close: () => undefined }
		);
	});
	const hand = new Y.Doc();
	Y.applyUpdate(hand, Y.encodeStateAsUpdate(runtime.room.doc));
	hand.getMap('board').set('own:actie', { text: 'brunch', item: 'proef', zone: 'acties', order: 1 });
	const received = runtime.receiveBoard(Y.encodeStateAsUpdate(hand));
	if (typeof received === 'string') throw new Error(received);
	await received.saved;
	expect(await heard).toContain('brunch');
	await engine.close();
});
