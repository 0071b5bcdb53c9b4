// What a step can ask of a group: eleven kinds of activity, each with its own parameters.
import { z } from 'zod';

/** Lower-case words joined by dashes; the form of every id a card declares. */
export const CardId = z
	.string()
	.max(80)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

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

/** The things a ballot is about; `codes` are the pupil codes of the card's class list. */
const BallotItems = z.enum(['notes', 'zones', 'options', 'whole', 'codes']);

const Show = z.strictObject({
	kind: z.literal('show'),
	what: z.enum(['script', 'fiche', 'poster', 'results', 'parts', 'zone-names']).default('script'),
	text: z.string().max(1200).optional(),
	silent: z.boolean().default(false),
	parts: z
		.array(z.strictObject({ id: CardId, title: z.string().min(1).max(40), text: z.string().max(300) }))
		.max(12)
		.default([]),
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
	starters: z.array(z.string().min(1).max(90)).max(40).default([]),
	/** Structured answers beside the text, such as a role and a channel. */
	fields: z
		.array(
			z.strictObject({
				id: CardId,
				title: z.string(),
				hint: z.string().max(120).optional(),
				options: z.array(Choice).default([])
			})
		)
		.default([]),
	/** Fields are answered for notes that lie on the board already, instead of for new ones. */
	about: z.enum(['new', 'notes']).default('new'),
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
	options: z.array(Choice).max(60).default([]),
	dots: z.int().positive(),
	perItem: z.int().positive().optional(),
	namedPilesOnly: z.boolean().default(false),
	/** `dots` places instead of dots: the value of an item is its place, 1 is first. */
	ordered: z.boolean().default(false),
	mark: z.enum(['dot', 'heart', 'choice']).default('dot')
});

/** A line to rate. */
const Statement = z.strictObject({
	id: CardId,
	title: z.string().min(1).max(160),
	category: CardId.optional()
});

const Rate = z.strictObject({
	kind: z.literal('rate'),
	items: BallotItems,
	zones: Zones,
	options: z.array(Statement).max(60).default([]),
	scale: z.array(Choice).min(2).max(12),
	namedPilesOnly: z.boolean().default(false),
	/** With axes every item is rated once an axis (impact × feasibility, pupil × domain); its key is `item:axis`. */
	axes: z
		.array(z.strictObject({ id: CardId, title: z.string().min(1).max(60) }))
		.max(8)
		.default([]),
	/** A last choice that stays out of mean and percentage ("weet ik niet", NO). */
	dontKnow: z.boolean().default(false),
	dontKnowTitle: z.string().max(40).default('Weet ik niet'),
	/** `ends`: people see the numbers, and names only at both ends of the scale. */
	names: z.enum(['all', 'ends']).default('all'),
	/** `screen`: one screen of the desk fills in the grid (a class list); phones are not asked. */
	by: z.enum(['people', 'screen']).default('people'),
	remark: z.boolean().default(false)
});

const Talk = z.strictObject({
	kind: z.literal('talk'),
	grouping: z.enum(['plenary', 'pairs', 'trios', 'tables', 'turns']),
	rounds: z.int().positive().max(20).default(1),
	minutesPerRound: z.number().positive().optional(),
	/** People at a table; `tables` follows from the zones or the number of people when it is left out. */
	tableSize: z.int().min(2).max(10).default(5),
	tables: z.int().positive().optional(),
	/** One person a table stays and sums up while the others move on. */
	hostStays: z.boolean().default(false),
	/** Continues with the tables of this earlier step: everybody moves one table on. */
	movesOnFrom: CardId.optional(),
	/** One question a round, on the phone. */
	questions: z.array(z.string().min(1).max(120)).max(20).default([]),
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
	sentences: z.int().positive().max(10).default(1)
});

const Link = z.strictObject({
	kind: z.literal('link'),
	form: z.enum(['lines', 'tree', 'flow']),
	zones: z.array(CardId).min(1),
	/** At most this many lines or flow cards; advice. */
	max: z.int().positive().optional(),
	/** Of a tree. */
	levels: z.int().positive().optional()
});

const Harvest = z.strictObject({ kind: z.literal('harvest'), zones: z.array(CardId).min(1) });

const Plan = z.strictObject({
	kind: z.literal('plan'),
	/** Notes of these zones can become an action: who (a function) – what – when. */
	zones: z.array(CardId).min(1),
	/** Advice, never a limit. */
	max: z.int().positive().optional(),
	/** Asks for the wanted effect. */
	effect: z.boolean().default(false),
	/** Asks for the date of looking back. */
	evaluation: z.boolean().default(false),
	/** "Ik doe mee" from the phone. */
	join: z.boolean().default(false)
});

const Import = z.strictObject({
	kind: z.literal('import'),
	/** `harvest` takes marks of earlier items, `notes` whole boards, `series` the same statements over time. */
	takes: z.enum(['harvest', 'notes', 'series']),
	/** `sessions`: of other sessions of the same facilitator; a harvest of this session comes along by itself. */
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
