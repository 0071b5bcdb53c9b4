import { expect, test } from 'vitest';
import { Card } from '#cards/card.ts';
import { loadCards } from '#cards/index.ts';
import { Command } from './command.ts';
import { moveStage } from './move-stage.ts';
import { isRefusal } from './refusal.ts';
import type { StageContext, StageMove } from './stage-move.ts';
import { newStage, Stage, stepState, type ProgrammeItem } from './stage.ts';
import { itemView } from './step-views.ts';

const swot = loadCards().get('swot')!;
const STATEMENTS = [{ id: 'a', title: 'Ik voel me hier goed.' }];
const survey = Card.parse({
	...swot,
	id: 'bevraging',
	harvest: [],
	steps: [
		{
			id: 'welkom',
			title: 'Welkom',
			minutes: 5,
			script: 'Zeg.',
			prompt: 'Dag',
			activities: [{ kind: 'show' }]
		},
		{
			id: 'stellingen',
			title: 'Stellingen',
			minutes: 10,
			script: 'Zeg.',
			prompt: 'Wat vind jij?',
			activities: [
				{
					kind: 'rate',
					items: 'options',
					options: STATEMENTS,
					scale: [
						{ id: 'nee', title: 'Nee' },
						{ id: 'ja', title: 'Ja' }
					]
				}
			],
			minAnswers: 5
		}
	],
	survey: { steps: ['stellingen'], days: 7 }
});
const start: ProgrammeItem[] = [
	{ id: 'swot', card: swot },
	{ id: 'bevraging', card: survey }
];

type Order = Omit<Command, 'expect'> & Record<string, unknown>;
type At = { stage: Stage; programme: readonly ProgrammeItem[]; effects: StageMove['effects'] };
const fresh: At = { stage: newStage('nobody'), programme: start, effects: [] };

function attempt({ stage, programme }: At, order: Order, change: Partial<StageContext> = {}) {
	return moveStage(stage, Command.parse({ expect: stage.version, ...order }), {
		programme,
		now: 0,
		unrevealed: 0,
		revealable: 0,
		people: [],
		peopleLately: [],
		shuffle: (list) => [...list],
		newToken: () => 'geheim',
		ballotItems: (activity) => ({
			items:
				activity.items === 'options' ? activity.options.map(({ id, title }) => ({ id, text: title })) : [],
			frozen: []
		}),
		...change
	});
}
function move(at: At, order: Order, change: Partial<StageContext> = {}): At {
	const moved = attempt(at, order, change);
	if (isRefusal(moved)) throw new Error(`refused: ${moved.refused} at ${(moved.path ?? []).join('.')}`);
	return { programme: at.programme, ...moved };
}
function refusalOf(at: At, order: Order) {
	const moved = attempt(at, order);
	return isRefusal(moved) ? `${moved.refused} ${(moved.path ?? []).join('.')}` : 'granted';
}
const goto = (item: string, step: string, from = fresh, now = 0) =>
	move(from, { command: 'goto', item, step }, { now });
const stateOf = ({ stage }: At, step: string, item = 'swot') => stepState(stage, item, step);
const viewOf = ({ stage, programme }: At, item = 'swot') =>
	itemView(
		{ stage },
		programme.find(({ id }) => id === item)!,
		{
			desk: true,
			extras: () => ({ survey: null, classTotals: null, series: [] })
		}
	);

test('the stage keeps how long each step was at hand, over several visits', () => {
	const first = goto('swot', 'kader', fresh, 1000);
	expect(stateOf(first, 'kader')).toMatchObject({ openedAt: 1000, spent: 0 });
	const second = move(first, { command: 'next' }, { now: 4000 });
	expect(stateOf(second, 'kader')).toMatchObject({ openedAt: null, spent: 3000 });
	const back = move(second, { command: 'back' }, { now: 6000 });
	expect(stateOf(back, 'kader')).toMatchObject({ openedAt: 6000, spent: 3000 });
	const end = move(back, { command: 'finish', discard: 0 }, { now: 7000 });
	expect(stateOf(end, 'kader')).toMatchObject({ openedAt: null, spent: 4000 });
});

test('closing a step does not stop its time: the group is still at it', () => {
	const closed = move(goto('swot', 'kader', fresh, 1000), { command: 'close' }, { now: 2000 });
	expect(stateOf(closed, 'kader').openedAt).toBe(1000);
});

test('repeat runs the step again: from its first activity, with the timer off', () => {
	const timed = move(goto('swot', 'binnenkant'), { command: 'timer.start' });
	const again = move(move(timed, { command: 'close' }), { command: 'repeat' });
	expect(again.stage).toMatchObject({
		step: 'binnenkant',
		running: true,
		activity: 0,
		timer: { state: 'off' }
	});
	expect(stateOf(again, 'binnenkant').closedAt).toBeNull();
	expect(refusalOf(fresh, { command: 'repeat' })).toBe('step-unknown ');
});

test('repeating a ballot opens a next round; the answers of the one before stay hidden', () => {
	const one = move(goto('bevraging', 'stellingen'), { command: 'run' });
	const two = move(one, { command: 'repeat' });
	expect(two.stage.running).toBe(true);
	expect(stateOf(two, 'stellingen', 'bevraging').ballots).toMatchObject([
		{ round: 1, revealed: false, over: true },
		{ round: 2, revealed: false }
	]);
	const shown = stateOf(move(two, { command: 'reveal' }), 'stellingen', 'bevraging').ballots;
	expect(shown.map(({ revealed }) => revealed)).toEqual([false, true]);
});

test('another prompt stands in the session alone, and the card gives its own back', () => {
	const own = swot.steps[0]!.prompt;
	const set = move(fresh, {
		command: 'prompt.set',
		item: 'swot',
		step: 'kader',
		prompt: 'Waarom zijn we hier?'
	});
	expect(viewOf(set).steps[0]).toMatchObject({ prompt: 'Waarom zijn we hier?', reprompted: true });
	expect(viewOf(set).steps[1]!.reprompted).toBe(false);
	expect(loadCards().get('swot')!.steps[0]!.prompt).toBe(own);
	const other = move(set, { command: 'prompt.set', item: 'swot', step: 'kader', prompt: 'En nu?' });
	const back = move(other, { command: 'prompt.set', item: 'swot', step: 'kader', prompt: null });
	expect(viewOf(back).steps[0]).toMatchObject({ prompt: own, reprompted: false });
	expect(back.stage.version).toBe(fresh.stage.version + 3);
	expect(refusalOf(fresh, { command: 'prompt.set', item: 'swot', step: 'nergens', prompt: 'x' })).toBe(
		'step-unknown step'
	);
});

test('a prompt has 1 to 90 characters, as in a card', () => {
	const parse = (prompt: string) =>
		Command.safeParse({ command: 'prompt.set', expect: 1, item: 'swot', step: 'kader', prompt }).success;
	expect([parse('x'.repeat(90)), parse('x'.repeat(91)), parse('   ')]).toEqual([true, false, false]);
});

const extra = {
	id: 'even-luchten',
	title: 'Even luchten',
	minutes: 5,
	script: 'Zet een raam open.',
	prompt: 'Wat wil je nog kwijt?',
	activities: [{ kind: 'collect', zones: ['sterktes'], visibility: 'private' }]
};

test('a step is added after another one, and next reaches it', () => {
	const at = goto('swot', 'kader');
	const grown = move(at, { command: 'step.insert', item: 'swot', after: 'kader', step: extra });
	expect(
		viewOf(grown)
			.steps.map(({ id }) => id)
			.slice(0, 3)
	).toEqual(['kader', 'even-luchten', swot.steps[1]!.id]);
	expect(move(grown, { command: 'next' }).stage).toMatchObject({ step: 'even-luchten', running: true });
	const first = move(fresh, { command: 'step.insert', item: 'swot', after: null, step: extra });
	expect(move(first, { command: 'next' }).stage.step).toBe('even-luchten');
	expect(Card.safeParse(grown.programme[0]!.card).success).toBe(true);
});

test('a step that does not fit its card is refused with the path of what is wrong, and changes nothing', () => {
	const insert = (change: object, after: string | null = 'kader') => ({
		command: 'step.insert' as const,
		item: 'swot',
		after,
		step: { ...extra, ...change }
	});
	expect(refusalOf(fresh, insert({ id: 'kader' }))).toBe('value-wrong step.id');
	expect(refusalOf(fresh, insert({}, 'nergens'))).toBe('step-unknown after');
	expect(refusalOf(fresh, { ...insert({}), item: 'nergens' })).toBe('step-unknown item');
	const nowhere = { activities: [{ kind: 'collect', zones: ['nergens'], visibility: 'private' }] };
	expect(refusalOf(fresh, insert(nowhere))).toBe('body-invalid step.activities.0.zones');
	expect(refusalOf(fresh, insert({ reveals: ['nergens'] }))).toBe('body-invalid step.reveals');
});

/** Makes three of the card's later steps droppable. */
const MAY = ['buitenkant', 'stippen', 'confrontatie'];
const droppable: At = {
	...fresh,
	programme: [
		{
			id: 'swot',
			card: {
				...swot,
				steps: swot.steps.map((step, i) => ({
					...step,
					droppable: i > 0 && (MAY.includes(step.id) || i === 3)
				}))
			}
		}
	]
};

test('steps that are dropped are passed by, and count again when they are no longer named', () => {
	const ids = swot.steps.map(({ id }) => id);
	const at = goto('swot', ids[2]!, droppable);
	const dropped = move(at, { command: 'steps.drop', item: 'swot', steps: [ids[3]!] });
	expect(viewOf(dropped).steps[3]!.status).toBe('skipped');
	expect(move(dropped, { command: 'next' }).stage.step).toBe(ids[4]);
	expect(move(move(dropped, { command: 'next' }), { command: 'back' }).stage.step).toBe(ids[2]);
	const again = move(dropped, { command: 'steps.drop', item: 'swot', steps: [] });
	expect(viewOf(again).steps[3]!.status).toBe('todo');
	expect(move(again, { command: 'next' }).stage.step).toBe(ids[3]);
	const gone = move(dropped, { command: 'goto', item: 'swot', step: ids[3]! });
	expect(gone.stage.dropped).toEqual([]);
});

test('a step that must stay, that is past or at hand, or that is not there is not dropped', () => {
	const ids = swot.steps.map(({ id }) => id);
	const at = goto('swot', ids[3]!, droppable);
	const drop = (...steps: string[]) => refusalOf(at, { command: 'steps.drop', item: 'swot', steps });
	expect(drop(ids[3]!)).toBe('value-wrong steps.0');
	expect(drop(ids.at(-1)!)).toBe('value-wrong steps.0');
	expect(drop('nergens')).toBe('step-unknown steps.0');
});

const DAY = 24 * 3_600_000;

test('opening a survey gives it a link and starts its ballots, and the room answers in the same round', () => {
	const open = move(fresh, { command: 'survey.open', item: 'bevraging', days: 3 });
	expect(open.stage.surveys['bevraging']).toEqual({ until: 3 * DAY, token: 'geheim' });
	expect(stateOf(open, 'stellingen', 'bevraging').ballots).toMatchObject([
		{ round: 1, items: [{ id: 'a' }] }
	]);
	expect(viewOf(open, 'bevraging').steps[1]!.status).toBe('todo');
	const room = move(goto('bevraging', 'stellingen', open), { command: 'run' });
	expect(stateOf(room, 'stellingen', 'bevraging').ballots).toHaveLength(1);
});

test('a survey keeps its link when its days change, and closing it ends them', () => {
	const open = move(fresh, { command: 'survey.open', item: 'bevraging', days: 3 });
	const longer = move(
		open,
		{ command: 'survey.open', item: 'bevraging', days: 9 },
		{ newToken: () => 'ander' }
	);
	expect(longer.stage.surveys['bevraging']).toEqual({ until: 9 * DAY, token: 'geheim' });
	const closed = move(longer, { command: 'survey.open', item: 'bevraging', days: 0 }, { now: DAY });
	expect(closed.stage.surveys['bevraging']!.until).toBe(DAY);
	expect(move(closed, { command: 'survey.open', item: 'bevraging', days: 0 }, { now: 2 * DAY }).stage).toBe(
		closed.stage
	);
	expect(refusalOf(fresh, { command: 'survey.open', item: 'swot', days: 3 })).toBe('not-asked item');
});

test('a stage from before all this reads as one where nothing of it happened', () => {
	const { dropped: _, ownPrompts: __, surveys: ___, zoneBefore: ____, ...older } = newStage('nobody');
	const steps = { 'swot/kader': { status: 'closed', closedAt: 1, extra: 0, ballots: [] } };
	const read = Stage.parse(JSON.parse(JSON.stringify({ ...older, steps })));
	expect(read).toMatchObject({ dropped: [], ownPrompts: {}, surveys: {} });
	expect(stepState(read, 'swot', 'kader')).toMatchObject({ rounds: [], openedAt: null, spent: 0, parts: {} });
});
