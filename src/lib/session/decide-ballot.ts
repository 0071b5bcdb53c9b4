// May this vote or rating be kept? Its round, items, budget, places and scale values.
import type { ActivityOf } from '#cards/activities.ts';
import { isBallot, type Step } from '#cards/card.ts';
import { REMARK_LENGTH, type Contribution } from './contribution.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Ballot } from './stage.ts';
import { takingActivities, type TakingContext } from './takes-contributions.ts';

/** The keys a rating is given under: the items, or with axes each item by each axis. */
function ratingKeys(ballot: Ballot, axes: readonly { id: string }[]): string[] {
	return ballot.items.flatMap(({ id }) =>
		axes.length === 0 ? [id] : axes.map((axis) => `${id}:${axis.id}`)
	);
}

function voteFault(activity: ActivityOf<'vote'>, row: Contribution): Refusal | undefined {
	if (row.text !== '') return refuse('value-wrong', { path: ['text'] });
	const given = Object.entries(row.value ?? {});
	if (activity.ordered) {
		const places = new Set<number>();
		for (const [id, place] of given) {
			if (place > activity.dots)
				return refuse('vote-over-budget', { path: ['value', id], params: { max: activity.dots } });
			if (place === 0) continue;
			if (places.has(place)) return refuse('value-wrong', { path: ['value', id] });
			places.add(place);
		}
		return undefined;
	}
	const people = Math.max(row.behalf, 1);
	const most = (activity.perItem ?? activity.dots) * people;
	for (const [id, dots] of given)
		if (dots > most) return refuse('vote-over-budget', { path: ['value', id], params: { max: most } });
	const budget = activity.dots * people;
	return given.reduce((sum, [, dots]) => sum + dots, 0) > budget
		? refuse('vote-over-budget', { path: ['value'], params: { max: budget } })
		: undefined;
}

function rateFault(activity: ActivityOf<'rate'>, row: Contribution): Refusal | undefined {
	const values = activity.scale.length + (activity.dontKnow ? 1 : 0);
	for (const [id, index] of Object.entries(row.value ?? {}))
		if (index >= values) return refuse('value-wrong', { path: ['value', id] });
	if (row.text !== '' && !activity.remark) return refuse('value-wrong', { path: ['text'] });
	return row.text.length > REMARK_LENGTH
		? refuse('remark-too-long', { path: ['text'], params: { max: REMARK_LENGTH, length: row.text.length } })
		: undefined;
}

/** What is wrong with a vote or rating; undefined when it may be kept. */
export function ballotFault(
	context: TakingContext,
	step: Step,
	row: Contribution,
	ballot: Ballot | undefined
): Refusal | undefined {
	const activity = takingActivities(context, row.item, step).find(isBallot);
	if (!activity || activity.kind !== row.kind)
		return refuse(step.activities.some(({ kind }) => kind === row.kind) ? 'step-closed' : 'not-asked', {
			path: ['kind']
		});
	// A class list is filled in at the desk, by its own call.
	if (activity.kind === 'rate' && activity.by === 'screen') return refuse('not-asked', { path: ['kind'] });
	if (!ballot || ballot.revealed || ballot.over) return refuse('step-closed');
	if (row.round !== ballot.round)
		return refuse('round', { path: ['round'], params: { round: ballot.round } });
	const keys = new Set(ratingKeys(ballot, activity.kind === 'rate' ? activity.axes : []));
	for (const [id, given] of Object.entries(row.value ?? {})) {
		if (!keys.has(id)) return refuse('vote-item-unknown', { path: ['value', id] });
		// A row that could not be read back would keep the whole session from opening.
		if (!Number.isInteger(given) || given < 0) return refuse('value-wrong', { path: ['value', id] });
	}
	return activity.kind === 'vote' ? voteFault(activity, row) : rateFault(activity, row);
}
