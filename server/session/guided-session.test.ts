// The engine as a whole, on talks, sentences of groups, readiness, guidance and surveys.
import { afterEach, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCards } from '#cards/index.ts';
import type { Command } from '#lib/session/command.ts';
import type { PhoneView, ScreenView } from '#lib/session/view.ts';
import { codeOf, granted, openEngine, openSession } from '../../tests/fixtures/open-engine.ts';
import type { Engine } from '../engine.ts';

const opened: Engine[] = [];
const folders: string[] = [];
afterEach(async () => {
	await Promise.all(opened.splice(0).map((engine) => engine.close()));
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const step = (id: string, activities: object[], more: object = {}) => ({
	id,
	title: id,
	minutes: 5,
	script: 'Zeg het.',
	prompt: `Vraag van ${id}`,
	activities,
	...more
});
const CARD = {
	...loadCards().get('swot')!,
	id: 'proefkaart',
	harvest: [],
	zoneNames: [],
	steps: [
		step('welkom', [{ kind: 'show' }]),
		step('duos', [{ kind: 'talk', grouping: 'pairs', rounds: 4 }]),
		step('schrijf', [{ kind: 'collect', zones: ['sterktes'], visibility: 'private' }], { droppable: true }),
		step('zin', [{ kind: 'write', zones: ['sterktes'], groupSize: 2, length: 60 }]),
		step(
			'stellingen',
			[
				{
					kind: 'rate',
					items: 'options',
					options: [{ id: 'goed', title: 'Ik voel me hier goed.' }],
					scale: [
						{ id: 'nee', title: 'Nee' },
						{ id: 'ja', title: 'Ja' }
					]
				}
			],
			{ minAnswers: 3 }
		),
		step('toon', [{ kind: 'sort', zones: ['sterktes'] }], { reveals: ['schrijf'] })
	],
	survey: { steps: ['stellingen'], days: 7 }
};
const ITEM = 'proefkaart';

async function room(names: (string | null)[], options: { file?: string } = {}) {
	const { engine, clock } = openEngine({ extraCards: [CARD], ...options });
	opened.push(engine);
	const session = await openSession(engine, { cards: [ITEM], names: 'facilitator' });
	const people: string[] = [];
	for (const name of names) people.push(await session.person(name));
	const runtime = await session.session();
	const phone = (person: string) =>
		runtime.view({ session: session.id, access: 'deelnemer', participant: person }) as PhoneView;
	const screen = (access: 'regie' | 'bord' | 'projector' = 'regie') =>
		runtime.view({ session: session.id, access, participant: null }) as ScreenView;
	return { ...session, engine, clock, people, runtime, phone, screen };
}

/** Writes a group's sentence from one of its phones. */
async function say({ phone, runtime }: Awaited<ReturnType<typeof room>>, person: string, text: string) {
	const { ask } = phone(person);
	if (ask?.kind !== 'write') throw new Error('this phone is asked no sentence');
	const [draft] = ask.drafts;
	return runtime.put(
		draft!.id,
		{ rev: draft!.rev + 1, item: ask.item, step: ask.step, kind: 'draft', sentence: draft!.sentence, text },
		person
	);
}

test('in four rounds every phone shows four different partners, and the projector shows them all', async () => {
	const session = await room(['An', 'Bo', 'Cis', 'Dee', 'Els', 'Fien', 'Gust']);
	const { goto, lead, phone, screen, people } = session;
	await goto(ITEM, 'duos');
	const partners = new Map<string, string[]>(people.map((one) => [one, []]));
	for (let round = 0; round < 4; round++) {
		if (round > 0) granted(await lead({ command: 'round.goto', round }));
		for (const one of people) partners.get(one)!.push(phone(one).talk!.partners.join());
		expect(
			screen('projector')
				.groups!.groups.flatMap((group) => group.people)
				.toSorted()
		).toEqual(['An', 'Bo', 'Cis', 'Dee', 'Els', 'Fien', 'Gust', 'begeleider'].toSorted());
	}
	for (const met of partners.values()) expect(new Set(met).size).toBe(4);
});

test('somebody who comes late waits for the next round, and who was not heard of for ten minutes gets no place', async () => {
	const session = await room(['An', 'Bo']);
	await session.goto(ITEM, 'duos');
	const late = await session.person('Cis');
	expect(session.phone(late).talk).toMatchObject({ waiting: true });
	expect(session.screen().groups!.waiting).toEqual(['Cis']);
	session.clock.pass(5 * 60_000);
	granted(await session.lead({ command: 'round.goto', round: 1 }));
	expect(session.phone(late).talk!.waiting).toBe(false);
	session.clock.pass(11 * 60_000);
	granted(await session.lead({ command: 'round.goto', round: 2 }));
	expect(session.screen().groups!.groups).toEqual([]);
});

test('the sentence of a group reaches its own phones alone until it is shown, and closing ends it', async () => {
	const session = await room(['An', 'Bo', 'Cis', 'Dee']);
	const { goto, lead, phone, screen, people, runtime } = session;
	await goto(ITEM, 'zin');
	const groupOf = (person: string) => {
		const { ask } = phone(person);
		return ask?.kind === 'write' ? ask.group?.id : undefined;
	};
	const [an = '', ...others] = people;
	const mate = others.find((one) => groupOf(one) === groupOf(an))!;
	granted(await say(session, an, 'Wij zorgen samen.'));
	expect(JSON.stringify(phone(mate))).toContain('Wij zorgen samen.');
	for (const one of others.filter((person) => person !== mate))
		expect(JSON.stringify(phone(one))).not.toContain('Wij zorgen samen.');
	for (const access of ['regie', 'bord', 'projector'] as const) {
		expect(JSON.stringify(screen(access))).not.toContain('Wij zorgen samen.');
		expect(screen(access).groups).toMatchObject({ grouping: 'write', written: 1 });
	}
	expect(screen().desk).toMatchObject({ reveal: { what: 'notes', count: 1 }, drafts: 1 });
	expect(screen().counts.unrevealed).toBe(1);
	expect(codeOf(await lead({ command: 'finish', discard: 0 }))).toBe('unrevealed');
	granted(await lead({ command: 'reveal' }));
	expect([...runtime.board.notes.values()].map(({ text, zone }) => ({ text, zone }))).toEqual([
		{ text: 'Wij zorgen samen.', zone: 'sterktes' }
	]);
	expect(screen().stage.running).toBe(false);
	expect(codeOf(await say(session, mate, 'Toch anders.'))).toBe('step-closed');
	expect(screen().counts.unrevealed).toBe(0);
});

test('leaving a step where groups write ends it, after ten seconds; going back lets the same groups go on', async () => {
	const session = await room(['An', 'Bo', 'Cis', 'Dee']);
	const { goto, phone, people, clock, runtime, screen } = session;
	const [an = ''] = people;
	await goto(ITEM, 'zin');
	const groups = screen().groups!.groups;
	const { ask } = phone(an);
	if (ask?.kind !== 'write') throw new Error('no sentence asked');
	const write = (rev: number, text: string) =>
		runtime.put(ask.drafts[0]!.id, { rev, item: ITEM, step: 'zin', kind: 'draft', sentence: 0, text }, an);
	granted(await write(1, 'Samen'));
	await goto(ITEM, 'welkom');
	clock.pass(9000);
	granted(await write(2, 'Samen zorgen'));
	clock.pass(1000);
	expect(codeOf(await write(3, 'Te laat'))).toBe('step-closed');
	await goto(ITEM, 'zin');
	expect(screen().groups!.groups).toEqual(groups);
	const again = phone(an).ask;
	expect(again?.kind === 'write' && again.drafts[0]).toMatchObject({ text: 'Samen zorgen', rev: 2 });
	granted(await write(3, 'Samen zorgen wij'));
});

test('a sentence that was shown stays when the session ends; one that was not goes', async () => {
	const session = await room(['An', 'Bo', 'Cis', 'Dee']);
	const { goto, lead, people, runtime } = session;
	await goto(ITEM, 'zin');
	granted(await say(session, people[0]!, 'Wij zorgen samen.'));
	granted(await lead({ command: 'reveal' }));
	granted(await lead({ command: 'repeat' }));
	granted(await say(session, people[0]!, 'Nog niet af.'));
	granted(await lead({ command: 'finish', discard: 1 }));
	expect([...runtime.contributions.values()].map(({ text, state }) => ({ text, state }))).toEqual([
		{ text: 'Wij zorgen samen.', state: 'revealed' }
	]);
});

test('readiness is counted, taken back, told by name only where names may be seen, and gone in the next step', async () => {
	const session = await room(['An', 'Bo']);
	const { goto, phone, screen, people, runtime, lead } = session;
	const [an = ''] = people;
	await goto(ITEM, 'schrijf');
	const ready = (on: boolean, step = 'schrijf') => runtime.setReady(an, { item: ITEM, step, ready: on });
	expect(phone(an).ready).toBe(false);
	granted(ready(true));
	expect(screen().counts.ready).toBe(1);
	expect(phone(an).ready).toBe(true);
	expect(screen().desk!.people.map((person) => person.ready)).toEqual([true, false]);
	granted(await lead({ command: 'names.set', names: 'nobody' }));
	expect(screen().counts.ready).toBe(1);
	expect(screen().desk!.people.map((person) => person.ready)).toEqual([false, false]);
	granted(ready(false));
	expect(screen().counts.ready).toBe(0);
	granted(ready(true));
	await goto(ITEM, 'stellingen');
	expect(screen().counts.ready).toBe(0);
	expect(codeOf(ready(true))).toBe('step-closed');
	await goto(ITEM, 'welkom');
	expect(phone(an).ready).toBeNull();
	expect(codeOf(ready(true, 'welkom'))).toBe('not-asked');
	expect(codeOf(ready(true, 'nergens'))).toBe('step-unknown');
});

test('the counts say when the newest note of the step came in', async () => {
	const session = await room(['An']);
	await session.goto(ITEM, 'schrijf');
	expect(session.screen().counts.lastNoteAt).toBeNull();
	await session.note(session.people[0]!, 'een');
	const at = session.clock.now();
	session.clock.pass(90_000);
	expect(session.screen().counts.lastNoteAt).toBe(at);
});

test('a changed prompt, an added step and a dropped one outlive the server', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'kb-guided-'));
	folders.push(folder);
	const file = join(folder, 'proef.sqlite');
	const session = await room(['An'], { file });
	const { lead, goto, engine, id } = session;
	const added = step('extra', [{ kind: 'show' }]) as Extract<Command, { command: 'step.insert' }>['step'];
	granted(await lead({ command: 'prompt.set', item: ITEM, step: 'duos', prompt: 'Zoek je maat' }));
	granted(await lead({ command: 'steps.drop', item: ITEM, steps: ['schrijf'] }));
	granted(
		await lead({
			command: 'step.insert',
			item: ITEM,
			after: 'welkom',
			step: { ...added, run: 'together', reveals: [], droppable: false, minAnswers: 0 }
		})
	);
	await goto(ITEM, 'duos');
	const seen = session.screen();
	await engine.close();
	opened.splice(0);
	const again = openEngine({ extraCards: [CARD], file });
	opened.push(again.engine);
	const runtime = (await again.engine.session(id))!;
	const after = runtime.view({ session: id, access: 'regie', participant: null }) as ScreenView;
	expect(after.programme).toEqual(seen.programme);
	expect(after.programme[0]!.steps.map((one) => [one.id, one.status]).slice(0, 4)).toEqual([
		['welkom', 'todo'],
		['extra', 'todo'],
		['duos', 'open'],
		['schrijf', 'skipped']
	]);
	expect(after.programme[0]!.steps[2]).toMatchObject({ prompt: 'Zoek je maat', reprompted: true });
});

test('an open survey shows its link on every screen and on no phone, and its people are in no group and no count of the room', async () => {
	const session = await room(['An', 'Bo']);
	const { lead, goto, screen, phone, runtime } = session;
	granted(await lead({ command: 'survey.open', item: ITEM, days: 3 }));
	const token = runtime.state.stage.surveys[ITEM]!.token;
	expect(screen().programme[0]!.survey).toMatchObject({
		answered: 0,
		url: expect.stringContaining(`/e#${token}`)
	});
	for (const access of ['bord', 'projector'] as const)
		expect(JSON.stringify(screen(access))).toContain(token);
	expect(JSON.stringify(phone(session.people[0]!))).not.toContain(token);
	const outside = granted(await runtime.join({ name: null, voice: null, outside: true })).participant.id;
	const [ask] = phone(outside).survey!.cards[0]!.asks;
	if (ask?.kind !== 'rate') throw new Error('the survey asks no rating');
	granted(
		await runtime.put(
			'survey-answer-1',
			{ rev: 1, item: ITEM, step: 'stellingen', kind: 'rate', round: ask.round, value: { goed: 1 } },
			outside
		)
	);
	expect(screen().programme[0]!.survey!.answered).toBe(1);
	expect(screen().counts.in).toBe(2);
	expect(screen().desk!.people).toHaveLength(2);
	await goto(ITEM, 'duos');
	expect(
		screen()
			.groups!.groups.flatMap((group) => group.people)
			.toSorted()
	).toEqual(['An', 'Bo']);
	expect(phone(outside).talk).toBeNull();
});

test('under the least number of answers a revealed result says only that it is hidden', async () => {
	const session = await room(['An', 'Bo']);
	const { lead, goto, screen, people, runtime } = session;
	await goto(ITEM, 'stellingen');
	granted(await lead({ command: 'run' }));
	const answer = {
		rev: 1,
		item: ITEM,
		step: 'stellingen',
		kind: 'rate' as const,
		round: 1,
		value: { goed: 0 }
	};
	granted(await runtime.put('answer-of-an', answer, people[0]!));
	granted(await lead({ command: 'reveal' }));
	for (const access of ['regie', 'projector'] as const)
		expect(screen(access).results).toMatchObject([{ people: 1, items: [], hiddenBelow: 3 }]);
});
