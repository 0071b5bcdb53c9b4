import { describe, expect, it } from 'vitest';
import { Step } from '#cards/card.ts';
import { ADDED_KINDS, addedStep, needsZones, type AddedStep } from './added-step.ts';

const draft = (kind: AddedStep['kind']): AddedStep => ({
	kind,
	title: 'Extra ronde',
	prompt: 'Wat wil je nog kwijt?',
	minutes: 5,
	zones: needsZones(kind) ? ['sterktes'] : [],
	script: 'Deze stap voegde je zelf toe.',
	answers: ['Ja', 'Bijna', 'Nee']
});

describe('a step that is added on the spot', () => {
	it.each(ADDED_KINDS)('is a whole step of a card: %s', (kind) => {
		expect(Step.safeParse(addedStep(draft(kind), [])).error).toBeUndefined();
	});
	it('never takes the id of another step', () => {
		expect(addedStep(draft('talk'), ['kader', 'extra-1', 'extra-2']).id).toBe('extra-3');
	});
	it('puts notes on the board at once, for no later step would reveal them', () => {
		expect(addedStep(draft('collect'), []).activities[0]).toMatchObject({ visibility: 'shared' });
	});
});
