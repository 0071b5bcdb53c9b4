// Adds up a ballot: dots, points, distributions and means per item.
import type { ActivityOf } from '#cards/activities.ts';
import { isLive, type Contribution } from './contribution.ts';
import type { Ballot } from './stage.ts';
import type { ResultItem } from './result.ts';

export type Tally = { people: number; items: ResultItem[]; remarks: string[] };

type Rated = Omit<ResultItem['byAxis'][number], 'axis'>;
/** One given value, and how many people gave it. */
type Given = { value: number; people: number };

/**
 * The mean of answers on the scale's own numbers (the first value is 1), half up to two decimals; null without answers.
 * `distribution[i]` counts the answers with scale value i.
 */
export function meanOf(distribution: readonly number[]): number | null {
	const n = distribution.reduce((sum, count) => sum + count, 0);
	if (n === 0) return null;
	const sum = distribution.reduce((total, count, index) => total + count * (index + 1), 0);
	// In whole numbers, so that a half is a half.
	return Math.floor((200 * sum + n) / (2 * n)) / 100;
}

const people = (given: readonly Given[]) => given.reduce((sum, one) => sum + one.people, 0);

function rate(given: readonly Given[], values: number): Rated {
	const distribution = Array.from({ length: values }, (_, index) =>
		people(given.filter(({ value }) => value === index))
	);
	return {
		distribution,
		dontKnow: people(given.filter(({ value }) => value >= values)),
		n: distribution.reduce((sum, count) => sum + count, 0),
		mean: meanOf(distribution)
	};
}

/** Dots; of an ordered vote points: the first place is worth `dots`, the last one 1. */
function dotsOf(activity: ActivityOf<'vote'>, given: readonly Given[]): number {
	if (!activity.ordered) return given.reduce((sum, { value }) => sum + value, 0);
	return given.reduce(
		(sum, one) => sum + (one.value === 0 ? 0 : (activity.dots - one.value + 1) * one.people),
		0
	);
}

/**
 * Totals per item of one round. `distribution[i]` counts answers with scale value i; an index past the scale is "weet ik
 * niet" and stays out of distribution, n and mean. A row of the desk counts for as many people as it stands for.
 */
export function tally(
	ballot: Ballot,
	activity: ActivityOf<'vote'> | ActivityOf<'rate'>,
	rows: readonly Contribution[]
): Tally {
	const answers = rows.filter(
		(row) => row.kind === activity.kind && row.round === ballot.round && isLive(row)
	);
	const weight = ({ behalf }: Contribution) => Math.max(behalf, 1);
	const givenTo = (key: string): Given[] =>
		answers.flatMap((row) =>
			row.value && Object.hasOwn(row.value, key) ? [{ value: row.value[key] ?? 0, people: weight(row) }] : []
		);
	const empty: Rated = { distribution: [], dontKnow: 0, n: 0, mean: null };
	const items = ballot.items.map((item): ResultItem => {
		if (activity.kind === 'vote')
			return { ...item, ...empty, dots: dotsOf(activity, givenTo(item.id)), byAxis: [] };
		const values = activity.scale.length;
		const byAxis = activity.axes.map(({ id }) => ({
			axis: id,
			...rate(givenTo(`${item.id}:${id}`), values)
		}));
		const { axis: _, ...first } = byAxis[0] ?? { axis: '', ...rate(givenTo(item.id), values) };
		return { ...item, ...first, dots: 0, byAxis };
	});
	return {
		people: answers.reduce((sum, row) => sum + weight(row), 0),
		items,
		// By the alphabet: the order in which they came in would tell who wrote what.
		remarks: answers
			.map((row) => row.text)
			.filter((text) => text !== '')
			.toSorted((a, b) => a.localeCompare(b, 'nl'))
	};
}
