// The class list of a card with pupil data: a colour per pupil code and domain, filled in on one screen of the desk.
import { z } from 'zod';
import type { ActivityOf } from '#cards/activities.ts';
import type { Card } from '#cards/card.ts';
import type { BallotItem } from './stage.ts';

/** A pupil's code: short, so that no whole name is written down. */
const Code = z
	.string()
	.trim()
	.min(1)
	.max(12)
	.refine((code) => !['__proto__', 'constructor', 'prototype'].includes(code), 'not a code');

/** A day as 2027-01-15. */
const Day = z.iso.date();

export const ClassListFields = z.strictObject({
	codes: z.array(Code).max(40),
	/** Index of the scale value, by code and axis; what is left out is not filled in. */
	cells: z.record(Code, z.record(z.string().max(80), z.int().nonnegative().max(20))),
	/** The day on which the list is wiped. */
	wipeOn: Day
});
export type ClassListFields = z.infer<typeof ClassListFields>;

export const ClassList = ClassListFields.extend({ version: z.int().nonnegative() });
export type ClassList = z.infer<typeof ClassList>;

/** The rating of a card that one screen fills in as a class list, with its step; undefined for other cards. */
export function classListStep(card: Card): { step: string; activity: ActivityOf<'rate'> } | undefined {
	for (const step of card.steps)
		for (const activity of step.activities)
			if (activity.kind === 'rate' && activity.by === 'screen') return { step: step.id, activity };
	return undefined;
}

/** The path of the first thing in a class list that its card does not know; undefined when all fits. */
export function classListFault(
	fields: ClassListFields,
	activity: ActivityOf<'rate'>
): (string | number)[] | undefined {
	const twice = fields.codes.findIndex((code, index) => fields.codes.indexOf(code) !== index);
	if (twice >= 0) return ['codes', twice];
	const codes = new Set(fields.codes);
	const axes = new Set(activity.axes.map(({ id }) => id));
	const values = activity.scale.length + (activity.dontKnow ? 1 : 0);
	for (const [code, cells] of Object.entries(fields.cells)) {
		if (!codes.has(code)) return ['cells', code];
		for (const [axis, index] of Object.entries(cells))
			if (!axes.has(axis) || index >= values) return ['cells', code, axis];
	}
	return undefined;
}

/** Totals of a class list: per axis how many pupils have each scale value; null without a list. */
export function classTotals(
	card: Card,
	list: ClassList | undefined
): { axis: string; title: string; totals: number[] }[] | null {
	const rating = classListStep(card)?.activity;
	if (!rating || !list) return null;
	return rating.axes.map(({ id, title }) => ({
		axis: id,
		title,
		totals: rating.scale.map(
			(_, index) => list.codes.filter((code) => list.cells[code]?.[id] === index).length
		)
	}));
}

/** The pupil codes as ballot items: most red first, then most orange, then as they stand in the list. */
export function codeItems(card: Card, list: ClassList | undefined): BallotItem[] {
	const rating = classListStep(card)?.activity;
	if (!rating || !list) return [];
	const withTone = (code: string, tone: 'red' | 'orange') =>
		Object.values(list.cells[code] ?? {}).filter((index) => rating.scale[index]?.tone === tone).length;
	return list.codes
		.map((code, at) => ({ code, at, red: withTone(code, 'red'), orange: withTone(code, 'orange') }))
		.toSorted((a, b) => b.red - a.red || b.orange - a.orange || a.at - b.at)
		.map(({ code, at }) => ({ id: `code-${at + 1}`, text: code }));
}
