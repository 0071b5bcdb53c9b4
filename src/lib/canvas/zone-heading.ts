// How the name of a zone fits above it: on one line, else on two smaller ones. For the canvas and for print. Pure.

type ZoneHeading = { lines: string[]; size: number };

/** On one line the type stays at least this large; below it two lines are easier to read. */
const ONE_LINE = 20;
const TWO_LINES = [22, 20, 18, 16, 14];

/** Lines and type size of a title in `room`; `measure` is the width of a line at size 1. Nothing is wider than the room. */
export function zoneHeading({
	title,
	room,
	usual,
	measure
}: {
	title: string;
	room: number;
	/** The size it has when there is room enough. */
	usual: number;
	measure: (line: string) => number;
}): ZoneHeading {
	const fits = Math.floor(room / Math.max(0.01, measure(title)));
	const single = Math.min(usual, fits);
	if (single >= Math.min(usual, ONE_LINE)) return { lines: [title], size: single };
	const words = title.split(' ');
	const halves = words
		.slice(1)
		.map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const)
		.map(([first, second]) => ({ first, second, wide: Math.max(measure(first), measure(second)) }))
		.toSorted((a, b) => a.wide - b.wide);
	const best = halves[0];
	const size = best && TWO_LINES.find((one) => one * best.wide <= room);
	if (best && size !== undefined && size > single) return { lines: [best.first, best.second], size };
	if (single >= 12) return { lines: [title], size: single };
	let short = title;
	while (short.length > 1 && measure(`${short.trimEnd()}…`) * 12 > room) short = short.slice(0, -1);
	return { lines: [short === title ? title : `${short.trimEnd()}…`], size: 12 };
}

/** Baselines of a heading's lines, from that of a single line. */
export function headingBaselines({ lines, size }: ZoneHeading, baseline: number): number[] {
	return lines.length === 1 ? [baseline] : [baseline - size * 0.72, baseline + size * 0.38];
}
