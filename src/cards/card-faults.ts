// What a card may say by the schema, and should not: checks for authors, run by the tests and by the form of own cards.
import { isBallot, zonesOf, type Card } from './card.ts';

/** Something a careful author would change: what, and the zone or step it is about. */
export type CardFault = {
	fault: 'unused-zone' | 'never-revealed' | 'mixed-ballot' | 'missing-options';
	id: string;
};

function unusedZones({ zones, steps }: Card): CardFault[] {
	const used = new Set(steps.flatMap((step) => step.activities.flatMap(zonesOf)));
	return zones.filter((zone) => !used.has(zone.id)).map(({ id }) => ({ fault: 'unused-zone', id }));
}

function neverRevealed({ steps }: Card): CardFault[] {
	return steps
		.filter((step, at) => {
			const secret = step.activities.some(
				(activity) => activity.kind === 'collect' && activity.visibility === 'private'
			);
			return secret && !steps.slice(at + 1).some((later) => later.reveals.includes(step.id));
		})
		.map(({ id }) => ({ fault: 'never-revealed', id }));
}

function mixedBallots({ steps }: Card): CardFault[] {
	return steps
		.filter((step) => {
			const [first, second] = step.activities;
			if (!first || !second || !step.activities.some(isBallot)) return false;
			return step.run !== 'after' || !isBallot(first);
		})
		.map(({ id }) => ({ fault: 'mixed-ballot', id }));
}

function missingOptions({ steps }: Card): CardFault[] {
	return steps
		.filter((step) =>
			step.activities.some(
				(activity) => isBallot(activity) && activity.items === 'options' && activity.options.length < 2
			)
		)
		.map(({ id }) => ({ fault: 'missing-options', id }));
}

/** Everything that a careful author would still change; empty when the card is sound. */
export function findFaults(card: Card): CardFault[] {
	return [...unusedZones(card), ...neverRevealed(card), ...mixedBallots(card), ...missingOptions(card)];
}

const SENTENCES: Record<CardFault['fault'], (id: string) => string> = {
	'unused-zone': (id) => `zone "${id}" is used by no step`,
	'never-revealed': (id) => `step "${id}" collects in private and no later step reveals it`,
	'mixed-ballot': (id) => `step "${id}" has a ballot that does not come first, on its own (run: 'after')`,
	'missing-options': (id) => `step "${id}" asks to choose between options and lists fewer than two`
};

/** The same as findFaults, one sentence each. */
export function cardFaults(card: Card): string[] {
	return findFaults(card).map(({ fault, id }) => SENTENCES[fault](id));
}
