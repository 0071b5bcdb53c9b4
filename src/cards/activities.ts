// What a step can ask of a group: eleven kinds of activity, each with its own parameters.
import { z } from 'zod';

/** Lower-case words joined by dashes; the form of every id a card declares. */
export const CardId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A limit on how much may be sent: by each person, or by everybody together; per zone or over all zones. */
export const Limit = z.strictObject({
	max: z.int().positive(),
	of: z.enum(['perPerson', 'total']).default('perPerson'),
	per: z.enum(['zone', 'step']).default('step')
});

/** One choice on a scale or in a list of options. */
export const Choice = z.strictObject({
	id: CardId,
	title: z.string().min(1).max(80),
	tone: z.enum(['green', 'orange', 'red', 'grey']).optional(),
	icon: z.string().max(40).optional()
});

const Zones = z.array(CardId).default([]);

/** The things a ballot is about. */
const BallotItems = z.enum(['notes', 'zones', 'options', 'whole']);

const Show = z.strictObject({
	kind: z.literal('show'),
	what: z.enum(['script', 'fiche', 'poster', 'results', 'parts', 'zone-names']).default('script'),
	text: z.string().optional(),
	silent: z.boolean().default(false),
	parts: z.array(z.strictObject({ id: CardId, title: z.string(), text: z.string() })).default([]),
	/** May also be opened by a link outside the room, for this many days. */
	openLinkDays: z.int().positive().optional(),
	zones: Zones
});

const Collect = z.strictObject({
	kind: z.literal('collect'),
	zones: z.array(CardId).min(1),
	visibility: z.enum(['private', 'shared']),
	limit: Limit.optional(),
	/** Longest text, in characters. */
	length: z.int().positive().max(500).default(140),
	forms: z
		.array(z.enum(['text', 'drawing', 'picture']))
		.min(1)
		.default(['text']),
	starters: z.array(z.string().max(90)).default([]),
	fields: z
		.array(z.strictObject({ id: CardId, title: z.string(), options: z.array(Choice).default([]) }))
		.default([]),
	/** The desk opens the zones one by one instead of all together. */
	zoneByZone: z.boolean().default(false)
});

const Sort = z.strictObject({
	kind: z.literal('sort'),
	zones: z.array(CardId).min(1),
	into: Zones,
	piles: z
		.strictObject({ max: z.int().positive().optional(), min: z.int().positive().optional() })
		.optional(),
	rest: z.boolean().default(false),
	copy: z.boolean().default(false),
	/** Second dimension: a label set of the card. */
	labelSet: CardId.optional()
});

const Vote = z.strictObject({
	kind: z.literal('vote'),
	items: BallotItems,
	zones: Zones,
	options: z.array(Choice).default([]),
	dots: z.int().positive(),
	perItem: z.int().positive().optional(),
	namedPilesOnly: z.boolean().default(false),
	ordered: z.boolean().default(false),
	mark: z.enum(['dot', 'heart', 'choice']).default('dot')
});

/** A line to rate; with a voice it is put to those people only. */
const Statement = z.strictObject({
	id: CardId,
	title: z.string().min(1).max(160),
	category: CardId.optional(),
	voice: z.enum(['collega', 'leerling', 'ouder', 'partner']).optional()
});

const Rate = z.strictObject({
	kind: z.literal('rate'),
	items: BallotItems,
	zones: Zones,
	options: z.array(Statement).default([]),
	scale: z.array(Choice).min(2),
	namedPilesOnly: z.boolean().default(false),
	/** More than one axis asks the scale once per axis (impact × feasibility). */
	axes: z.array(z.strictObject({ id: CardId, title: z.string() })).default([]),
	dontKnow: z.boolean().default(false),
	remark: z.boolean().default(false)
});

const Talk = z.strictObject({
	kind: z.literal('talk'),
	grouping: z.enum(['plenary', 'pairs', 'trios', 'tables', 'turns']),
	rounds: z.int().positive().default(1),
	minutesPerRound: z.number().positive().optional(),
	hostStays: z.boolean().default(false),
	questions: z.array(z.string().max(120)).default([]),
	zones: Zones
});

const Write = z.strictObject({
	kind: z.literal('write'),
	zones: z.array(CardId).min(1),
	/** Rewords the notes that lie there, instead of making new sentences. */
	rewords: z.boolean().default(false),
	groupSize: z.int().positive().default(3),
	frame: z.string().max(140).optional(),
	length: z.int().positive().default(140),
	sentences: z.int().positive().default(1)
});

const Link = z.strictObject({
	kind: z.literal('link'),
	form: z.enum(['lines', 'tree', 'flow']),
	zones: z.array(CardId).min(1),
	max: z.int().positive().optional(),
	levels: z.int().positive().optional()
});

const Harvest = z.strictObject({ kind: z.literal('harvest'), zones: z.array(CardId).min(1) });

const Plan = z.strictObject({
	kind: z.literal('plan'),
	zones: z.array(CardId).min(1),
	max: z.int().positive().optional(),
	effect: z.boolean().default(false),
	evaluation: z.boolean().default(false),
	join: z.boolean().default(false)
});

const Import = z.strictObject({
	kind: z.literal('import'),
	/** `harvest` takes marks of earlier items, `notes` whole boards, `series` the same statements over time. */
	takes: z.enum(['harvest', 'notes', 'series']),
	from: z.enum(['session', 'sessions']),
	zones: z.array(CardId).min(1)
});

export const Activity = z.discriminatedUnion('kind', [
	Show,
	Collect,
	Sort,
	Vote,
	Rate,
	Talk,
	Write,
	Link,
	Harvest,
	Plan,
	Import
]);
export type Activity = z.infer<typeof Activity>;
export type ActivityKind = Activity['kind'];
export type ActivityOf<K extends ActivityKind> = Extract<Activity, { kind: K }>;
export type Choice = z.infer<typeof Choice>;
export type Limit = z.infer<typeof Limit>;
