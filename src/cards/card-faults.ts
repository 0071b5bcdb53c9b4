// What a card may say by the schema, and should not: checks for authors, run by the tests.
import { isBallot, zonesOf, type Card } from './card.ts';

function unusedZones({ zones, steps }: Card): string[] {
	const used = new Set(steps.flatMap((step) => step.activities.flatMap(zonesOf)));
	return zones.filter((zone) => !used.has(zone.id)).map((zone) => `zone "${zone.id}" is used by no step`);
}

function neverRevealed({ steps }: Card): string[] {
	return steps
		.filter((step, at) => {
			const secret = step.activities.some(
				(activity) => activity.kind === 'collect' && activity.visibility === 'private'
			);
			return secret && !steps.slice(at + 1).some((later) => later.reveals.includes(step.id));
		})
		.map((step) => `step "${step.id}" collects in private and no later step reveals it`);
}

function mixedBallots({ steps }: Card): string[] {
	return steps
		.filter((step) => {
			const [first, second] = step.activities;
			if (!first || !second || !step.activities.some(isBallot)) return false;
			return step.run !== 'after' || !isBallot(first);
		})
		.map((step) => `step "${step.id}" has a ballot that does not come first, on its own (run: 'after')`);
}

function missingOptions({ steps }: Card): string[] {
	return steps
		.filter((step) =>
			step.activities.some(
				(activity) => isBallot(activity) && activity.items === 'options' && activity.options.length < 2
			)
		)
		.map((step) => `step "${step.id}" asks to choose between options and lists fewer than two`);
}

/** Everything that a careful author would still change, one sentence each; empty when the card is sound. */
export function cardFaults(card: Card): string[] {
	return [...unusedZones(card), ...neverRevealed(card), ...mixedBallots(card), ...missingOptions(card)];
}
