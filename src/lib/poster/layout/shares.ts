// Divides a height among parts that need more or less of it.

/** Who needs less than an equal share gets what it needs, the others share the rest. */
export function shares(needs: readonly number[], height: number): number[] {
	const given = needs.map(() => 0);
	let open = needs.map((_, at) => at);
	let rest = height;
	while (open.length) {
		const equal = rest / open.length;
		const modest = open.filter((at) => (needs[at] ?? 0) <= equal);
		for (const at of modest.length ? modest : open) {
			given[at] = modest.length ? (needs[at] ?? 0) : equal;
			rest -= given[at];
		}
		open = modest.length ? open.filter((at) => !modest.includes(at)) : [];
	}
	return given.map((part) => part + rest / needs.length);
}
