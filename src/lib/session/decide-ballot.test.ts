import { expect, test } from 'vitest';
import { loadCards } from '#cards/index.ts';
import type { Contribution, PutContribution } from './contribution.ts';
import { openStep, senderContext } from '../../../tests/fixtures/contributions.ts';
import type { ContributionContext } from './contribution-context.ts';
import { decideContribution } from './decide-contribution.ts';
import { decideWithdrawal } from './decide-withdrawal.ts';
import { isRefusal } from './refusal.ts';
import { newStage, stepKey, type Ballot, type Stage, type StepState } from './stage.ts';

const cards = loadCards();
const programme = ['swot', 'vier-begeleidingsdomeinen', 'samen-zorg-dragen'].map((id) => ({
	id,
	card: cards.get(id)!
}));
const NOW = 1_000_000;
const ballot = (ids: string[], change: Partial<Ballot> = {}): Ballot => ({
	round: 1,
	items: ids.map((id) => ({ id, text: id })),
	frozen: [],
	revealed: false,
	...change
});

function stageAt(
	at: { item: string; step: string },
	ballots: Ballot[],
	change: Partial<Stage> = {},
	state: Partial<StepState> = {}
): Stage {
	const known = openStep({ ballots, ...state });
	return {
		...newStage('nobody'),
		...at,
		running: true,
		steps: { [stepKey(at.item, at.step)]: known },
		...change
	};
}
const DOTS = { item: 'swot', step: 'stippen' };
const LIGHT = { item: 'vier-begeleidingsdomeinen', step: 'verkeerslicht' };
const STARS = { item: 'samen-zorg-dragen', step: 'sterren-kiezen' };
const AGREE = { item: 'samen-zorg-dragen', step: 'afwerken-en-afdrukken' };

function send(
	input: Partial<PutContribution>,
	stage: Stage,
	change: Partial<ContributionContext> = {},
	id = 'v1'
) {
	const at = { item: stage.item ?? '', step: stage.step ?? '' };
	const full: PutContribution = { rev: 1, kind: 'vote', round: 1, value: {}, ...at, ...input };
	return decideContribution(id, full, senderContext({ programme, stage, now: NOW }, change));
}
function verdict(...args: Parameters<typeof send>): string {
	const decision = send(...args);
	return isRefusal(decision) ? [decision.refused, ...(decision.path ?? [])].join(' ') : decision.outcome;
}
function kept(...args: Parameters<typeof send>): Contribution {
	const decision = send(...args);
	if (isRefusal(decision)) throw new Error(decision.refused);
	return decision.row;
}

const dots = stageAt(DOTS, [ballot(['a', 'b', 'c'])]);

test('five dots may be spent, at most two on one thing', () => {
	expect(verdict({ value: { a: 2, b: 2, c: 1 } }, dots)).toBe('created');
	expect(verdict({ value: { a: 3 } }, dots)).toBe('vote-over-budget value a');
	expect(verdict({ value: { a: 2, b: 2, c: 2 } }, dots)).toBe('vote-over-budget value');
	expect(verdict({ value: {} }, dots)).toBe('created');
});

test('without a maximum per item all dots may lie on one', () => {
	const stage = stageAt(STARS, [ballot(['a', 'b'])]);
	expect(verdict({ value: { a: 3 } }, stage)).toBe('created');
	expect(verdict({ value: { a: 4 } }, stage)).toBe('vote-over-budget value a');
});

test('a vote for something else, for another round, or with a remark is refused', () => {
	expect(verdict({ value: { z: 1 } }, dots)).toBe('vote-item-unknown value z');
	expect(send({ round: 2 }, dots)).toMatchObject({ refused: 'round', path: ['round'], params: { round: 1 } });
	expect(verdict({ round: undefined }, dots)).toBe('round round');
	expect(verdict({ text: 'want' }, dots)).toBe('value-wrong text');
	expect(verdict({ kind: 'rate' }, dots)).toBe('not-asked kind');
	expect(verdict({ kind: 'note', zone: 'sterktes', text: 'x' }, dots)).toBe('not-asked kind');
});

test('a vote is taken only after run and not after reveal', () => {
	expect(verdict({}, stageAt(DOTS, [], { running: false }))).toBe('step-closed');
	expect(verdict({}, stageAt(DOTS, [ballot(['a'], { revealed: true })]))).toBe('step-closed');
	expect(verdict({}, stageAt(DOTS, [ballot(['a'])], { running: false }, { closedAt: NOW - 9_999 }))).toBe(
		'created'
	);
	expect(verdict({}, stageAt(DOTS, [ballot(['a'])], { running: false }, { closedAt: NOW - 10_000 }))).toBe(
		'step-closed'
	);
});

test('a new round takes votes for itself alone', () => {
	const again = stageAt(DOTS, [ballot(['a'], { revealed: true }), ballot(['b'], { round: 2 })]);
	expect(verdict({ round: 1, value: { a: 1 } }, again)).toBe('round round');
	expect(verdict({ round: 2, value: { b: 1 } }, again)).toBe('created');
	expect(verdict({ round: 2, value: { a: 1 } }, again)).toBe('vote-item-unknown value a');
});

test('a person has one row a round; changing it needs its own id', () => {
	const first = kept({ value: { a: 1 } }, dots);
	expect(send({ value: { b: 1 } }, dots, { own: [first] }, 'v2')).toMatchObject({
		refused: 'rev',
		path: ['id'],
		data: { earlier: 'v1' }
	});
	expect(verdict({ rev: 2, value: { b: 1 } }, dots, { own: [first], existing: first })).toBe('changed');
	expect(verdict({ value: { a: 1 } }, dots, { own: [first], existing: first })).toBe('same');
	const withdrawn = { ...first, state: 'withdrawn' as const };
	expect(verdict({ value: { b: 1 } }, dots, { own: [withdrawn] }, 'v2')).toBe('created');
	const again = stageAt(DOTS, [ballot(['a'], { revealed: true }), ballot(['a'], { round: 2 })]);
	expect(verdict({ round: 2 }, again, { own: [first] }, 'v2')).toBe('created');
});

test('a rating names a value of the scale for each item, and no remark unless the card asks one', () => {
	const stage = stageAt(LIGHT, [ballot(['leren-studeren', 'gezondheid'])]);
	expect(verdict({ kind: 'rate', value: { 'leren-studeren': 0, gezondheid: 2 } }, stage)).toBe('created');
	expect(verdict({ kind: 'rate', value: { gezondheid: 3 } }, stage)).toBe('value-wrong value gezondheid');
	expect(verdict({ kind: 'rate', value: { elders: 0 } }, stage)).toBe('vote-item-unknown value elders');
	expect(verdict({ kind: 'rate', text: 'want' }, stage)).toBe('value-wrong text');
});

test('a remark has at most 280 characters', () => {
	const stage = stageAt(AGREE, [ballot(['whole'])]);
	expect(verdict({ kind: 'rate', value: { whole: 1 }, text: 'a'.repeat(280) }, stage)).toBe('created');
	expect(send({ kind: 'rate', value: { whole: 1 }, text: 'a'.repeat(281) }, stage)).toMatchObject({
		refused: 'remark-too-long',
		path: ['text'],
		params: { max: 280, length: 281 }
	});
});

test('the vote of a step that went on to its harvest takes posts for ten more seconds', () => {
	const on = (closedAt: number) => stageAt(STARS, [ballot(['a'])], { activity: 1 }, { closedAt });
	expect(verdict({ value: { a: 1 } }, on(NOW - 9_999))).toBe('created');
	expect(verdict({ value: { a: 1 } }, on(NOW - 10_000))).toBe('step-closed kind');
});

test('an answer is taken back while the ballot is open, not after', () => {
	const row = kept({ value: { a: 1 } }, dots);
	const context = { now: NOW, programme, outside: false, participant: 'an' };
	expect(decideWithdrawal(row, { ...context, stage: dots })).toBeUndefined();
	const revealed = stageAt(DOTS, [ballot(['a'], { revealed: true })]);
	expect(decideWithdrawal(row, { ...context, stage: revealed })?.refused).toBe('step-closed');
	const closed = stageAt(DOTS, [ballot(['a'])], { running: false }, { closedAt: NOW - 10_000 });
	expect(decideWithdrawal(row, { ...context, stage: closed })?.refused).toBe('step-closed');
});

test('what is no whole number from zero is no dot and no answer, however it was sent', () => {
	const light = stageAt(LIGHT, [ballot(['a'])]);
	for (const wrong of [Number.NaN, -1, 0.5, Infinity]) {
		expect(verdict({ kind: 'rate', value: { a: wrong } }, light)).toBe('value-wrong value a');
		expect(verdict({ value: { a: wrong } }, dots)).toBe('value-wrong value a');
	}
});
