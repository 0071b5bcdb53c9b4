// Results of a session file as closed, revealed ballots of a new session, with rows that add up to the same.
import type { ActivityOf } from '#cards/activities.ts';
import { Contribution } from '#lib/session/contribution.ts';
import type { FileResult } from '#lib/session/session-file.ts';
import { findStep, hasRounds, stepKey, stepState, type Ballot, type Stage } from '#lib/session/stage.ts';
import { newId } from '../tokens.ts';
import type { SessionMemory } from './memory.ts';

type Value = Record<string, number>;
/** What people gave, and how many of them gave just this. */
type Given = { value: Value; people: number };

/** One value a person, by key; a person without one left it open. */
type Column = { key: string; answers: number[] };

/** People with equal answers together; there are as many as `people` says, also where nobody knows what they gave. */
function asPeople(columns: readonly Column[], people: number): Given[] {
	const alike = new Map<string, Given>();
	for (let person = 0; person < people; person += 1) {
		const value: Value = {};
		for (const { key, answers } of columns) {
			const given = answers[person];
			if (given !== undefined) value[key] = given;
		}
		const same = JSON.stringify(value);
		const known = alike.get(same);
		if (known) known.people += 1;
		else alike.set(same, { value, people: 1 });
	}
	return [...alike.values()];
}

/** Scale values of people, as they must have answered for these counts; who answered what is not known. */
function answersOf(
	{ distribution, dontKnow }: { distribution: number[]; dontKnow: number },
	values: number
): number[] {
	return [...distribution, dontKnow].flatMap((count, index) =>
		Array.from({ length: count }, () => Math.min(index, values))
	);
}

/** Places that are worth these points together, from 1; which places were really given, points do not tell. */
function placesOf(points: number, places: number): number[] {
	const rest = points % places;
	return [
		...Array.from({ length: Math.floor(points / places) }, () => 1),
		// The first place is worth as many points as there are places, the last one 1.
		...(rest > 0 ? [places - rest + 1] : [])
	];
}

function givenFor(result: FileResult, activity: ActivityOf<'vote'> | ActivityOf<'rate'>): Given[] {
	const { items, people } = result;
	if (activity.kind === 'rate') {
		const values = activity.scale.length;
		const columns = items.flatMap((item): Column[] =>
			result.axes.length === 0
				? [{ key: item.id, answers: answersOf(item, values) }]
				: item.byAxis.map((axis) => ({ key: `${item.id}:${axis.axis}`, answers: answersOf(axis, values) }))
		);
		return asPeople(columns, people);
	}
	if (activity.ordered)
		return asPeople(
			items.map(({ id, dots }) => ({ key: id, answers: placesOf(Math.round(dots), activity.dots) })),
			people
		);
	// A row stands for one person at least.
	if (people === 0) return [];
	return [{ value: Object.fromEntries(items.map(({ id, dots }) => [id, Math.round(dots)])), people }];
}

/** The ballot activity that asked for a result, if this session's card still does. */
function askedBy({ state }: SessionMemory, { item, step, kind, ordered, axes }: FileResult) {
	const activity = findStep(state.programme, item, step)?.step.activities.find(hasRounds);
	if (activity?.kind !== kind) return undefined;
	const same = activity.kind === 'vote' ? activity.ordered === ordered : activity.axes.length === axes.length;
	return same ? activity : undefined;
}

function ballotOf({ round, items }: FileResult): Ballot {
	return {
		round,
		items: items.map(({ id, text, count, zone, image, gone }) => ({
			id,
			text,
			...(count === undefined ? {} : { count }),
			...(zone === undefined ? {} : { zone }),
			...(image === undefined ? {} : { image }),
			...(gone === undefined ? {} : { gone })
		})),
		frozen: [],
		revealed: true
	};
}

/**
 * The stage with the ballots of these results, and the rows that add up to them; no row is anybody's. A result with too
 * few answers to show comes back as just that: how many people there were, and nothing of what they gave.
 */
export function restoreResults(
	memory: SessionMemory,
	stage: Stage,
	results: readonly FileResult[]
): { stage: Stage; rows: Contribution[] } {
	const rows: Contribution[] = [];
	let next = stage;
	for (const result of results) {
		const activity = askedBy(memory, result);
		if (!activity) continue;
		const { item, step, kind, round } = result;
		const known = stepState(next, item, step);
		const ballots = [...known.ballots, ballotOf(result)];
		next = { ...next, steps: { ...next.steps, [stepKey(item, step)]: { ...known, ballots } } };
		for (const { value, people } of givenFor(result, activity))
			rows.push(
				Contribution.parse({
					id: newId(),
					participant: null,
					item,
					step,
					kind,
					zone: null,
					text: '',
					value,
					round,
					rev: 1,
					state: 'private',
					boardId: null,
					behalf: people,
					names: 'nobody',
					at: memory.now()
				})
			);
	}
	return { stage: next, rows };
}
