export type Percentiles = { p50: number; p95: number; max: number; samples: number };

/** Percentiles of times in ms, to a tenth; null without any. */
export function percentiles(times: readonly number[]): Percentiles | null {
	if (times.length === 0) return null;
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share: number) =>
		sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
	const tenth = (time: number) => Math.round(time * 10) / 10;
	return { p50: tenth(at(0.5)), p95: tenth(at(0.95)), max: tenth(at(1)), samples: sorted.length };
}
