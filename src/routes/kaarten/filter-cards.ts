// Finding a card by who comes, why, how long and how many; the same with and without JavaScript.
import { z } from 'zod';
import type { CardSummary } from '../card-summary.ts';

export const AUDIENCES = ['zorgteam', 'team', 'leerlingen', 'ouders', 'directie', 'partners'] as const;
export const PHASES = ['plan', 'do', 'check', 'act'] as const;
/** Longest durations to choose from, in minutes. */
export const DURATIONS = [50, 60, 75, 90] as const;

const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().catch(null);

/** What is asked of a card; null asks nothing. The keys are those of the address. */
export const CardFilter = z.object({
	wie: orNull(z.enum(AUDIENCES)),
	fase: orNull(z.enum(PHASES)),
	duur: orNull(z.coerce.number().pipe(z.literal(DURATIONS))),
	aantal: orNull(
		z
			.string()
			.regex(/^\d{1,3}$/)
			.transform(Number)
			.pipe(z.int().min(1).max(300))
	)
});
export type CardFilter = z.infer<typeof CardFilter>;
export type FilterKey = keyof CardFilter;

/** Reads a filter from an address; what makes no sense asks nothing. */
export function readFilter(params: URLSearchParams): CardFilter {
	const given = (key: FilterKey) => params.get(key) || null;
	return CardFilter.parse({
		wie: given('wie'),
		fase: given('fase'),
		duur: given('duur'),
		aantal: given('aantal')
	});
}

const FITS: { [K in FilterKey]: (card: CardSummary, asked: NonNullable<CardFilter[K]>) => boolean } = {
	wie: (card, asked) => card.groups.includes(asked),
	fase: (card, asked) => card.pdca.includes(asked),
	duur: (card, asked) => card.minutes <= asked,
	aantal: ({ group }, asked) => group.min <= asked && asked <= (group.max ?? Infinity)
};

const fits = (card: CardSummary, filter: CardFilter) =>
	(filter.wie === null || FITS.wie(card, filter.wie)) &&
	(filter.fase === null || FITS.fase(card, filter.fase)) &&
	(filter.duur === null || FITS.duur(card, filter.duur)) &&
	(filter.aantal === null || FITS.aantal(card, filter.aantal));

/** The cards that fit, in their own order. */
export function filterCards<T extends CardSummary>(cards: readonly T[], filter: CardFilter): T[] {
	return cards.filter((card) => fits(card, filter));
}

/** How many cards there would be with another choice for one question, the others staying as they are. */
export function countWith(
	cards: readonly CardSummary[],
	filter: CardFilter,
	change: Partial<CardFilter>
): number {
	return filterCards(cards, { ...filter, ...change }).length;
}

/** When nothing fits: questions whose letting go helps, the most helpful first. */
export function looserFilters(
	cards: readonly CardSummary[],
	filter: CardFilter
): { drop: FilterKey; count: number }[] {
	return (['wie', 'fase', 'duur', 'aantal'] as const)
		.filter((drop) => filter[drop] !== null)
		.map((drop) => ({ drop, count: countWith(cards, filter, { [drop]: null }) }))
		.filter(({ count }) => count > 0)
		.toSorted((a, b) => b.count - a.count);
}

/** The address of a filter. */
export function filterAddress(filter: CardFilter): string {
	const given = Object.entries(filter).flatMap(([key, value]) =>
		value === null ? [] : [[key, String(value)]]
	);
	const query = new URLSearchParams(given).toString();
	return query === '' ? '/kaarten' : `/kaarten?${query}`;
}
