// Changes to a card in the form: each keeps what refers to a step or zone in order.
import type { Activity, ActivityKind } from '#cards/activities.ts';
import type { Card, Step } from '#cards/card.ts';
import { m } from '#lib/paraglide/messages.js';

/** Kinds of step that the form can make. */
export const NEW_KINDS = [
	'collect',
	'sort',
	'vote',
	'rate',
	'talk',
	'write',
	'plan',
	'harvest',
	'show'
] as const satisfies readonly ActivityKind[];
export type NewKind = (typeof NEW_KINDS)[number];

/** An id that is not taken: `stap-3`, `vak-2`. */
function unusedId(word: string, taken: readonly string[]): string {
	let n = taken.length + 1;
	while (taken.includes(`${word}-${n}`)) n += 1;
	return `${word}-${n}`;
}

function newActivity(kind: NewKind, zone: string): Activity {
	const zones = [zone];
	switch (kind) {
		case 'show':
			return { kind, what: 'script', silent: false, parts: [], zones: [] };
		case 'collect':
			return {
				kind,
				zones,
				visibility: 'shared',
				length: 140,
				forms: ['text'],
				starters: [],
				fields: [],
				about: 'new',
				zoneByZone: false
			};
		case 'sort':
			return { kind, zones, into: [], piles: {}, rest: false, copy: false };
		case 'vote':
			return {
				kind,
				zones,
				items: 'notes',
				options: [],
				dots: 3,
				namedPilesOnly: false,
				ordered: false,
				mark: 'dot'
			};
		case 'rate':
			return {
				kind,
				zones,
				items: 'options',
				options: [],
				scale: [
					{ id: 'k1', title: 'Ja', tone: 'green' },
					{ id: 'k2', title: 'Een beetje', tone: 'orange' },
					{ id: 'k3', title: 'Nee', tone: 'red' }
				],
				namedPilesOnly: false,
				axes: [],
				dontKnow: false,
				dontKnowTitle: 'Weet ik niet',
				names: 'all',
				by: 'people',
				remark: false
			};
		case 'talk':
			return {
				kind,
				grouping: 'plenary',
				rounds: 1,
				tableSize: 5,
				hostStays: false,
				questions: [],
				zones: []
			};
		case 'write':
			return { kind, zones, rewords: false, groupSize: 3, length: 140, sentences: 1 };
		case 'plan':
			return { kind, zones, max: 3, effect: false, evaluation: false, join: true };
		case 'harvest':
			return { kind, zones };
	}
}

/** The card with a new step at its end. */
export function withStep(card: Card, kind: NewKind): Card {
	const step: Step = {
		id: unusedId(
			'stap',
			card.steps.map(({ id }) => id)
		),
		title: m.cards_edit_new_title(),
		minutes: 10,
		script: m.cards_edit_new_script(),
		prompt: m.cards_edit_new_prompt(),
		activities: [newActivity(kind, card.zones[0]?.id ?? 'vak-1')],
		run: 'together',
		reveals: [],
		droppable: false,
		minAnswers: 0
	};
	return { ...card, steps: [...card.steps, step] };
}

/** The card without a step, and without what pointed to it. */
export function withoutStep(card: Card, id: string): Card {
	const steps = card.steps
		.filter((step) => step.id !== id)
		.map((step) => ({
			...step,
			reveals: step.reveals.filter((other) => other !== id),
			activities: step.activities.map((activity): Activity => {
				if (activity.kind !== 'talk' || activity.movesOnFrom !== id) return activity;
				const { movesOnFrom: _, ...rest } = activity;
				return rest;
			})
		}));
	const asked = card.survey?.steps.filter((step) => step !== id) ?? [];
	const { survey, ...rest } = card;
	return {
		...rest,
		steps,
		harvest: card.harvest.filter((rule) => rule.step !== id),
		...(survey && asked.length > 0 ? { survey: { ...survey, steps: asked } } : {})
	};
}

/** The card with a step one place up or down; at the edge it stays. */
export function movedStep(card: Card, at: number, by: 1 | -1): Card {
	const step = card.steps[at];
	const to = at + by;
	if (!step || to < 0 || to >= card.steps.length) return card;
	return { ...card, steps: card.steps.toSpliced(at, 1).toSpliced(to, 0, step) };
}

/** The card with a new zone. */
export function withZone(card: Card): Card {
	const id = unusedId(
		'vak',
		card.zones.map((zone) => zone.id)
	);
	return { ...card, zones: [...card.zones, { id, title: m.cards_edit_new_zone() }] };
}

/** The card without a zone, which leaves every step and rule that named it. */
export function withoutZone(card: Card, id: string): Card {
	const less = (zones: readonly string[]) => zones.filter((zone) => zone !== id);
	return {
		...card,
		zones: card.zones.filter((zone) => zone.id !== id),
		zoneNames: card.zoneNames.map((set) => ({
			...set,
			zones: Object.fromEntries(Object.entries(set.zones).filter(([zone]) => zone !== id))
		})),
		steps: card.steps.map((step) => ({
			...step,
			activities: step.activities.map((activity): Activity =>
				activity.kind === 'sort'
					? { ...activity, zones: less(activity.zones), into: less(activity.into) }
					: { ...activity, zones: less(activity.zones) }
			)
		})),
		harvest: card.harvest.flatMap((rule) => {
			const zones = less(rule.zones);
			return zones.length === 0 && rule.zones.length > 0 && rule.labels.length === 0
				? []
				: [{ ...rule, zones }];
		})
	};
}

/** Lines of a text field as a list; empty lines are left out. */
export function linesOf(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** Entries with a title from lines: a line that keeps its place keeps its id, so that results stay comparable. */
export function titledLines<T extends { id: string; title: string }>(
	lines: readonly string[],
	before: readonly T[],
	word: string
): (T | { id: string; title: string })[] {
	const ids = before.map(({ id }) => id);
	return lines.map((title, at) => {
		const there = before[at];
		const same =
			before.find((entry) => entry.title === title) ??
			(there && !lines.includes(there.title) ? there : undefined);
		// A line that stands there twice would share an id.
		if (same && lines.indexOf(title) === at) return { ...same, title };
		const id = unusedId(word, ids);
		ids.push(id);
		return { id, title };
	});
}
