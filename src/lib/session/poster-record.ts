// What a hand changed for the poster alone; the items themselves are read live from the board's harvest.
import { z } from 'zod';
import { Slot } from '#cards/card.ts';
import { FLOW_READERS, type FlowReader } from './flow.ts';

const Id = z.string().regex(/^[\w-]{1,64}$/);

export const PosterTheme = z.enum(['kleur', 'rustig', 'toner', 'contrast']);
export type PosterTheme = z.infer<typeof PosterTheme>;

/** What larger paper is for: the same poster bigger, or more on it in the same type. */
export const PosterFill = z.enum(['bigger', 'more']);
export type PosterFill = z.infer<typeof PosterFill>;

/** The school's own name for a phase and for whom it is; empty is the usual one. */
export const PhaseLabel = z.strictObject({ name: z.string().max(40), whom: z.string().max(50) });
export type PhaseLabel = z.infer<typeof PhaseLabel>;

export const PosterPhase = z.enum(['basis', 'verhoogd', 'uitbreiding', 'iac']);
export type PosterPhase = z.infer<typeof PosterPhase>;

export const PosterFields = z.strictObject({
	title: z.string().max(120),
	slogan: z.string().max(300),
	school: z.string().max(120),
	/** As it is printed; free text, because schools write dates their own way. */
	date: z.string().max(60),
	paper: z.enum(['A4', 'A3', 'A2', 'A1', 'A0']),
	orientation: z.enum(['landscape', 'portrait']),
	theme: PosterTheme,
	fill: PosterFill,
	labels: z.partialRecord(PosterPhase, PhaseLabel),
	/** Media of the session: the school's logo, and a picture of the collage. */
	logo: Id.nullable(),
	collage: Id.nullable(),
	/** Poster-only wording by board id. */
	wording: z.record(Id, z.string().max(500)),
	/** Order of board ids within a slot; ids that are not named follow. */
	order: z.partialRecord(Slot, z.array(Id).max(200)),
	/** Board ids that stay off the poster. */
	hidden: z.array(Id).max(500),
	/** Taken away: in no list and in no file, until somebody puts it back. */
	away: z.boolean()
});
export type PosterFields = z.infer<typeof PosterFields>;

/** The same as it lies in a database that may be older than some of the fields. */
export const StoredPosterFields = PosterFields.extend({
	theme: PosterTheme.catch('kleur'),
	fill: PosterFill.default('bigger'),
	labels: PosterFields.shape.labels.default({}),
	logo: PosterFields.shape.logo.default(null),
	collage: PosterFields.shape.collage.default(null),
	away: PosterFields.shape.away.default(false)
});

export type PosterRecord = PosterFields & { version: number };

/** The posters a session can make. */
export const POSTERS = [
	'samen-zorg-dragen',
	'samen-zorg-dragen-2',
	'samen-zorg-dragen-3',
	'samen-zorg-dragen-4',
	'stappenplan-leerkracht',
	'stappenplan-ouder',
	'stappenplan-leerling',
	'stappenplan-extern'
] as const;
export const PosterId = z.enum(POSTERS);
export type PosterId = z.infer<typeof PosterId>;

/** The reader of a flowchart among the posters; undefined for another poster. */
export function readerOfPoster(poster: PosterId): FlowReader | undefined {
	return FLOW_READERS.find((reader) => poster === `stappenplan-${reader}`);
}

/** The posters that the harvest fills: one, and up to three more that each arrange it their own way. */
export const HARVEST_POSTERS = POSTERS.filter((poster) => readerOfPoster(poster) === undefined);

/** Whether this poster may be taken away: of the harvest the first stays. */
export const mayTakeAway = (poster: PosterId): boolean => HARVEST_POSTERS.indexOf(poster) > 0;

/** Whether a poster of the harvest stands among the others: the first does, another once somebody made it. */
export function isMade(poster: PosterId, { version, away }: Pick<PosterRecord, 'version' | 'away'>): boolean {
	return !mayTakeAway(poster) || (version > 0 && !away);
}

/** A poster nobody touched yet; version 0. */
export function newPosterRecord(poster: PosterId = 'samen-zorg-dragen'): PosterRecord {
	return {
		version: 0,
		title: '',
		slogan: '',
		school: '',
		date: '',
		paper: 'A3',
		orientation: readerOfPoster(poster) ? 'portrait' : 'landscape',
		theme: 'kleur',
		fill: 'bigger',
		labels: {},
		logo: null,
		collage: null,
		wording: {},
		order: {},
		hidden: [],
		away: false
	};
}
