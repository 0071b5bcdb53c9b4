import { expect, test } from 'vitest';
import { cardFaults } from './card-faults.ts';
import { Card, type CardSource } from './card.ts';
import { loadCards } from './index.ts';
import swot from './swot/card.ts';

type Change = (card: CardSource) => void;

/** Paths of what is wrong with the swot card after a change. */
function complaints(change: Change): string[] {
	const source = structuredClone(swot);
	change(source);
	const parsed = Card.safeParse(source);
	return parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
}

function faults(change: Change): string[] {
	const source = structuredClone(swot);
	change(source);
	return cardFaults(Card.parse(source));
}

function step(card: CardSource, at: number) {
	const found = card.steps[at];
	if (!found) throw new Error(`no step ${at}`);
	return found;
}

const collectIn = (zone: string) => [
	{ kind: 'collect' as const, zones: [zone], visibility: 'private' as const }
];

test('a zone that does not exist is named with its path', () => {
	expect(complaints((card) => (step(card, 1).activities = collectIn('dreigingen')))).toEqual([
		'steps.1.activities.0.zones: no zone "dreigingen"'
	]);
});

test('a revealed step that does not exist is named with its path', () => {
	expect(complaints((card) => (step(card, 3).reveals = ['binnenkamt']))).toEqual([
		'steps.3.reveals: no step "binnenkamt"'
	]);
});

test('a label set or label that does not exist is named with its path', () => {
	const found = complaints((card) => {
		step(card, 3).activities = [{ kind: 'sort', zones: ['sterktes'], labelSet: 'fase' }];
		card.harvest = [{ labels: ['fase-basis'], by: 'chosen', slot: 'poster.zorg.basis' }];
	});
	expect(found).toEqual([
		'steps.3.activities.0.labelSet: no label set "fase"',
		'harvest.0.labels: no label "fase-basis"'
	]);
});

test('zone names for a zone that does not exist are refused', () => {
	expect(
		complaints((card) => (card.zoneNames = [{ id: 'kort', title: 'Kort', zones: { plus: '+' } }]))
	).toEqual(['zoneNames.0.zones.plus: no zone "plus"']);
});

test('two steps, two zones or two ballots that clash are refused', () => {
	expect(complaints((card) => (step(card, 1).id = 'kader'))).toContain('steps: two steps share an id');
	expect(complaints((card) => card.zones.push({ id: 'kansen', title: 'Kansen' }))).toEqual([
		'zones: two zones share an id'
	]);
	const twice = complaints((card) => {
		const vote = step(card, 5).activities[0];
		if (vote) step(card, 5).activities = [vote, vote];
	});
	expect(twice).toEqual(['steps.5: two ballots in one step']);
});

test('a key that no card has is refused, so a typing error never passes in silence', () => {
	const wrong = { ...swot, steps: [{ ...step(swot, 0), promt: 'Kijk' }] };
	expect(Card.safeParse(wrong).error?.issues[0]?.path).toEqual(['steps', 0]);
});

test('a prompt of 91 characters is refused', () => {
	expect(complaints((card) => (step(card, 0).prompt = 'a'.repeat(91)))[0]).toMatch(/^steps\.0\.prompt: /);
});

test('the catalogue throws with the path of what is wrong', () => {
	expect(() =>
		loadCards([{ ...swot, steps: [{ ...step(swot, 1), activities: collectIn('nergens') }] }])
	).toThrow('no zone \\"nergens\\"');
});

test('a zone without a step, notes nobody ever sees and a ballot that runs along are faults', () => {
	expect(faults((card) => card.zones.push({ id: 'parkeerplaats', title: 'Parkeerplaats' }))).toEqual([
		'zone "parkeerplaats" is used by no step'
	]);
	expect(faults((card) => (step(card, 3).reveals = ['binnenkant']))).toEqual([
		'step "buitenkant" collects in private and no later step reveals it'
	]);
	expect(faults((card) => (step(card, 8).run = 'together'))).toEqual([
		`step "membercheck-en-oogst" has a ballot that does not come first, on its own (run: 'after')`
	]);
	expect(
		faults((card) => (step(card, 5).activities = [{ kind: 'vote', items: 'options', dots: 1 }]))
	).toEqual(['step "stippen" asks to choose between options and lists fewer than two']);
});
