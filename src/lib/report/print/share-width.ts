// How wide the columns of a table are, in whatever unit its words are measured.

/** One column: what it needs for its longest word, and how long each of its cells would be on one line. */
export type AskedColumn = { least: number; lines: readonly number[] };

/** How many pieces what is left is given away in. */
const PIECES = 40;

/**
 * Widths that add up to `width`; `around` is the room a cell keeps beside its words. When every line is whole, the
 * longest column gets what is left, so that numbers stay narrow. Otherwise every column is as wide as it needs and the
 * rest goes, piece by piece, to where it makes the rows lowest.
 */
export function shareWidth({
	asked,
	width,
	around
}: {
	asked: readonly AskedColumn[];
	width: number;
	around: number;
}): number[] {
	const least = asked.map((column) => column.least + around);
	const most = asked.map((column) => Math.max(column.least, ...column.lines) + around);
	const [leastSum, mostSum] = [sum(least), sum(most)];
	if (mostSum <= width) {
		const longest = most.indexOf(Math.max(...most));
		return most.map((column, at) => (at === longest ? column + width - mostSum : column));
	}
	if (leastSum >= width) return least.map((column) => (column * width) / leastSum);
	const widths = least;
	const piece = (width - leastSum) / PIECES;
	const rows = (asked[0]?.lines ?? []).map((_, row) => asked.map(({ lines }) => lines[row] ?? 0));
	for (let given = 0; given < PIECES; given++) {
		const heights = widths.map((_, wider) =>
			sum(
				rows.map((row) =>
					Math.max(
						1,
						...row.map((line, at) => line / ((widths[at] ?? 0) - around + (at === wider ? piece : 0)))
					)
				)
			)
		);
		const best = heights.indexOf(Math.min(...heights));
		widths[best] = (widths[best] ?? 0) + piece;
	}
	return widths;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
