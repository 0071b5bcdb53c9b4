import { expect, test } from 'vitest';
import { loadCards } from '#cards/index.ts';
import type { Contribution, PutContribution } from './contribution.ts';
import { decideContribution, type ContributionDecision } from './decide-contribution.ts';
import type { ContributionContext } from './contribution-context.ts';
import { decideWithdrawal } from './decide-withdrawal.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { openStep, senderContext } from '../../../tests/fixtures/contributions.ts';
import { GRACE_MS, newStage, stepKey, type Stage, type StepState } from './stage.ts';
import { takesContributions } from './takes-contributions.ts';

const cards = loadCards();
const programme = ['swot', 'vier-begeleidingsdomeinen', 'samen-zorg-dragen'].map((id) => ({
	id,
	card: cards.get(id)!
}));
const NOW = 1_000_000;

/** A stage at one step; `state` is what it remembers of that step. */
function stageAt(
	item: string,
	step: string,
	change: Partial<Stage> = {},
	state: Partial<StepState> = {}
): Stage {
	const known = openStep(state);
	return {
		...newStage('nobody'),
		item,
		step,
		running: true,
		steps: { [stepKey(item, step)]: known },
		...change
	};
}
const collecting = (change: Partial<Stage> = {}, state: Partial<StepState> = {}) =>
	stageAt('swot', 'binnenkant', change, state);

function note(change: Partial<PutContribution> = {}): PutContribution {
	return {
		rev: 1,
		item: 'swot',
		step: 'binnenkant',
		kind: 'note',
		zone: 'sterktes',
		text: 'overleg',
		...change
	};
}

function decide(
	id: string,
	input: PutContribution,
	change: Partial<ContributionContext> = {}
): ContributionDecision | Refusal {
	return decideContribution(id, input, senderContext({ programme, stage: collecting(), now: NOW }, change));
}

function kept(id: string, input: PutContribution, change: Partial<ContributionContext> = {}): Contribution {
	const decision = decide(id, input, change);
	if (isRefusal(decision)) throw new Error(`refused: ${decision.refused}`);
	return decision.row;
}
/** `code path` of a refusal, or the outcome. */
function verdict(input: PutContribution, change: Partial<ContributionContext> = {}): string {
	const decision = decide(change.existing?.id ?? 'n1', input, change);
	return isRefusal(decision) ? [decision.refused, ...(decision.path ?? [])].join(' ') : decision.outcome;
}
const several = (count: number, change: Partial<PutContribution> = {}) =>
	Array.from({ length: count }, (_, i) => kept(`old${i}`, note({ text: `briefje ${i}`, ...change })));

test('a first note is created, private, under the names rule of the moment', () => {
	expect(kept('n1', note())).toMatchObject({
		participant: 'an',
		state: 'private',
		names: 'nobody',
		boardId: null,
		rev: 1,
		at: NOW
	});
});

test('a text is kept composed, with single line ends and without spaces around', () => {
	expect(kept('n1', note({ text: '  cafe\u0301\r\nen thee ' })).text).toBe('café\nen thee');
});

test('an empty note, a missing zone, another zone and another step are refused with their path', () => {
	expect(verdict(note({ text: ' \n ' }))).toBe('note-empty text');
	expect(verdict(note({ zone: undefined }))).toBe('zone-wrong zone');
	expect(verdict(note({ zone: 'kansen' }))).toBe('zone-wrong zone');
	expect(verdict(note({ step: 'nergens' }))).toBe('step-unknown step');
	expect(verdict(note({ step: 'buitenkant', zone: 'kansen' }))).toBe('step-closed');
	expect(verdict(note({ step: 'kader' }), { stage: stageAt('swot', 'kader') })).toBe('not-asked kind');
});

test('a note of 140 characters fits, one of 141 does not', () => {
	expect(verdict(note({ text: 'a'.repeat(140) }))).toBe('created');
	const long = decide('n1', note({ text: 'a'.repeat(141) }));
	expect(long).toMatchObject({ refused: 'note-too-long', path: ['text'], params: { max: 140, length: 141 } });
});

test('a person writes four notes per zone, and the fifth is refused while another zone is free', () => {
	expect(verdict(note(), { own: several(3) })).toBe('created');
	expect(verdict(note(), { own: several(4) })).toBe('too-many-notes zone');
	expect(verdict(note({ zone: 'zwaktes' }), { own: several(4) })).toBe('created');
});

test('withdrawn notes and notes of another step do not count', () => {
	const withdrawn = several(4).map((row) => ({ ...row, state: 'withdrawn' as const }));
	expect(verdict(note(), { own: withdrawn })).toBe('created');
	expect(verdict(note(), { own: several(4).map((row) => ({ ...row, step: 'buitenkant' })) })).toBe('created');
});

test('an edit of one of four notes is no fifth', () => {
	const own = several(4);
	expect(verdict(note({ rev: 2, text: 'anders' }), { own, existing: own[0] })).toBe('changed');
});

test('a limit of a step counts over its zones', () => {
	const stage = stageAt('vier-begeleidingsdomeinen', 'blinde-vlekken');
	const blind = { item: 'vier-begeleidingsdomeinen', step: 'blinde-vlekken', zone: 'blinde-vlek' };
	const own = [1, 2].map((i) => kept(`b${i}`, note({ ...blind, text: `vlek ${i}` }), { stage }));
	expect(verdict(note(blind), { stage, own: own.slice(1) })).toBe('created');
	expect(verdict(note(blind), { stage, own })).toBe('too-many-notes zone');
});

test('a limit in total counts everybody', () => {
	const stage = stageAt('samen-zorg-dragen', 'wie-doet-mee');
	const who = note({ item: 'samen-zorg-dragen', step: 'wie-doet-mee', zone: 'samen', text: 'ouders' });
	expect(verdict(who, { stage, total: () => 11 })).toBe('created');
	expect(verdict(who, { stage, total: () => 12 })).toBe('too-many-notes zone');
	const mine = kept('n1', who, { stage });
	expect(verdict({ ...who, rev: 2, text: 'grootouders' }, { stage, total: () => 12, existing: mine })).toBe(
		'changed'
	);
});

test('the same content again changes nothing, whatever its rev and even after the step closed', () => {
	const existing = kept('n1', note());
	expect(verdict(note(), { existing })).toBe('same');
	expect(verdict(note({ rev: 9 }), { existing })).toBe('same');
	const later = { stage: stageAt('swot', 'herkenning'), now: NOW + 3_600_000 };
	expect(verdict(note(), { existing, ...later })).toBe('same');
	expect(verdict(note(), { existing, stage: collecting({ finishedAt: 1 }) })).toBe('same');
});

test('an edit needs the next rev', () => {
	const existing = kept('n1', note());
	expect(verdict(note({ rev: 2, text: 'b' }), { existing })).toBe('changed');
	expect(verdict(note({ rev: 1, text: 'b' }), { existing })).toBe('rev rev');
	expect(verdict(note({ rev: 3, text: 'b' }), { existing })).toBe('rev rev');
	expect(verdict(note({ rev: 2 }))).toBe('rev rev');
});

test('an edit may change the zone, never the step or the kind', () => {
	const existing = kept('n1', note());
	expect(verdict(note({ rev: 2, zone: 'zwaktes' }), { existing })).toBe('changed');
	const stage = stageAt('swot', 'buitenkant');
	expect(verdict(note({ rev: 2, step: 'buitenkant', zone: 'kansen' }), { existing, stage })).toBe(
		'value-wrong step'
	);
	expect(verdict(note({ rev: 2, kind: 'vote' }), { existing })).toBe('value-wrong kind');
});

test("somebody else's id is refused, and a withdrawn one stays gone", () => {
	const existing = kept('n1', note());
	expect(verdict(note({ rev: 2 }), { existing, participant: 'bo' })).toBe('not-allowed');
	expect(verdict(note({ rev: 2 }), { existing: { ...existing, state: 'withdrawn' } })).toBe('withdrawn');
	expect(verdict(note({ rev: 2 }), { existing: { ...existing, state: 'removed' } })).toBe('withdrawn');
});

test('a closed step takes posts for ten more seconds', () => {
	const closed = { stage: collecting({ running: false }, { status: 'closed', closedAt: NOW }) };
	expect(verdict(note(), { ...closed, now: NOW + GRACE_MS - 1 })).toBe('created');
	expect(verdict(note(), { ...closed, now: NOW + GRACE_MS })).toBe('step-closed');
});

test('the ten seconds also hold when the group is at another step', () => {
	const stage = stageAt('swot', 'buitenkant', {
		steps: { 'swot/binnenkant': openStep({ status: 'closed', closedAt: NOW }) }
	});
	expect(verdict(note(), { stage, now: NOW + 9_999 })).toBe('created');
	expect(verdict(note(), { stage, now: NOW + 10_000 })).toBe('step-closed');
});

test('a step that never ran takes nothing', () => {
	const step = cards.get('swot')!.steps[2]!;
	const context = { stage: collecting(), now: NOW, programme, outside: false };
	expect(takesContributions(context, 'swot', step)).toBe(false);
});

test('after the end nothing is taken', () => {
	expect(verdict(note(), { stage: collecting({ finishedAt: NOW }) })).toBe('finished');
});

test('zone by zone, only the open zone is asked; during the ten seconds after closing all are', () => {
	const stage = collecting({ zone: 'zwaktes' });
	expect(verdict(note(), { stage })).toBe('zone-wrong zone');
	expect(verdict(note({ zone: 'zwaktes' }), { stage })).toBe('created');
	const closed = collecting({ zone: 'zwaktes', running: false }, { closedAt: NOW });
	expect(verdict(note(), { stage: closed })).toBe('created');
});

test('a zone that made way for another is taken for ten seconds more', () => {
	const stage = collecting({ zone: 'zwaktes', zoneBefore: { zone: 'sterktes', until: NOW + 1 } });
	expect(verdict(note(), { stage })).toBe('created');
	expect(verdict(note(), { stage, now: NOW + 1 })).toBe('zone-wrong zone');
	const all = collecting({ zone: 'zwaktes', zoneBefore: { zone: null, until: NOW + 1 } });
	expect(verdict(note(), { stage: all })).toBe('created');
});

test('a revealed private note is not edited any more, a shared one until a hand touched it', () => {
	const revealed = { ...kept('n1', note()), state: 'revealed' as const, boardId: 'b1' };
	expect(verdict(note({ rev: 2, text: 'b' }), { existing: revealed })).toBe('step-closed text');
	const stage = stageAt('samen-zorg-dragen', 'wie-doet-mee');
	const who = note({ item: 'samen-zorg-dragen', step: 'wie-doet-mee', zone: 'samen' });
	const shared = { ...kept('n1', who, { stage }), state: 'revealed' as const, boardId: 'b1' };
	const edit = { ...who, rev: 2, text: 'ouders' };
	expect(verdict(edit, { stage, existing: shared })).toBe('changed');
	expect(verdict(edit, { stage, existing: shared, touched: () => true })).toBe('step-closed text');
	expect(decide('n2', who, { stage })).toMatchObject({ shared: true });
});

test('an author withdraws a note until the session ends, and only the own one, and only once', () => {
	const row = kept('n1', note());
	const context = {
		stage: stageAt('swot', 'acties'),
		now: NOW + 3_600_000,
		programme,
		outside: false,
		participant: 'an'
	};
	expect(decideWithdrawal(row, context)).toBeUndefined();
	expect(decideWithdrawal({ ...row, state: 'revealed' }, context)).toBeUndefined();
	expect(decideWithdrawal(row, { ...context, participant: 'bo' })?.refused).toBe('not-allowed');
	expect(decideWithdrawal({ ...row, state: 'withdrawn' }, context)?.refused).toBe('withdrawn');
	expect(decideWithdrawal(undefined, context)?.refused).toBe('not-found');
	expect(decideWithdrawal(row, { ...context, stage: collecting({ finishedAt: 1 }) })?.refused).toBe(
		'finished'
	);
});
