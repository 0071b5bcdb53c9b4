// What a participant sends: its border schema and the row that is kept.
import { z } from 'zod';
import { NoteImage } from './note-image.ts';
import { NamesRule } from './stage.ts';

/** Ids are made on the phone: 8 to 64 letters, digits, dashes. */
export const ContributionId = z.string().regex(/^[\w-]{8,64}$/);

/**
 * `draft` is the sentence a small group writes together: one row a group and sentence, which all its people may change.
 * `join` is "ik doe mee" with an action on the board. `check` is what a person says of the summary, one row with all its
 * parts: so that people can still be counted when nobody knows any more who they are.
 */
export const ContributionKind = z.enum(['note', 'vote', 'rate', 'draft', 'join', 'check']);
export type ContributionKind = z.infer<typeof ContributionKind>;

export const PutContribution = z.strictObject({
	rev: z.int().positive(),
	item: z.string().max(80),
	step: z.string().max(80),
	kind: ContributionKind,
	zone: z.string().max(80).optional(),
	text: z.string().max(4000).optional(),
	/**
	 * Vote: dots by item id; in an ordered one the place, from 1. Rate: index of the scale value by item id, with axes by
	 * `item:axis`. Join: board id of the action to 1. Check: index of the verdict by part of the summary.
	 */
	value: z.record(z.string().max(160), z.int().nonnegative().max(1000)).optional(),
	/** Of a ballot. */
	round: z.int().positive().optional(),
	/** Of a note. */
	image: NoteImage.optional(),
	/** Of a note: structured answers by field id; an option's id or free words. Of a check: a remark by part. */
	fields: z.record(z.string().max(160), z.string().max(4000)).optional(),
	/** Of a note with fields about something that lies on the board already. */
	about: z.string().max(64).optional(),
	/** Of a draft: which sentence of the group's, from 0; where notes are reworded, as many as the group was dealt. */
	sentence: z.int().nonnegative().max(999).optional(),
	/** From the desk alone: entered for people without a phone; of a ballot how many, whose values are added up. */
	behalf: z.int().positive().max(300).optional()
});
export type PutContribution = z.infer<typeof PutContribution>;

/** A kept contribution. Its id is known to its author alone; on the board it carries `boardId`. */
export const Contribution = z.strictObject({
	id: z.string(),
	/** Null once the tie with its author is cut. */
	participant: z.string().nullable(),
	item: z.string(),
	step: z.string(),
	kind: ContributionKind,
	zone: z.string().nullable(),
	text: z.string(),
	value: z.record(z.string(), z.number()).nullable(),
	round: z.int(),
	rev: z.int(),
	state: z.enum(['private', 'revealed', 'withdrawn', 'removed']),
	boardId: z.string().nullable(),
	image: NoteImage.nullable().default(null),
	fields: z.record(z.string(), z.string()).default({}),
	about: z.string().nullable().default(null),
	/** Of a draft: the group that writes it, and which of its sentences. */
	group: z.string().nullable().default(null),
	sentence: z.int().default(0),
	/** How many people a row of the desk stands for; 0 for one that came from a phone. */
	behalf: z.int().default(0),
	/** The names rule when it was written; it may only grow stricter. */
	names: NamesRule,
	/** Server ms. */
	at: z.number()
});
export type Contribution = z.infer<typeof Contribution>;

/** Whether a contribution still exists for its author. */
export const isLive = (row: Contribution): boolean => row.state === 'private' || row.state === 'revealed';

/** Whether it is somebody's answer to a ballot. */
export const isAnswer = ({ kind }: Pick<Contribution, 'kind'>): boolean => kind === 'vote' || kind === 'rate';

/** Longest remark beside a rating, in characters. */
export const REMARK_LENGTH = 280;

/** A note's text as it is kept: composed letters, single line ends, no spaces around. */
export function cleanText(text: string): string {
	return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}
