// A step the facilitator adds on the spot, from a few choices.
import type { z } from 'zod';
import type { Step } from '#cards/card.ts';

export const ADDED_KINDS = ['talk', 'collect', 'vote', 'ask', 'show'] as const;
export type AddedKind = (typeof ADDED_KINDS)[number];

export type AddedStep = {
	kind: AddedKind;
	title: string;
	prompt: string;
	minutes: number;
	/** Of notes and dots: where. */
	zones: readonly string[];
	/** What the facilitator does, in the words of the screens. */
	script: string;
	/** Answers of a quick question, best first. */
	answers: readonly [string, string, string];
};

/** Whether a kind of step needs to know where. */
export const needsZones = (kind: AddedKind): boolean => kind === 'collect' || kind === 'vote';

function activityOf({ kind, zones, answers }: AddedStep): z.input<typeof Step>['activities'][number] {
	const where = [...zones];
	switch (kind) {
		case 'talk':
			return { kind: 'talk', grouping: 'plenary' };
		case 'show':
			return { kind: 'show' };
		case 'collect':
			// Shared, because no later step of the card would show hidden notes.
			return { kind: 'collect', zones: where, visibility: 'shared' };
		case 'vote':
			return { kind: 'vote', items: 'notes', zones: where, dots: 3 };
		case 'ask':
			return {
				kind: 'rate',
				items: 'whole',
				scale: [
					{ id: 'ja', title: answers[0], tone: 'green' },
					{ id: 'bijna', title: answers[1], tone: 'orange' },
					{ id: 'nee', title: answers[2], tone: 'red' }
				],
				remark: true
			};
	}
}

/** The step as a card would hold it, with an id that none of `taken` has; the server parses it and fills in the rest. */
export function addedStep(added: AddedStep, taken: readonly string[]): z.input<typeof Step> {
	let number = 1;
	while (taken.includes(`extra-${number}`)) number++;
	return {
		id: `extra-${number}`,
		title: added.title,
		minutes: added.minutes,
		script: added.script,
		prompt: added.prompt,
		activities: [activityOf(added)]
	};
}
