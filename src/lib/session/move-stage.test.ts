import { expect, test } from 'vitest';
import fc from 'fast-check';
import { loadCards } from '#cards/index.ts';
import { Command } from './command.ts';
import { moveStage } from './move-stage.ts';
import { isRefusal } from './refusal.ts';
import type { StageContext, StageMove } from './stage-move.ts';
import { newStage, stepState, type Stage } from './stage.ts';

const cards = loadCards();
const programme = ['swot', 'samen-zorg-dragen'].map((id) => ({ id, card: cards.get(id)! }));
const context = (change: Partial<StageContext> = {}): StageContext => ({
	programme,
	now: 1_000_000,
	unrevealed: 0,
	revealable: 0,
	people: [],
	peopleLately: [],
	shuffle: (list) => [...list],
	newToken: () => 'token',
	ballotItems: () => ({ items: [{ id: 'a', text: 'A' }], frozen: ['a'] }),
	...change
});

type Order = Omit<Command, 'expect'> & Record<string, unknown>;

function attempt(stage: Stage, order: Order, change: Partial<StageContext> = {}) {
	return moveStage(stage, Command.parse({ expect: stage.version, ...order }), context(change));
}
function move(stage: Stage, order: Order, change: Partial<StageContext> = {}): StageMove {
	const moved = attempt(stage, order, change);
	if (isRefusal(moved)) throw new Error(`refused: ${moved.refused}`);
	return moved;
}
const refusalOf = (stage: Stage, order: Order, change: Partial<StageContext> = {}) => {
	const moved = attempt(stage, order, change);
	return isRefusal(moved) ? moved.refused : 'granted';
};
const at = (item: string, step: string) => move(newStage('nobody'), { command: 'goto', item, step }).stage;
const ballotsOf = (stage: Stage) => stepState(stage, stage.item!, stage.step!).ballots;

test('the first next leaves the joining screen for the first step and runs it', () => {
	const { stage, effects } = move(newStage('nobody'), { command: 'next' });
	expect(stage).toMatchObject({ item: 'swot', step: 'kader', running: true, version: 2 });
	expect(effects).toEqual(['entered']);
});

test('next closes the step it leaves, at the time it left, and runs the one it reaches', () => {
	const { stage } = move(at('swot', 'binnenkant'), { command: 'next' }, { now: 77 });
	expect(stepState(stage, 'swot', 'binnenkant')).toMatchObject({ status: 'closed', closedAt: 77 });
	expect(stage).toMatchObject({ step: 'buitenkant', running: true });
	expect(stepState(stage, 'swot', 'buitenkant')).toMatchObject({ status: 'open', closedAt: null });
});

test('next goes on to the next card, and does nothing at the very end', () => {
	const over = move(at('swot', 'membercheck-en-oogst'), { command: 'skip' }).stage;
	expect(over).toMatchObject({ item: 'samen-zorg-dragen', step: 'lege-poster' });
	const last = move(at('samen-zorg-dragen', 'afwerken-en-afdrukken'), { command: 'next' }).stage;
	const end = move(last, { command: 'next' });
	expect(end.stage).toBe(last);
	expect(end.effects).toEqual([]);
});

test('back runs the step before again, and does nothing before the first', () => {
	const { stage } = move(at('swot', 'buitenkant'), { command: 'back' });
	expect(stage).toMatchObject({ step: 'binnenkant', running: true });
	const first = at('swot', 'kader');
	expect(move(first, { command: 'back' }).stage).toBe(first);
});

test('goto runs any step, of another card too; one that is not there is refused', () => {
	expect(at('samen-zorg-dragen', 'wie-doet-mee')).toMatchObject({ item: 'samen-zorg-dragen', running: true });
	expect(refusalOf(newStage('nobody'), { command: 'goto', item: 'swot', step: 'nergens' })).toBe(
		'step-unknown'
	);
	expect(refusalOf(newStage('nobody'), { command: 'goto', item: 'wie', step: 'kader' })).toBe('step-unknown');
});

test('skip says of a step that it was skipped', () => {
	const { stage } = move(at('swot', 'buitenkant'), { command: 'skip' });
	expect(stepState(stage, 'swot', 'buitenkant').status).toBe('skipped');
	expect(stage.step).toBe('onthullen-en-turven');
});

test('close stops the step and keeps the place; run opens it again', () => {
	const closed = move(at('swot', 'binnenkant'), { command: 'close' }, { now: 5 }).stage;
	expect(closed).toMatchObject({ step: 'binnenkant', running: false });
	expect(stepState(closed, 'swot', 'binnenkant').closedAt).toBe(5);
	const again = move(closed, { command: 'run' }).stage;
	expect(again.running).toBe(true);
	expect(stepState(again, 'swot', 'binnenkant').closedAt).toBeNull();
});

test('a ballot waits for run, which freezes its items in a first round', () => {
	const waiting = at('swot', 'stippen');
	expect(waiting.running).toBe(false);
	expect(ballotsOf(waiting)).toEqual([]);
	const { stage } = move(waiting, { command: 'run' });
	expect(stage.running).toBe(true);
	expect(ballotsOf(stage)).toEqual([
		{ round: 1, items: [{ id: 'a', text: 'A' }], frozen: ['a'], revealed: false }
	]);
});

test('a ballot about nothing is refused', () => {
	expect(
		refusalOf(at('swot', 'stippen'), { command: 'run' }, { ballotItems: () => ({ items: [], frozen: [] }) })
	).toBe('ballot-empty');
});

test('a closed ballot opens again in the same round; a revealed one starts a new round', () => {
	const running = move(at('swot', 'stippen'), { command: 'run' }).stage;
	const closed = move(running, { command: 'close' }).stage;
	expect(ballotsOf(move(closed, { command: 'run' }).stage)).toHaveLength(1);
	const revealed = move(closed, { command: 'reveal' }).stage;
	expect(ballotsOf(revealed)[0]?.revealed).toBe(true);
	const again = move(
		revealed,
		{ command: 'run' },
		{ ballotItems: () => ({ items: [{ id: 'b', text: 'B' }], frozen: [] }) }
	);
	expect(ballotsOf(again.stage).map(({ round, revealed: shown }) => [round, shown])).toEqual([
		[1, true],
		[2, false]
	]);
});

test('revealing a running ballot closes it', () => {
	const running = move(at('swot', 'stippen'), { command: 'run' }).stage;
	expect(move(running, { command: 'reveal' }).stage.running).toBe(false);
});

test('a step that runs its activities one after the other goes to the second one first, and back again', () => {
	const vote = move(at('samen-zorg-dragen', 'sterren-kiezen'), { command: 'run' }).stage;
	const harvest = move(vote, { command: 'next' }).stage;
	expect(harvest).toMatchObject({ step: 'sterren-kiezen', activity: 1, running: true });
	expect(move(harvest, { command: 'next' }).stage).toMatchObject({ step: 'sleutels-kiezen', activity: 0 });
	expect(move(harvest, { command: 'back' }).stage).toMatchObject({
		step: 'sterren-kiezen',
		activity: 0,
		running: false
	});
	expect(move(vote, { command: 'skip' }).stage.step).toBe('sleutels-kiezen');
});

test('reveal is refused where there is nothing to show, and next never reveals', () => {
	expect(refusalOf(at('swot', 'binnenkant'), { command: 'reveal' })).toBe('not-revealable');
	expect(refusalOf(newStage('nobody'), { command: 'reveal' })).toBe('not-revealable');
	const { effects } = move(at('swot', 'onthullen-en-turven'), { command: 'next' });
	expect(effects).toEqual(['entered']);
});

test('reveal of notes ends the ten seconds of the steps it shows', () => {
	const written = move(at('swot', 'binnenkant'), { command: 'close' }).stage;
	const there = move(written, { command: 'goto', item: 'swot', step: 'onthullen-en-turven' }).stage;
	expect(stepState(there, 'swot', 'binnenkant').closedAt).not.toBeNull();
	const { stage, effects } = move(there, { command: 'reveal' });
	expect(effects).toEqual(['reveal-notes']);
	expect(stepState(stage, 'swot', 'binnenkant').closedAt).toBeNull();
	expect(Object.keys(stage.steps)).not.toContain('swot/buitenkant');
});

test('a command that saw an older stage is refused, and so is every command after the end', () => {
	const stage = at('swot', 'kader');
	expect(moveStage(stage, { command: 'next', expect: stage.version - 1 }, context())).toMatchObject({
		refused: 'stage-stale',
		path: ['expect']
	});
	const done = move(stage, { command: 'finish', discard: 0 });
	expect(done.effects).toEqual(['finish']);
	expect(done.stage).toMatchObject({ finishedAt: 1_000_000, running: false });
	expect(refusalOf(done.stage, { command: 'next' })).toBe('finished');
});

test('finish needs the true number of notes that nobody saw, and says it', () => {
	const stage = at('swot', 'kader');
	expect(attempt(stage, { command: 'finish', discard: 0 }, { unrevealed: 3 })).toMatchObject({
		refused: 'unrevealed',
		path: ['discard'],
		data: { unrevealed: 3 }
	});
	expect(move(stage, { command: 'finish', discard: 3 }, { unrevealed: 3 }).stage.finishedAt).not.toBeNull();
});

test('zones open one by one in a step that collects, and nowhere else', () => {
	const stage = at('swot', 'binnenkant');
	const one = move(stage, { command: 'zone.open', zone: 'zwaktes' }).stage;
	expect(one.zone).toBe('zwaktes');
	expect(move(one, { command: 'zone.open', zone: null }).stage.zone).toBeNull();
	expect(refusalOf(stage, { command: 'zone.open', zone: 'kansen' })).toBe('zone-wrong');
	expect(refusalOf(at('swot', 'kader'), { command: 'zone.open', zone: 'sterktes' })).toBe('not-asked');
	expect(move(one, { command: 'next' }).stage.zone).toBeNull();
});

test('zone names are chosen from the card, and only those', () => {
	const stage = at('swot', 'kader');
	expect(refusalOf(stage, { command: 'labels.set', set: 'decreet' })).toBe('not-found');
	expect(refusalOf(newStage('nobody'), { command: 'labels.set', set: null })).toBe('step-unknown');
});

test('whatever the desk does, each change is one version and at most one step is open and running', () => {
	const steps = programme.flatMap(({ id, card }) => card.steps.map((step) => ({ item: id, step: step.id })));
	const order = fc.oneof(
		fc.constantFrom<Order>(
			{ command: 'next' },
			{ command: 'back' },
			{ command: 'skip' },
			{ command: 'run' },
			{ command: 'close' },
			{ command: 'reveal' },
			{ command: 'timer.start' },
			{ command: 'timer.pause' },
			{ command: 'timer.add', seconds: 60 }
		),
		fc.constantFrom(...steps).map((target): Order => ({ command: 'goto', ...target }))
	);
	fc.assert(
		fc.property(fc.array(order, { maxLength: 40 }), (orders) => {
			let stage = newStage('nobody');
			for (const one of orders) {
				const moved = attempt(stage, one);
				if (isRefusal(moved)) continue;
				const changed = moved.stage !== stage || moved.effects.length > 0;
				expect(moved.stage.version).toBe(stage.version + (changed ? 1 : 0));
				stage = moved.stage;
				const open = Object.entries(stage.steps).filter(([, { status }]) => status === 'open');
				expect(open.length).toBeLessThanOrEqual(1);
				if (stage.running) expect(open[0]?.[0]).toBe(`${stage.item}/${stage.step}`);
				for (const { ballots } of Object.values(stage.steps))
					expect(ballots.slice(0, -1).every(({ revealed }) => revealed)).toBe(true);
			}
		})
	);
});
