// What a participant sends: its border schema and the row that is kept.
import { z } from 'zod';
import { NamesRule } from './stage.ts';

/** Ids are made on the phone: 8 to 64 letters, digits, dashes. */
export const ContributionId = z.string().regex(/^[\w-]{8,64}$/);

export const PutContribution = z.strictObject({
	rev: z.int().positive(),
	item: z.string().max(80),
	step: z.string().max(80),
	kind: z.enum(['note', 'vote', 'rate']),
	zone: z.string().max(80).optional(),
	text: z.string().max(4000).optional(),
	/** Vote: dots by item id. Rate: index of the scale value by item id. */
	value: z.record(z.string().max(80), z.int().nonnegative().max(1000)).optional(),
	/** Of a ballot. */
	round: z.int().positive().optional()
});
export type PutContribution = z.infer<typeof PutContribution>;

/** A kept contribution. Its id is known to its author alone; on the board it carries `boardId`. */
export const Contribution = z.strictObject({
	id: z.string(),
	/** Null once the tie with its author is cut. */
	participant: z.string().nullable(),
	item: z.string(),
	step: z.string(),
	kind: z.enum(['note', 'vote', 'rate']),
	zone: z.string().nullable(),
	text: z.string(),
	value: z.record(z.string(), z.number()).nullable(),
	round: z.int(),
	rev: z.int(),
	state: z.enum(['private', 'revealed', 'withdrawn', 'removed']),
	boardId: z.string().nullable(),
	/** The names rule when it was written; it may only grow stricter. */
	names: NamesRule,
	/** Server ms. */
	at: z.number()
});
export type Contribution = z.infer<typeof Contribution>;

/** Whether a contribution still exists for its author. */
export const isLive = (row: Contribution): boolean => row.state === 'private' || row.state === 'revealed';

/** Longest remark beside a rating, in characters. */
export const REMARK_LENGTH = 280;

/** A note's text as it is kept: composed letters, single line ends, no spaces around. */
export function cleanText(text: string): string {
	return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}
