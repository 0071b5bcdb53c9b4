const FORMAT = new Intl.NumberFormat('nl-BE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A mean as people write it: 3,45. */
export function meanWords(mean: number): string {
	return FORMAT.format(mean);
}
