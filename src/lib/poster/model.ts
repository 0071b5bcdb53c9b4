// What a poster says, without any idea of how it looks.
import * as z from 'zod';

/** Any line may come from a note of the board, which holds up to 2000 characters. */
const Line = z.string().max(2000);

export const PosterItem = z.strictObject({
	id: z.string().min(1).max(200),
	text: z.string().max(2000),
	/** Board ids it was taken from. */
	source: z.array(z.string().max(200)).optional()
});
export type PosterItem = z.infer<typeof PosterItem>;

export const Paper = z.enum(['A4', 'A3', 'A2', 'A1', 'A0']);
export type Paper = z.infer<typeof Paper>;

export const Orientation = z.enum(['landscape', 'portrait']);
export type Orientation = z.infer<typeof Orientation>;

export const Phase = z.enum(['basis', 'verhoogd', 'uitbreiding', 'iac']);
export type Phase = z.infer<typeof Phase>;

const Items = z.array(PosterItem).max(1000);

/** Empty fields are fine: the layout leaves them out or shows an inviting line. */
export const PosterModel = z.strictObject({
	title: Line.default(''),
	slogan: Line.default(''),
	school: Line.default(''),
	date: Line.default(''),
	/** Where the content comes from (sessions, template). */
	origin: Line.default(''),
	care: z.record(Phase, Items),
	together: Items,
	stars: Items,
	keys: Items,
	paper: Paper.default('A3'),
	orientation: Orientation.default('landscape'),
	theme: z.enum(['kleur']).default('kleur'),
	/** Stands in the file as its date; equal models give equal bytes. */
	madeAt: z.iso.datetime({ offset: true }).optional()
});
export type PosterModel = z.infer<typeof PosterModel>;
/** What a caller may write: fields with a default may be left out. */
export type PosterInput = z.input<typeof PosterModel>;
