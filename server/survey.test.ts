import { expect, test } from 'vitest';
import { accessCookie } from '#lib/session/access.ts';
import trialCard from '../tests/fixtures/trial-card.ts';
import { codeOf, granted, openEngine, openSession } from '../tests/fixtures/open-engine.ts';

const DAY = 24 * 3_600_000;

async function survey(settings: Record<string, string> = {}) {
	const { engine, clock } = openEngine({ extraCards: [trialCard], settings });
	const session = await openSession(engine, { cards: ['proef'] });
	granted(await session.lead({ command: 'survey.open', item: 'proef', days: 14 }));
	const runtime = await session.session();
	const token = runtime.state.stage.surveys.proef?.token ?? '';
	const come = async (held?: string) =>
		engine.join(
			{ survey: token },
			{
				name: 'wordt niet bewaard',
				voice: null,
				cookie: (name) => (name === accessCookie(session.id, 'deelnemer') ? held : undefined)
			}
		);
	const phone = (participant: string) => {
		const view = runtime.view({ session: session.id, access: 'deelnemer', participant });
		if (view.access !== 'deelnemer') throw new Error('no phone');
		return view;
	};
	const screen = (access: 'regie' | 'bord') => {
		const view = runtime.view({ session: session.id, access, participant: null });
		if (view.access === 'deelnemer') throw new Error('no screen');
		return view;
	};
	const rate = (id: string, who: string, value: Record<string, number>, rev = 1) =>
		runtime.put(id, { rev, item: 'proef', step: 'stellingen', kind: 'rate', round: 1, value }, who);
	const note = (id: string, who: string, text: string) =>
		runtime.put(id, { rev: 1, item: 'proef', step: 'open-vraag', kind: 'note', zone: 'links', text }, who);
	return { engine, clock, session, runtime, token, come, phone, screen, rate, note };
}

test('somebody with the link answers all questions at once, without a name, whatever the stage is', async () => {
	const { engine, session, come, phone, screen, rate, note } = await survey();
	await session.goto('proef', 'beelden');
	const { participant, until } = granted(await come());
	expect(participant).toMatchObject({ name: null, outside: true });
	const view = phone(participant.id);
	const asked = view.survey?.cards[0];
	expect(until).toBe(asked?.until);
	expect(view).toMatchObject({ ask: null, talk: null, show: null, ready: null, you: { number: 0 } });
	expect(asked?.asks.map(({ kind, step, open }) => [kind, step, open])).toEqual([
		['rate', 'stellingen', true],
		['collect', 'open-vraag', true]
	]);
	granted(await rate('antwoord-1', participant.id, { s1: 0, s2: 2 }));
	granted(await note('briefje-1', participant.id, 'wat ik wil zeggen'));
	expect(phone(participant.id).mine).toHaveLength(2);
	expect(screen('regie').counts.in).toBe(0);
	expect(screen('regie').desk?.people).toEqual([]);
	expect(screen('regie').programme[0]?.survey).toMatchObject({ answered: 1, until });
	// Board and projector show the link as a QR; a phone has no use for it.
	expect(screen('bord').programme[0]?.survey?.url).toBe(screen('regie').programme[0]?.survey?.url);
	expect(screen('bord').programme[0]?.survey?.url).toMatch(/\/e#.{20,}$/);
	expect(JSON.stringify(phone(participant.id))).not.toContain('/e#');
	for (const access of ['regie', 'bord'] as const)
		expect(JSON.stringify(screen(access))).not.toContain('wat ik wil zeggen');
	await engine.close();
});

test('each open survey has its own title and day; every question its prompt, and what to read comes first', async () => {
	const { engine } = openEngine();
	const cards = ['tevredenheidsenquete', 'tevredenheidsenquete-ouders'];
	const session = await openSession(engine, { cards });
	const runtime = await session.session();
	granted(await session.lead({ command: 'survey.open', item: cards[0]!, days: 3 }));
	granted(await session.lead({ command: 'survey.open', item: cards[1]!, days: 14 }));
	const token = runtime.state.stage.surveys[cards[0]!]?.token ?? '';
	const who = { name: null, voice: null, cookie: () => undefined };
	const { participant, until } = granted(await engine.join({ survey: token }, who));
	const view = runtime.view({ session: session.id, access: 'deelnemer', participant: participant.id });
	if (view.access !== 'deelnemer') throw new Error('no phone');
	expect(view.step).toBeNull();
	const [team, parents] = view.survey?.cards ?? [];
	expect([team?.item, parents?.item]).toEqual(cards);
	expect(team?.title).not.toBe(parents?.title);
	expect((parents?.until ?? 0) - (team?.until ?? 0)).toBe(11 * DAY);
	// The cookie lasts as long as the last of them.
	expect(until).toBe(parents?.until);
	expect(team?.intro[0]?.prompt).toContain('6 minuten');
	expect(team?.intro[0]?.text).toContain('vanaf vijf antwoorden');
	expect(team?.asks.map(({ kind, prompt }) => [kind, prompt])).toEqual([
		['rate', 'In welke mate klopt dit voor jou? 1 = helemaal niet, 6 = helemaal.'],
		['collect', 'Waar ben je blij mee? Wat wens je anders?']
	]);
	await engine.close();
});

test('outside, nothing but the survey is taken', async () => {
	const { engine, session, runtime, come } = await survey();
	await session.goto('proef', 'gedeeld');
	const { participant } = granted(await come());
	const input = { rev: 1, item: 'proef', step: 'gedeeld', kind: 'note' as const, zone: 'acties', text: 'x' };
	expect(codeOf(await runtime.put('briefje-1', input, participant.id))).toBe('step-closed');
	await engine.close();
});

test('one device is one person: a second visit finds the answer and changes it', async () => {
	const { engine, come, rate, runtime } = await survey();
	const first = granted(await come());
	granted(await rate('antwoord-1', first.participant.id, { s1: 0 }));
	const again = granted(await come(first.token));
	expect(again).toMatchObject({ token: first.token, participant: { id: first.participant.id } });
	expect(codeOf(await rate('antwoord-2', again.participant.id, { s1: 1 }))).toBe('rev');
	granted(await rate('antwoord-1', again.participant.id, { s1: 1 }, 2));
	expect(runtime.state.participants.size).toBe(1);
	await engine.close();
});

test('room and outside are one ballot, hidden below the least number of answers', async () => {
	const { engine, session, come, rate, screen } = await survey();
	for (const id of ['antwoord-1', 'antwoord-2'])
		granted(await rate(id, granted(await come()).participant.id, { s1: 0 }));
	await session.goto('proef', 'stellingen');
	granted(await session.lead({ command: 'run' }));
	expect(screen('bord').ballot).toMatchObject({ round: 1, answered: 2 });
	granted(await session.lead({ command: 'reveal' }));
	expect(screen('bord').results[0]).toMatchObject({ people: 2, hiddenBelow: 3, items: [] });
	await engine.close();

	const other = await survey();
	await other.session.goto('proef', 'stellingen');
	granted(await other.session.lead({ command: 'run' }));
	granted(await other.rate('antwoord-0', await other.session.person(), { s1: 2 }));
	for (const id of ['antwoord-1', 'antwoord-2'])
		granted(await other.rate(id, granted(await other.come()).participant.id, { s1: 0 }));
	granted(await other.session.lead({ command: 'reveal' }));
	expect(other.screen('bord').results[0]).toMatchObject({
		people: 3,
		hiddenBelow: null,
		items: [{ n: 3, distribution: [2, 0, 1], mean: 1.67 }, { n: 0 }]
	});
	expect(codeOf(await other.rate('antwoord-3', granted(await other.come()).participant.id, { s1: 0 }))).toBe(
		'step-closed'
	);
	await other.engine.close();
});

test('after its days, and when the desk closes it, a survey takes nobody and nothing', async () => {
	const { engine, clock, session, come, rate } = await survey();
	const { participant } = granted(await come());
	clock.pass(14 * DAY - 1);
	granted(await rate('antwoord-1', participant.id, { s1: 0 }));
	clock.pass(1);
	expect(codeOf(await rate('antwoord-1', participant.id, { s1: 1 }, 2))).toBe('step-closed');
	expect(codeOf(await come())).toBe('survey-closed');
	granted(await session.lead({ command: 'survey.open', item: 'proef', days: 3 }));
	granted(await session.lead({ command: 'survey.open', item: 'proef', days: 0 }));
	expect(codeOf(await rate('antwoord-1', participant.id, { s1: 1 }, 2))).toBe('step-closed');
	expect(
		codeOf(await engine.join({ survey: 'geraden' }, { name: null, voice: null, cookie: () => undefined }))
	).toBe('survey-closed');
	await engine.close();
});

test('who comes into the room afterwards is the same person, and in it', async () => {
	const { engine, session, come, phone, screen } = await survey();
	const { participant, token } = granted(await come());
	const joined = granted(
		await engine.join({ code: session.code }, { name: null, voice: null, cookie: () => token })
	);
	expect(joined.participant).toMatchObject({ id: participant.id, outside: false });
	expect(phone(participant.id)).toMatchObject({ survey: null, you: { number: 1 } });
	expect(screen('regie').desk?.people).toHaveLength(1);
	await engine.close();
});

test('people outside take no places in the room, and have a limit of their own', async () => {
	const { engine, session, come } = await survey({ MAX_PEOPLE: '1', MAX_OUTSIDE: '2' });
	granted(await come());
	granted(await come());
	expect(codeOf(await come())).toBe('session-full');
	await session.person();
	await expect(session.person()).rejects.toThrow('session-full');
	await engine.close();
});

test('a name rule of the room is no rule for who answers outside it', async () => {
	const { engine, session, come, note, runtime } = await survey();
	granted(await session.lead({ command: 'names.set', names: 'everybody' }));
	granted(await note('briefje-1', granted(await come()).participant.id, 'woorden'));
	expect(runtime.contributions.get('briefje-1')?.names).toBe('nobody');
	await engine.close();
});

test('written answers of fewer people than the step asks for are shown nowhere; from that number on they are', async () => {
	const { engine } = openEngine();
	const item = 'tevredenheidsenquete';
	const session = await openSession(engine, { cards: [item] });
	const runtime = await session.session();
	granted(await session.lead({ command: 'survey.open', item, days: 3 }));
	const token = runtime.state.stage.surveys[item]?.token ?? '';
	const write = async (number: number) => {
		const who = { name: null, voice: null, cookie: () => undefined };
		const { participant } = granted(await engine.join({ survey: token }, who));
		const note = { rev: 1, item, step: 'twee-open-vragen', kind: 'note' as const, zone: 'wens' };
		granted(
			await runtime.put(`antwoord-${number}`, { ...note, text: `herkenbaar ${number}` }, participant.id)
		);
	};
	const desk = () => {
		const view = runtime.view({ session: session.id, access: 'regie', participant: null });
		if (view.access === 'deelnemer') throw new Error('no desk');
		return view.desk;
	};
	for (const number of [1, 2, 3, 4]) await write(number);
	await session.goto(item, 'resultaat-op-tafel');
	expect(desk()?.heldBack).toEqual([{ step: 'twee-open-vragen', needed: 5, people: 4 }]);
	expect(desk()?.reveal?.count ?? 0).toBe(0);
	await session.lead({ command: 'reveal', what: 'notes' });
	expect(runtime.board.notes.size).toBe(0);
	for (const access of ['regie', 'bord', 'projector'] as const)
		expect(JSON.stringify(runtime.view({ session: session.id, access, participant: null }))).not.toContain(
			'herkenbaar'
		);

	await write(5);
	expect(desk()?.heldBack).toEqual([]);
	expect(desk()?.reveal).toEqual({ what: 'notes', count: 5 });
	granted(await session.lead({ command: 'reveal', what: 'notes' }));
	expect([...runtime.board.notes.values()].map(({ text }) => text).toSorted()).toEqual(
		[1, 2, 3, 4, 5].map((number) => `herkenbaar ${number}`)
	);
	await engine.close();
});
