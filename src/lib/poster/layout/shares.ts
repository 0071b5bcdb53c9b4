// Divides a height among parts that need more or less of it.

/**
 * Who needs less than an equal share gets what it needs, the others share the rest. Nobody gets less
 * than its `least` as long as those fit together.
 */
export function shares(needs: readonly number[], height: number, least: readonly number[] = []): number[] {
	const given = needs.map(() => 0);
	let open = needs.map((_, at) => at);
	let rest = height;
	while (open.length) {
		const equal = rest / open.length;
		const held = open.filter((at) => (least[at] ?? 0) > equal);
		const modest = held.length ? held : open.filter((at) => (needs[at] ?? 0) <= equal);
		for (const at of modest.length ? modest : open) {
			given[at] = held.length ? (least[at] ?? 0) : modest.length ? (needs[at] ?? 0) : equal;
			rest -= given[at];
		}
		open = modest.length ? open.filter((at) => !modest.includes(at)) : [];
	}
	return given.map((part) => part + Math.max(0, rest) / needs.length);
}

/** Heights that fill the whole: what is free goes to the lowest first, until all are equally high. */
export function levelled(needs: readonly number[], height: number): number[] {
	const sorted = [...needs].sort((a, b) => a - b);
	let rest = height;
	let level = 0;
	for (let lowest = sorted.length; lowest > 0; lowest--) {
		const higher = sorted.slice(lowest).reduce((sum, need) => sum + need, 0);
		level = (height - higher) / lowest;
		if (level >= (sorted[lowest - 1] ?? 0)) break;
	}
	const heights = needs.map((need) => Math.max(need, level));
	rest -= heights.reduce((sum, part) => sum + part, 0);
	return heights.map((part) => part + Math.max(0, rest) / needs.length);
}
