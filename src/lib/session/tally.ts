// Adds up a revealed ballot.
import type { ActivityOf } from '#cards/activities.ts';
import { isLive, type Contribution } from './contribution.ts';
import type { Ballot } from './stage.ts';
import type { ResultItem } from './view.ts';

/**
 * Totals per item of one round. `distribution[i]` counts answers with scale value i; an index past the scale
 * is "weet ik niet" and stays out of it.
 */
export function tally(
	ballot: Ballot,
	activity: ActivityOf<'vote'> | ActivityOf<'rate'>,
	rows: readonly Contribution[]
): { people: number; items: ResultItem[]; remarks: string[] } {
	const answers = rows.filter(
		(row) => row.kind === activity.kind && row.round === ballot.round && isLive(row)
	);
	const values = activity.kind === 'rate' ? activity.scale.length : 0;
	const items = ballot.items.map((item) => {
		const given = answers.flatMap(({ value }) =>
			value && Object.hasOwn(value, item.id) ? [value[item.id] ?? 0] : []
		);
		return {
			...item,
			dots: activity.kind === 'vote' ? given.reduce((sum, dots) => sum + dots, 0) : 0,
			distribution: Array.from(
				{ length: values },
				(_, index) => given.filter((value) => value === index).length
			),
			dontKnow: activity.kind === 'rate' ? given.filter((value) => value >= values).length : 0
		};
	});
	return {
		people: answers.length,
		items,
		// By the alphabet: the order in which they came in would tell who wrote what.
		remarks: answers
			.map((row) => row.text)
			.filter((text) => text !== '')
			.toSorted((a, b) => a.localeCompare(b, 'nl'))
	};
}
