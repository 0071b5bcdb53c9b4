// Which steps of a card may drop so that it fits the time there is.
import type { StepView } from './view.ts';

type Planned = Pick<StepView, 'id' | 'minutes' | 'droppable'> & { extra?: number };

type Shortening = {
	/** Ids of steps to drop, in the order of the card. */
	drop: string[];
	/** Planned minutes of what is then still to come. */
	minutes: number;
	fits: boolean;
	/** Minutes that it is still too long. */
	over: number;
};

const lengthOf = (steps: readonly Planned[]) =>
	steps.reduce((sum, { minutes, extra = 0 }) => sum + Math.max(0, minutes + extra), 0);

/**
 * Proposes what to drop. Of all choices that fit it takes the one that keeps most of the minutes, then the one that
 * drops the fewest steps, then the later ones; when nothing fits, it drops all that may.
 * `minutes` is the time there is from now, `done` are steps that take no more time: past, at hand, or dropped already.
 */
export function shortenTo(input: {
	card: { steps: readonly Planned[] };
	minutes: number;
	done: readonly string[];
}): Shortening {
	const past = new Set(input.done);
	const todo = input.card.steps.filter(({ id }) => !past.has(id));
	// The best way to each total of minutes saved; later steps go first, so that they win when two are equal.
	let ways: { saved: number; drop: Planned[] }[] = [{ saved: 0, drop: [] }];
	for (const step of todo.filter(({ droppable }) => droppable).toReversed()) {
		const known = new Map(ways.map((way) => [way.saved, way]));
		for (const { saved, drop } of ways) {
			const more = { saved: saved + lengthOf([step]), drop: [...drop, step] };
			const other = known.get(more.saved);
			if (!other || other.drop.length > more.drop.length) known.set(more.saved, more);
		}
		ways = [...known.values()];
	}
	const total = lengthOf(todo);
	const enough = ways.filter(({ saved }) => total - saved <= input.minutes);
	const most = ways.reduce((best, way) => (way.saved > best.saved ? way : best));
	const chosen = enough.reduce<(typeof ways)[number] | undefined>(
		(best, way) => (best === undefined || way.saved < best.saved ? way : best),
		undefined
	);
	const { saved, drop } = chosen ?? most;
	const dropped = new Set(drop.map(({ id }) => id));
	return {
		drop: todo.flatMap(({ id }) => (dropped.has(id) ? [id] : [])),
		minutes: total - saved,
		fits: chosen !== undefined,
		over: Math.max(0, total - saved - input.minutes)
	};
}
