// What a poster says, without any idea of how it looks.
import * as z from 'zod';
import { PhaseLabel, PosterFill, PosterPhase, PosterTheme } from '#lib/session/poster-record.ts';

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

export const Phase = PosterPhase;
export type Phase = PosterPhase;

/** A picture that readLogo let through. */
export const PosterPicture = z.strictObject({
	bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
	mime: z.enum(['image/png', 'image/jpeg']),
	/** In pixels. */
	width: z.int().min(1).max(10_000),
	height: z.int().min(1).max(10_000),
	/** What it shows, for who cannot see it. */
	alt: z.string().max(300)
});
export type PosterPicture = z.infer<typeof PosterPicture>;

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
	/** What larger paper is for: the same poster bigger, or more on it in the same type. */
	fill: PosterFill.default('bigger'),
	theme: PosterTheme.default('kleur'),
	/** The school's own words for the phases; empty ones are the usual. */
	labels: z.partialRecord(Phase, PhaseLabel).default({}),
	logo: PosterPicture.optional(),
	collage: PosterPicture.optional(),
	/** Stands in the file as its date; equal models give equal bytes. */
	madeAt: z.iso.datetime({ offset: true }).optional()
});
export type PosterModel = z.infer<typeof PosterModel>;
/** What a caller may write: fields with a default may be left out. */
export type PosterInput = z.input<typeof PosterModel>;
