// The numbers that result screens show, from a revealed result. Pure.
import type { Result, ResultItem } from '#lib/session/result.ts';
import type { Series } from '#lib/session/series.ts';

export type Bar = {
	id: string;
	text: string;
	count: number | undefined;
	distribution: readonly number[];
	dontKnow: number;
	n: number;
	mean: number | null;
};

/** Each item as a stacked bar. */
export function barsOf(result: Result): Bar[] {
	return result.items.map(({ id, text, count, distribution, dontKnow, n, mean }) => ({
		id,
		text,
		count,
		distribution,
		dontKnow,
		n,
		mean
	}));
}

/** Of a result with axes: per axis all answers over all items together, a column of the grid summed. */
export function axisTotals(result: Result): Bar[] {
	return result.axes.map(({ id, title }) => {
		const parts = result.items.flatMap((item) => item.byAxis.filter((one) => one.axis === id));
		const distribution = result.scale.map((_, n) => sum(parts.map((part) => part.distribution[n] ?? 0)));
		return {
			id,
			text: title,
			count: undefined,
			distribution,
			dontKnow: sum(parts.map((part) => part.dontKnow)),
			n: sum(distribution),
			mean: null
		};
	});
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

/** The three items with the highest and the three with the lowest mean; none twice, and none without answers. */
export function extremes<T extends { mean: number | null }>(
	bars: readonly T[],
	most = 3
): { high: T[]; low: T[] } {
	const known = bars.filter((bar) => bar.mean !== null).toSorted((a, b) => (b.mean ?? 0) - (a.mean ?? 0));
	const each = Math.min(most, Math.floor(known.length / 2));
	return { high: known.slice(0, each), low: each === 0 ? [] : known.slice(-each).toReversed() };
}

export type Trend = { means: number[]; since: string; change: number };

/** How the mean of each item went since earlier rounds of the same statement; the newest earlier one is compared. */
export function trendsOf(
	items: readonly Pick<ResultItem, 'id' | 'mean'>[],
	series: readonly Series[],
	step: string
): Map<string, Trend> {
	const earlier = series.filter((one) => one.step === step).toSorted((a, b) => a.at - b.at);
	const trends = new Map<string, Trend>();
	for (const { id, mean } of items) {
		const before = earlier.flatMap(({ title, items: all }) => {
			const was = all.find((one) => one.id === id)?.mean;
			return was === null || was === undefined ? [] : [{ title, mean: was }];
		});
		const last = before.at(-1);
		if (mean === null || !last) continue;
		trends.set(id, {
			means: [...before.map((one) => one.mean), mean],
			since: last.title,
			change: Math.round((mean - last.mean) * 100) / 100
		});
	}
	return trends;
}

type CrossPoint = {
	number: number;
	id: string;
	text: string;
	x: number;
	y: number;
	along: number;
	up: number;
};

/**
 * Items on two axes, from 0 (lowest) to 1; the first axis goes up, the second along. Points that would lie on each
 * other stand beside each other, `apart` being the share of the plot that a point needs. `along` and `up` are the
 * means themselves.
 */
export function crossPoints(result: Result, apart = 0.08): CrossPoint[] {
	const [first, second] = result.axes;
	const last = Math.max(1, result.scale.length - 1);
	const points = result.items.flatMap((item, n): CrossPoint[] => {
		const up = item.byAxis.find((one) => one.axis === first?.id)?.mean ?? null;
		const along = item.byAxis.find((one) => one.axis === second?.id)?.mean ?? null;
		if (up === null || along === null) return [];
		return [
			{ number: n + 1, id: item.id, text: item.text, up, along, x: (along - 1) / last, y: (up - 1) / last }
		];
	});
	const placed: CrossPoint[] = [];
	for (const point of points) {
		const isFree = (x: number) =>
			x >= 0 && x <= 1 && !placed.some((other) => Math.hypot(other.x - x, other.y - point.y) < apart - 1e-9);
		const steps = Array.from({ length: 30 }, (_, n) => (n % 2 === 1 ? 1 : -1) * Math.ceil(n / 2) * apart);
		const x = steps.map((step) => point.x + step).find(isFree) ?? point.x;
		placed.push({ ...point, x });
	}
	return placed;
}

type Ranked = { id: string; text: string; count: number | undefined; dots: number; place: number };

/** What got dots or points, highest first; equal numbers share their place. */
export function ranked(result: Result): Ranked[] {
	const sorted = result.items.filter((item) => item.dots > 0).toSorted((a, b) => b.dots - a.dots);
	return sorted.map(({ id, text, count, dots }) => ({
		id,
		text,
		count,
		dots,
		place: sorted.findIndex((other) => other.dots === dots) + 1
	}));
}
