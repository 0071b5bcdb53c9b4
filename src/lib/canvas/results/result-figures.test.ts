import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Result, ResultItem } from '#lib/session/result.ts';
import { axisTotals, crossPoints, extremes, ranked, trendsOf } from './result-figures.ts';

const item = (id: string, more: Partial<ResultItem> = {}): ResultItem => ({
	...{ id, text: id, dots: 0, distribution: [], dontKnow: 0, n: 0, mean: null, byAxis: [] },
	...more
});
const result = (more: Partial<Result>): Result => ({
	...{ item: 'i', step: 's', round: 1, kind: 'rate', people: 4, items: [], scale: [], axes: [] },
	...{ dontKnowTitle: null, ordered: false, hiddenBelow: null },
	...more
});
const scale = ['1', '2', '3', '4', '5'].map((title) => ({ id: `p${title}`, title }));
const axes = [
	{ id: 'impact', title: 'Impact' },
	{ id: 'haalbaar', title: 'Haalbaarheid' }
];
const both = (impact: number, haalbaar: number) =>
	[impact, haalbaar].map((mean, n) => ({
		axis: axes[n]?.id ?? '',
		distribution: scale.map((_, value) => (value === Math.round(mean) - 1 ? 1 : 0)),
		dontKnow: 0,
		n: 1,
		mean
	}));

test('the first axis goes up and the second along, from the lowest to the highest value', () => {
	const points = crossPoints(
		result({
			scale,
			axes,
			items: [item('a', { byAxis: both(5, 1) }), item('b', { byAxis: both(3, 5) }), item('c')]
		})
	);
	expect(points.map(({ number, x, y, up, along }) => [number, x, y, up, along])).toEqual([
		[1, 0, 1, 5, 1],
		[2, 1, 0.5, 3, 5]
	]);
});

test('points never lie on each other, and stay in the plot', () => {
	const means = fc.tuple(fc.constantFrom(1, 2.5, 3, 5), fc.constantFrom(1, 2, 3, 5));
	fc.assert(
		fc.property(fc.array(means, { maxLength: 7 }), (all) => {
			const items = all.map(([up, along], n) => item(`n${n}`, { byAxis: both(up, along) }));
			const points = crossPoints(result({ scale, axes, items }));
			expect(points).toHaveLength(all.length);
			for (const { x, y } of points) expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
			const spots = points.map(({ x, y }) => `${x.toFixed(4)},${y.toFixed(4)}`);
			expect(new Set(spots).size).toBe(spots.length);
		})
	);
});

test('a column of a grid counts the answers of every row', () => {
	const items = [item('x', { byAxis: both(5, 1) }), item('y', { byAxis: both(5, 2) })];
	const totals = axisTotals(result({ scale, axes, items }));
	expect(totals.map(({ text, distribution, n }) => [text, distribution, n])).toEqual([
		['Impact', [0, 0, 0, 0, 2], 2],
		['Haalbaarheid', [1, 1, 0, 0, 0], 2]
	]);
});

test('the highest and lowest never name one item twice', () => {
	fc.assert(
		fc.property(fc.array(fc.option(fc.float({ min: 1, max: 6, noNaN: true }))), (means) => {
			const bars = means.map((mean, id) => ({ id, mean }));
			const { high, low } = extremes(bars);
			const ids = [...high, ...low].map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
			const least = Math.min(...high.map(({ mean }) => mean ?? 0));
			for (const { mean } of low) expect(mean ?? 0).toBeLessThanOrEqual(least);
		})
	);
});

test('a trend compares with the newest earlier round that asked the same statement', () => {
	const round = (title: string, at: number, mean: number | null, step = 's') => ({
		...{ title, at, step },
		items: [{ id: 'a', n: 9, mean, distribution: [], dontKnow: 0 }]
	});
	const trends = trendsOf(
		[item('a', { mean: 3.45 }), item('b', { mean: 2 })],
		[round('2026', 2, 3.1), round('2025', 1, 4), round('elders', 3, 1, 'ander'), round('te weinig', 4, null)],
		's'
	);
	expect([...trends]).toEqual([['a', { means: [4, 3.1, 3.45], since: '2026', change: 0.35 }]]);
});

test('places are shared by equal numbers', () => {
	const items = [item('a', { dots: 3 }), item('b'), item('c', { dots: 5 }), item('d', { dots: 3 })];
	expect(ranked(result({ kind: 'vote', items })).map(({ id, place }) => [id, place])).toEqual([
		['c', 1],
		['a', 2],
		['d', 2]
	]);
});
