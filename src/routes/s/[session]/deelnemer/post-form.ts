// What a form on a phone without script sends, and what it gets back when it was not taken.
import { z } from 'zod';
import { refusalWords } from '#lib/words/refusal-words.ts';
import type { Refusal } from '#lib/session/refusal.ts';
import type { PostOutcome } from '#lib/phone/start.ts';

const Id = z.string().max(80);

/** The fields of a text field's form; the last ones come back to its author alone, with the text. */
export const TextForm = z.object({
	id: Id.default(''),
	rev: z.coerce.number().int().positive().default(1),
	kind: z.enum(['note', 'remark']),
	item: Id,
	step: Id,
	zone: Id.default(''),
	text: z.string().max(4000).default(''),
	title: z.string().max(200).default(''),
	length: z.coerce.number().int().positive().max(4000).default(140)
});
export type TextForm = z.infer<typeof TextForm>;

/** A tap on a ballot, with the remark that stands in its field. */
export const BallotForm = z.object({ tap: z.string().max(200), text: z.string().max(4000).optional() });

/** Gives a text back to its author with the reason. */
export function giveBack(form: TextForm, refusal: Refusal | null, asked = false): PostOutcome {
	const { kind, item, step, zone, title, length, text, id, rev } = form;
	return {
		message: refusal ? refusalWords(refusal) : '',
		text,
		place: { kind, item, step, zone, title, length },
		// A note that was withdrawn elsewhere, or that the server holds otherwise, is sent anew.
		changing: rev > 1 && refusal?.refused !== 'withdrawn' && refusal?.refused !== 'rev' ? id : null,
		asked
	};
}
