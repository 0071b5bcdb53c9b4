// Results of earlier sessions beside those of now: the same statements, known by their ids.
import { z } from 'zod';
import type { Card } from '#cards/card.ts';

const Count = z.int().nonnegative().max(1_000_000);

const SeriesItem = z.object({
	id: z.string().min(1).max(80),
	n: Count,
	mean: z.number().nullable(),
	distribution: z.array(Count).max(20),
	dontKnow: Count
});

/** The same statements at an earlier time. `mean` on the scale's own numbers from 1, half up to two decimals. */
export const Series = z.object({
	title: z.string().min(1).max(120),
	/** Server ms. */
	at: z.number(),
	step: z.string().min(1).max(80),
	items: z.array(SeriesItem).min(1).max(200)
});
export type Series = z.infer<typeof Series>;

/** What may be read from a session's JSON export; everything else in the file is passed by. */
export const SeriesFile = z.object({
	session: z.object({ title: z.string().min(1).max(120), createdAt: z.number() }),
	results: z
		.array(
			z.object({
				step: z.string().min(1).max(80),
				kind: z.enum(['vote', 'rate']),
				hiddenBelow: z.number().nullable().default(null),
				items: z.array(SeriesItem).max(200)
			})
		)
		.max(200)
});
export type SeriesFile = z.infer<typeof SeriesFile>;

/** Statements a card asks in its ratings, by step. */
function statementsOf(card: Card): Map<string, Set<string>> {
	return new Map(
		card.steps.flatMap((step) =>
			step.activities.flatMap((activity) =>
				activity.kind === 'rate' && activity.options.length > 0
					? [[step.id, new Set(activity.options.map(({ id }) => id))] as const]
					: []
			)
		)
	);
}

/** The results of an earlier session that are about statements of this card; the last round of each step. */
export function seriesFrom(
	card: Card,
	earlier: { title: string; at: number; results: SeriesFile['results'] }
): Series[] {
	const found = new Map<string, Series>();
	for (const [step, statements] of statementsOf(card))
		for (const result of earlier.results) {
			if (result.kind !== 'rate' || result.hiddenBelow !== null || result.step !== step) continue;
			const items = result.items
				.filter(({ id }) => statements.has(id))
				.map(({ id, n, mean, distribution, dontKnow }) => ({ id, n, mean, distribution, dontKnow }));
			if (items.length > 0) found.set(step, { title: earlier.title, at: earlier.at, step, items });
		}
	return [...found.values()];
}

/** Adds series to those there are; one of the same step and time is replaced. Oldest first. */
export function mergeSeries(known: readonly Series[], fresh: readonly Series[]): Series[] {
	const key = ({ step, at, title }: Series) => `${step} ${at} ${title}`;
	const all = new Map([...known, ...fresh].map((one) => [key(one), one]));
	return [...all.values()].toSorted((a, b) => a.at - b.at);
}
