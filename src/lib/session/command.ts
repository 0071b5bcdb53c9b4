// What a desk can ask of the stage.
import { z } from 'zod';

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
	})
]);
export type Command = z.infer<typeof Command>;
