// What a desk can ask of the stage.
import { z } from 'zod';
import { Step } from '#cards/card.ts';

const expect = z.int();

export const Command = z.discriminatedUnion('command', [
	z.strictObject({ command: z.literal('next'), expect }),
	z.strictObject({ command: z.literal('back'), expect }),
	z.strictObject({ command: z.literal('skip'), expect }),
	z.strictObject({ command: z.literal('goto'), expect, item: z.string(), step: z.string() }),
	z.strictObject({ command: z.literal('run'), expect }),
	z.strictObject({ command: z.literal('close'), expect }),
	/** `what` is needed only in a step that can reveal both. */
	z.strictObject({ command: z.literal('reveal'), expect, what: z.enum(['notes', 'ballot']).optional() }),
	/** `discard`: the number of unrevealed notes that go for good. */
	z.strictObject({ command: z.literal('finish'), expect, discard: z.int().nonnegative() }),
	z.strictObject({ command: z.literal('timer.start'), expect }),
	z.strictObject({ command: z.literal('timer.pause'), expect }),
	z.strictObject({ command: z.literal('timer.add'), expect, seconds: z.int().min(-3600).max(3600) }),
	/** `null` asks all zones together. */
	z.strictObject({ command: z.literal('zone.open'), expect, zone: z.string().nullable() }),
	z.strictObject({ command: z.literal('labels.set'), expect, set: z.string().nullable() }),
	z.strictObject({
		command: z.literal('names.set'),
		expect,
		names: z.enum(['nobody', 'facilitator', 'everybody'])
	}),
	/** Goes to a round of the talk at hand; one past the last makes a new round. */
	z.strictObject({ command: z.literal('round.goto'), expect, round: z.int().nonnegative() }),
	/** Makes the groups of the round at hand again from who is in now. */
	z.strictObject({ command: z.literal('round.remake'), expect }),
	/** Runs the step at hand again from its start: a new ballot, new groups; notes stay. */
	z.strictObject({ command: z.literal('repeat'), expect }),
	/** Another prompt for a step; null gives the card's own back. */
	z.strictObject({
		command: z.literal('prompt.set'),
		expect,
		item: z.string(),
		step: z.string(),
		prompt: z.string().trim().min(1).max(90).nullable()
	}),
	/** Adds a step after another one; null puts it first. */
	z.strictObject({
		command: z.literal('step.insert'),
		expect,
		item: z.string(),
		after: z.string().nullable(),
		step: Step
	}),
	/** Marks droppable steps to come as skipped, or takes that back, so that a card fits the time there is. */
	z.strictObject({
		command: z.literal('steps.drop'),
		expect,
		item: z.string(),
		steps: z.array(z.string()).max(60)
	}),
	/** Opens a card's survey outside the room for some days; 0 closes it. */
	z.strictObject({
		command: z.literal('survey.open'),
		expect,
		item: z.string(),
		days: z.int().nonnegative().max(60)
	}),
	/** Asks participants for some days whether the summary is right, also after the end; 0 closes it. */
	z.strictObject({
		command: z.literal('membercheck.open'),
		expect,
		days: z.int().nonnegative().max(60)
	})
]);
export type Command = z.infer<typeof Command>;
