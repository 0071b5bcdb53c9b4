import { expect, test } from 'vitest';
import { Card } from '#cards/card.ts';
import { loadCards } from '#cards/index.ts';
import { Command } from './command.ts';
import { moveStage } from './move-stage.ts';
import { isRefusal } from './refusal.ts';
import { showView } from './show-view.ts';
import type { StageContext } from './stage-move.ts';
import { newStage, roundAtHand, stepState, type Stage } from './stage.ts';
import { talkView } from './talk-view.ts';
import { groupsView } from './groups-view.ts';
import type { SessionState } from './session-state.ts';

const swot = loadCards().get('swot')!;
const step = (id: string, activities: unknown[], more: object = {}) => ({
	id,
	title: id,
	minutes: 5,
	script: 'Zeg het.',
	prompt: `Vraag van ${id}`,
	activities,
	...more
});
const ROLES = ['gespreksleider', 'inbrenger', 'tijdsbewaker', 'teamlid'].map((id) => ({
	id,
	title: id,
	text: `Jij bent ${id}.`
}));
const card = Card.parse({
	...swot,
	harvest: [],
	zoneNames: [],
	steps: [
		step('welkom', [{ kind: 'show' }]),
		step('rollen', [{ kind: 'show', what: 'parts', parts: ROLES }]),
		step('duos', [
			{ kind: 'talk', grouping: 'pairs', rounds: 4, minutesPerRound: 6, questions: ['Een?', 'Twee?'] }
		]),
		step('kring', [{ kind: 'talk', grouping: 'plenary', rounds: 2, minutesPerRound: 2 }]),
		step('beurten', [{ kind: 'talk', grouping: 'turns' }]),
		step('zin', [{ kind: 'write', zones: ['sterktes'], groupSize: 3 }]),
		step(
			'daarna',
			[
				{ kind: 'collect', zones: ['sterktes'], visibility: 'private' },
				{ kind: 'talk', grouping: 'trios' }
			],
			{
				run: 'after'
			}
		)
	]
});
const programme = [{ id: 'kaart', card }];
const ROOM = ['an', 'bo', 'cis', 'dee', 'els'];
const NOW = 1_000_000;
const context = (change: Partial<StageContext> = {}): StageContext => ({
	programme,
	now: NOW,
	unrevealed: 0,
	revealable: 0,
	people: ROOM,
	peopleLately: ROOM,
	shuffle: (list) => [...list].reverse(),
	newToken: () => 'token',
	ballotItems: () => ({ items: [{ id: 'a', text: 'A' }], frozen: [] }),
	...change
});

type Order = Omit<Command, 'expect'> & Record<string, unknown>;
const attempt = (stage: Stage, order: Order, change: Partial<StageContext> = {}) =>
	moveStage(stage, Command.parse({ expect: stage.version, ...order }), context(change));
function move(stage: Stage, order: Order, change: Partial<StageContext> = {}): Stage {
	const moved = attempt(stage, order, change);
	if (isRefusal(moved)) throw new Error(`refused: ${moved.refused}`);
	return moved.stage;
}
const refusalOf = (stage: Stage, order: Order) => {
	const moved = attempt(stage, order);
	return isRefusal(moved) ? moved.refused : 'granted';
};
const at = (id: string, change: Partial<StageContext> = {}) =>
	move(newStage('nobody'), { command: 'goto', item: 'kaart', step: id }, change);
const roundsOf = (stage: Stage) => stepState(stage, 'kaart', stage.step!).rounds;
const groupsOf = (stage: Stage) => roundAtHand(stepState(stage, 'kaart', stage.step!))?.groups ?? [];
const seated = (stage: Stage) =>
	groupsOf(stage)
		.flatMap(({ people }) => people)
		.toSorted();

/** A session with these people; those without a name are known by their number. */
function stateOf(stage: Stage, names: Record<string, string | null>): SessionState {
	return {
		id: 's',
		title: 'Proef',
		code: 'ABCDEF',
		example: false,
		createdAt: 0,
		keepUntil: 1,
		programme,
		stage,
		participants: new Map(
			Object.entries(names).map(([id, name]) => [id, { id, name, voice: null, outside: false, joinedAt: 0 }])
		),
		classLists: new Map(),
		series: new Map()
	};
}
const named = (stage: Stage) => stateOf(stage, { an: 'An', bo: 'Bo', cis: null, dee: 'Dee', els: null });
const you = (id: string) => ({ id, outside: false });

test('a talk in pairs makes its groups when the step begins, of everybody who is in', () => {
	const stage = at('duos');
	expect(roundsOf(stage)).toHaveLength(1);
	expect(seated(stage)).toEqual([...ROOM, 'begeleider'].toSorted());
});

test('going on makes the next round, going back shows an earlier one as it was, and too far is refused', () => {
	const one = at('duos');
	const two = move(one, { command: 'round.goto', round: 1 });
	expect(roundsOf(two)).toHaveLength(2);
	expect(groupsOf(two)).not.toEqual(groupsOf(one));
	const back = move(two, { command: 'round.goto', round: 0 });
	expect(groupsOf(back)).toEqual(groupsOf(one));
	expect(roundsOf(back)).toHaveLength(2);
	expect(refusalOf(two, { command: 'round.goto', round: 3 })).toBe('value-wrong');
	expect(refusalOf(at('welkom'), { command: 'round.goto', round: 1 })).toBe('not-asked');
});

test('a round has minutes of its own: the timer takes them, and starts again with the next round', () => {
	const timed = move(at('duos'), { command: 'timer.start' });
	expect(timed.timer).toEqual({ state: 'running', endsAt: NOW + 360_000 });
	const next = move(timed, { command: 'round.goto', round: 1 }, { now: NOW + 400_000 });
	expect(next.timer).toEqual({ state: 'running', endsAt: NOW + 760_000 });
	const longer = move(at('duos'), { command: 'timer.add', seconds: 60 });
	expect(longer.timer).toEqual({ state: 'paused', remaining: 420_000 });
});

test('somebody who comes late waits for the next round, or for the groups to be made again', () => {
	const stage = at('duos', { people: ROOM.slice(0, 4), peopleLately: ROOM.slice(0, 4) });
	expect(talkView(named(stage), you('els'))).toMatchObject({ waiting: true, partners: [] });
	expect(groupsView(named(stage), ROOM, [])!.waiting).toEqual(['nummer 5']);
	const next = move(stage, { command: 'round.goto', round: 1 });
	expect(talkView(named(next), you('els'))!.waiting).toBe(false);
	const remade = move(stage, { command: 'round.remake' });
	expect(roundsOf(remade)).toHaveLength(1);
	expect(seated(remade)).toEqual([...ROOM, 'begeleider'].toSorted());
});

test('remaking leaves out who is gone; a phone that only sleeps still gets a partner in the next round', () => {
	const awake = ROOM.slice(0, 4);
	const next = move(at('duos'), { command: 'round.goto', round: 1 }, { people: awake });
	expect(seated(next)).toContain('els');
	const remade = move(next, { command: 'round.remake' }, { people: awake });
	expect(seated(remade)).toEqual(awake.toSorted());
	const met = roundsOf(remade)[0]!.groups.map(({ people }) => people.toSorted().join());
	expect(groupsOf(remade).filter(({ people }) => met.includes(people.toSorted().join()))).toEqual([]);
});

test('a talk without anybody makes its groups as soon as a command finds people', () => {
	const empty = at('duos', { people: [], peopleLately: [] });
	expect(roundsOf(empty)).toEqual([]);
	expect(seated(move(empty, { command: 'timer.start' }))).toContain('an');
});

test('repeating a talk begins with a first round in other company', () => {
	const one = at('duos');
	const again = move(move(one, { command: 'round.goto', round: 1 }), { command: 'repeat' });
	expect(roundsOf(again)).toHaveLength(1);
	const met = (stage: Stage) => groupsOf(stage).map(({ people }) => people.toSorted().join());
	expect(met(again).filter((pair) => met(one).includes(pair))).toEqual([]);
});

test('a phone shows its partner by name or number, the round and its question', () => {
	const stage = at('duos');
	const groups = groupsOf(stage);
	const partnerOf = (id: string) =>
		groups.find(({ people }) => people.includes(id))!.people.find((one) => one !== id)!;
	const words: Record<string, string> = { an: 'An', bo: 'Bo', cis: 'nummer 3', dee: 'Dee', els: 'nummer 5' };
	for (const id of ROOM)
		expect(talkView(named(stage), you(id))).toMatchObject({
			grouping: 'pairs',
			round: 0,
			rounds: 4,
			question: 'Een?',
			partners: [words[partnerOf(id)] ?? 'begeleider'],
			waiting: false
		});
	const third = [1, 2].reduce((before, round) => move(before, { command: 'round.goto', round }), stage);
	expect(talkView(named(third), you('an'))!.question).toBe('Twee?');
});

test('somebody outside the room has no talk, and neither has a step without one', () => {
	expect(talkView(named(at('duos')), { id: 'an', outside: true })).toBeNull();
	expect(talkView(named(at('welkom')), you('an'))).toBeNull();
});

test('in turns everybody sees whose turn it is', () => {
	const second = move(at('beurten'), { command: 'round.goto', round: 1 });
	expect(talkView(named(second), you('bo'))!.turn).toEqual({ name: 'Bo', you: true });
	expect(talkView(named(second), you('an'))!.turn).toEqual({ name: 'Bo', you: false });
	expect(groupsView(named(second), ROOM, [])).toMatchObject({
		rounds: 5,
		round: 1,
		groups: [{ title: 'Bo' }]
	});
});

test('a plenary talk counts its rounds without groups', () => {
	const second = move(at('kring'), { command: 'round.goto', round: 1 });
	expect(talkView(named(second), you('an'))).toMatchObject({ round: 1, rounds: 2, waiting: false });
	expect(groupsView(named(second), ROOM, [])).toBeNull();
});

test('role cards: one of each single role, the last for everybody else and for who comes late', () => {
	const stage = at('rollen');
	const { parts } = stepState(stage, 'kaart', 'rollen');
	expect(Object.values(parts).toSorted()).toEqual(
		['gespreksleider', 'inbrenger', 'teamlid', 'teamlid', 'tijdsbewaker'].toSorted()
	);
	expect(showView(named(stage), 'els')!.part!.title).toBe('gespreksleider');
	expect(showView(named(stage), 'te-laat')!.part!.title).toBe('teamlid');
	expect(showView(named(at('welkom')), 'an')).toMatchObject({ what: 'script', part: null });
});

test('role cards stay when the step is run again, and repeat deals them anew', () => {
	const stage = at('rollen');
	const other = { shuffle: <T>(list: readonly T[]) => [...list] };
	const back = move(move(stage, { command: 'next' }), { command: 'back' }, other);
	expect(stepState(back, 'kaart', 'rollen').parts).toEqual(stepState(stage, 'kaart', 'rollen').parts);
	const dealt = stepState(move(stage, { command: 'repeat' }, other), 'kaart', 'rollen').parts;
	expect(dealt['an']).toBe('gespreksleider');
});

test('a write step makes its small groups once, and a late one joins without moving anybody', () => {
	const stage = at('zin', { people: ROOM.slice(0, 4), peopleLately: ROOM.slice(0, 4) });
	expect(groupsOf(stage).map(({ id }) => id)).toEqual(['groep-1']);
	const grown = move(stage, { command: 'round.remake' }, { people: ['els'] });
	expect(seated(grown)).toEqual(ROOM.toSorted());
	expect(groupsView(named(grown), ROOM, [])).toMatchObject({ grouping: 'write', rounds: 1, waiting: [] });
	const again = move(grown, { command: 'repeat' });
	expect(groupsOf(again).map(({ id }) => id)).toEqual(['r2-groep-1', 'r2-groep-2']);
	expect(refusalOf(stage, { command: 'round.goto', round: 1 })).toBe('not-asked');
});

test('a talk that comes after another activity makes its groups when its turn comes', () => {
	const writing = at('daarna');
	expect(roundsOf(writing)).toEqual([]);
	expect(
		groupsOf(move(writing, { command: 'next' }))
			.map(({ people }) => people.length)
			.toSorted()
	).toEqual([2, 3]);
});
