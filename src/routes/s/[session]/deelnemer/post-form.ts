// What a form on a phone without script sends, and what it gets back when it was not taken.
import { z } from 'zod';
import { asksOf, ballotId, isBallot, type BallotAsk } from '#lib/phone/asks.ts';
import type { PostOutcome } from '#lib/phone/start.ts';
import { NoteImage } from '#lib/session/note-image.ts';
import type { Refusal } from '#lib/session/refusal.ts';
import type { PhoneView } from '#lib/session/view.ts';
import { refusalWords } from '#lib/words/refusal-words.ts';

const Id = z.string().max(80);

/** An image that stood on a note already comes back as JSON; anything else is no image. */
const Image = z
	.string()
	.max(40_000)
	.transform((json) => {
		try {
			return NoteImage.safeParse(JSON.parse(json)).data;
		} catch {
			return undefined;
		}
	})
	.optional();

/** The fields of a text field's form; the last ones come back to its author alone, with the text. */
export const TextForm = z.object({
	id: Id.default(''),
	rev: z.coerce.number().int().positive().default(1),
	kind: z.enum(['note', 'remark']),
	item: Id,
	step: Id,
	zone: Id.default(''),
	about: Id.default(''),
	text: z.string().max(4000).default(''),
	image: Image,
	/** A talking picture that was chosen. */
	picture: z
		.string()
		.regex(/^prent-\d{2}$/)
		.optional(),
	title: z.string().max(200).default(''),
	length: z.coerce.number().int().positive().max(4000).default(140)
});
export type TextForm = z.infer<typeof TextForm>;

/** The answers of a form's structured questions: own words (`w:`) before the option (`f:`). */
export function answersIn(data: FormData): Record<string, string> {
	const answers: Record<string, string> = {};
	for (const mark of ['f:', 'w:'])
		for (const [name, value] of data)
			if (name.startsWith(mark) && typeof value === 'string' && value.trim() !== '')
				answers[name.slice(2, 82)] = value.trim().slice(0, 140);
	return answers;
}

/** What a form's note carries beside its text. */
export function extrasOf(form: TextForm, answers: Record<string, string>) {
	const image: NoteImage | undefined = form.picture ? { kind: 'picture', id: form.picture } : form.image;
	return {
		...(image ? { image } : {}),
		...(Object.keys(answers).length > 0 ? { fields: answers } : {}),
		...(form.about ? { about: form.about } : {})
	};
}

/** A tap on a ballot, with the remark that stands in its field. */
export const BallotForm = z.object({
	ballot: z.string().max(300).default(''),
	tap: z.string().max(300),
	text: z.string().max(4000).optional()
});

/** What somebody says of one part of the summary. */
export const CheckForm = z.object({
	part: z.string().max(160),
	verdict: z.coerce.number().int().nonnegative().max(9),
	remark: z.string().max(4000).default('')
});

/** A group's sentence. */
export const DraftForm = z.object({
	id: Id,
	rev: z.coerce.number().int().nonnegative(),
	text: z.string().max(4000).default('')
});

/** The ballot that a form belongs to. */
export function ballotOf(view: PhoneView, id: string): BallotAsk | undefined {
	return asksOf(view)
		.filter(isBallot)
		.find((ask) => ballotId(ask) === id);
}

/** A refusal with nothing to give back. */
export const said = (refusal: Refusal): PostOutcome => ({
	message: refusalWords(refusal),
	text: '',
	image: null,
	fields: {},
	place: null,
	changing: null,
	asked: false,
	draft: null
});

/** Gives a content back to its author with the reason. */
export function giveBack(
	form: TextForm,
	refusal: Refusal | null,
	{ answers = {}, asked = false }: { answers?: Record<string, string>; asked?: boolean } = {}
): PostOutcome {
	const { kind, item, step, zone, about, title, length, text, id, rev } = form;
	return {
		message: refusal ? refusalWords(refusal) : '',
		text,
		image: extrasOf(form, {}).image ?? null,
		fields: answers,
		place: { kind, item, step, zone, about, title, length },
		// A note that was withdrawn elsewhere, or that the server holds otherwise, is sent anew.
		changing: rev > 1 && refusal?.refused !== 'withdrawn' && refusal?.refused !== 'rev' ? id : null,
		asked,
		draft: null
	};
}
