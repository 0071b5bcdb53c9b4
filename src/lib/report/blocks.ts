// What a report is made of: one list that becomes PDF, DOCX and Markdown.
import * as z from 'zod';

/** One line of a list; `times` is how many notes it stands for, `inside` what lies in the pile. */
export const ReportEntry = z.strictObject({
	text: z.string(),
	times: z.int().positive(),
	inside: z.array(z.string()),
	/** Small words behind it: labels, star, key, who wrote it. */
	remarks: z.array(z.string())
});
export type ReportEntry = z.infer<typeof ReportEntry>;

export const ReportBlock = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('heading'),
		level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
		text: z.string()
	}),
	z.strictObject({
		kind: z.literal('text'),
		text: z.string(),
		/** `prompt` is what people were asked, `small` an aside. */
		tone: z.enum(['plain', 'prompt', 'small'])
	}),
	z.strictObject({ kind: z.literal('list'), entries: z.array(ReportEntry) }),
	z.strictObject({
		kind: z.literal('table'),
		caption: z.string(),
		head: z.array(z.string()),
		rows: z.array(z.array(z.string()))
	}),
	/** Stacked bars of a rating: a row an item, a part a value of the scale. */
	z.strictObject({
		kind: z.literal('bars'),
		caption: z.string(),
		scale: z.array(
			z.strictObject({ title: z.string(), tone: z.enum(['green', 'orange', 'red', 'grey']).nullable() })
		),
		rows: z.array(
			z.strictObject({
				text: z.string(),
				distribution: z.array(z.int().nonnegative()),
				/** In words: number of answers, mean, "weet ik niet". */
				summary: z.string()
			})
		)
	}),
	z.strictObject({ kind: z.literal('poster'), poster: z.string(), title: z.string() })
]);
export type ReportBlock = z.infer<typeof ReportBlock>;

export const Report = z.strictObject({
	title: z.string(),
	/** One line under the title: when, how many people and notes. */
	subtitle: z.string(),
	language: z.string(),
	/** ISO 8601; stands in the file as its date. */
	madeAt: z.iso.datetime(),
	blocks: z.array(ReportBlock)
});
export type Report = z.infer<typeof Report>;
