// The schema of a card (kanskaart): data only, so that a card survives JSON.
import { z } from 'zod';
import { Activity, CardId, type ActivityOf } from './activities.ts';

export const SLOTS = [
	'poster.titel',
	'poster.slogan',
	'poster.zorg.basis',
	'poster.zorg.verhoogd',
	'poster.zorg.uitbreiding',
	'poster.zorg.iac',
	'poster.samen',
	'poster.sterren',
	'poster.sleutels',
	'poster.voet',
	'flow.leerkracht',
	'flow.ouder',
	'flow.leerling',
	'flow.extern',
	'actielijst',
	'verslag'
] as const;
export const Slot = z.enum(SLOTS);
export type Slot = z.infer<typeof Slot>;

export const Layout = z.enum([
	'kolommen',
	'raster',
	'ringen',
	'cyclus',
	'pad',
	'boom',
	'stroom',
	'vrij',
	'poster'
]);

export const Zone = z.strictObject({
	id: CardId,
	title: z.string().min(1).max(60),
	/** One line that helps to choose the right zone. */
	hint: z.string().max(120).optional(),
	/** Where "op de poster" puts a note of this zone. */
	slot: Slot.optional()
});
export type Zone = z.infer<typeof Zone>;

const Label = z.strictObject({ id: CardId, title: z.string().min(1).max(60), slot: Slot.optional() });

/** A second dimension on notes (such as the phase of the zorgcontinuüm); never a place. */
export const LabelSet = z.strictObject({ id: CardId, title: z.string(), labels: z.array(Label).min(1) });
export type LabelSet = z.infer<typeof LabelSet>;

/** Other names for the same zones, to be chosen at the desk. */
const ZoneNames = z.strictObject({
	id: CardId,
	title: z.string(),
	zones: z.record(CardId, z.string().min(1).max(60))
});

export const Step = z.strictObject({
	id: CardId,
	title: z.string().min(1).max(60),
	minutes: z.number().positive().max(600),
	/** What the facilitator says or does. */
	script: z.string().min(1).max(2000),
	/** What a participant reads. */
	prompt: z.string().min(1).max(90),
	activities: z.array(Activity).min(1).max(2),
	run: z.enum(['together', 'after']).default('together'),
	/** Collect steps whose private notes come on the board here. */
	reveals: z.array(CardId).default([]),
	/** May be dropped when time is short. */
	droppable: z.boolean().default(false),
	/** Results stay hidden below this many answers. */
	minAnswers: z.int().nonnegative().default(0)
});
export type Step = z.infer<typeof Step>;

/** A proposal for the poster: it only suggests, a hand decides. */
export const HarvestRule = z.strictObject({
	zones: z.array(CardId).default([]),
	labels: z.array(CardId).default([]),
	/** Of a step that rates statements or options: its results are proposed, not notes. */
	step: CardId.optional(),
	/** `hand`: nothing is proposed, a hand alone puts it there. */
	by: z.enum(['chosen', 'count', 'votes', 'rating', 'hand']),
	/** Of a rating: the mean it takes, on the scale's own numbers from 1. */
	above: z.number().optional(),
	below: z.number().optional(),
	slot: Slot,
	/** Advice, never a limit. */
	max: z.int().positive().optional(),
	/** At least this many sources must carry it. */
	sources: z.int().positive().optional(),
	note: z.string().optional()
});
export type HarvestRule = z.infer<typeof HarvestRule>;

const Shape = z.strictObject({
	id: CardId,
	title: z.string().min(1).max(80),
	goal: z.string().min(1).max(400),
	audience: z.strictObject({
		groups: z.array(z.enum(['zorgteam', 'team', 'leerlingen', 'ouders', 'directie', 'partners'])).min(1),
		text: z.string().min(1).max(200)
	}),
	pdca: z.array(z.enum(['plan', 'do', 'check', 'act'])).min(1),
	group: z.strictObject({
		min: z.int().positive(),
		max: z.int().positive().optional(),
		note: z.string().max(120).optional()
	}),
	layout: Layout,
	zones: z.array(Zone).min(1).max(24),
	labelSets: z.array(LabelSet).default([]),
	zoneNames: z.array(ZoneNames).default([]),
	steps: z.array(Step).min(1).max(40),
	/** These steps may also be answered outside the room, by an open link, for this many days. */
	survey: z.strictObject({ steps: z.array(CardId).min(1), days: z.int().positive().max(60) }).optional(),
	harvest: z.array(HarvestRule).max(40).default([]),
	tips: z.array(z.string().min(1).max(500)).max(20).default([]),
	/** Pupil data: never projected, never harvested without generalising. */
	confidential: z.boolean().default(false),
	/** "Geïnspireerd op …": authors and years. */
	source: z.string().min(1).max(1000)
});

/** Whether an activity is a ballot: one secret answer a person, hidden until revealed. */
export function isBallot(activity: Activity): activity is ActivityOf<'vote'> | ActivityOf<'rate'> {
	return activity.kind === 'vote' || activity.kind === 'rate';
}

/** Zones an activity names, whatever its kind. */
export function zonesOf(activity: Activity): string[] {
	return activity.kind === 'sort' ? [...activity.zones, ...activity.into] : activity.zones;
}

/** A card whose references (zones, labels, steps) all exist and whose ids are unique. */
export const Card = Shape.superRefine((card, context) => {
	const complain = (path: (string | number)[], message: string) =>
		context.addIssue({ code: 'custom', path, message });
	const zones = new Set(card.zones.map((zone) => zone.id));
	const steps = new Set(card.steps.map((step) => step.id));
	const labelSets = new Set(card.labelSets.map((set) => set.id));
	const labels = new Set(card.labelSets.flatMap((set) => set.labels.map((label) => label.id)));
	if (zones.size < card.zones.length) complain(['zones'], 'two zones share an id');
	if (steps.size < card.steps.length) complain(['steps'], 'two steps share an id');
	card.steps.forEach((step, s) => {
		for (const id of step.reveals) if (!steps.has(id)) complain(['steps', s, 'reveals'], `no step "${id}"`);
		if (step.activities.filter(isBallot).length > 1) complain(['steps', s], 'two ballots in one step');
		step.activities.forEach((activity, a) => {
			const path = ['steps', s, 'activities', a];
			for (const zone of zonesOf(activity))
				if (!zones.has(zone)) complain([...path, 'zones'], `no zone "${zone}"`);
			if (activity.kind === 'talk' && activity.movesOnFrom && !steps.has(activity.movesOnFrom))
				complain([...path, 'movesOnFrom'], `no step "${activity.movesOnFrom}"`);
			if (activity.kind === 'sort' && activity.labelSet && !labelSets.has(activity.labelSet))
				complain([...path, 'labelSet'], `no label set "${activity.labelSet}"`);
		});
	});
	for (const step of card.survey?.steps ?? [])
		if (!steps.has(step)) complain(['survey', 'steps'], `no step "${step}"`);
	card.harvest.forEach((rule, r) => {
		if (rule.step !== undefined && !steps.has(rule.step))
			complain(['harvest', r, 'step'], `no step "${rule.step}"`);
		for (const zone of rule.zones)
			if (!zones.has(zone)) complain(['harvest', r, 'zones'], `no zone "${zone}"`);
		for (const label of rule.labels)
			if (!labels.has(label)) complain(['harvest', r, 'labels'], `no label "${label}"`);
	});
	card.zoneNames.forEach((set, n) => {
		for (const zone of Object.keys(set.zones))
			if (!zones.has(zone)) complain(['zoneNames', n, 'zones', zone], `no zone "${zone}"`);
	});
});
export type Card = z.infer<typeof Card>;

/** What an author of a card writes: defaults may be left out. */
export type CardSource = z.input<typeof Shape>;

/** Writes a card with type help; it is parsed when the catalogue loads. */
export function defineCard(card: CardSource): CardSource {
	return card;
}

/** The planned length of a card, in minutes. */
export function cardMinutes(card: Card): number {
	return card.steps.reduce((sum, step) => sum + step.minutes, 0);
}
