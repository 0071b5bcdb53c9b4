// Two desks at one poster: what this one changed, on top of what the other one saved.
import type { PosterFields } from '#lib/session/poster-record.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function mergeKeys<V>(
	ours: Readonly<Record<string, V>>,
	base: Readonly<Record<string, V>>,
	theirs: Readonly<Record<string, V>>
): Record<string, V> {
	const merged = new Map(Object.entries(theirs));
	const [mine, before] = [new Map(Object.entries(ours)), new Map(Object.entries(base))];
	for (const key of new Set([...mine.keys(), ...before.keys()])) {
		const value = mine.get(key);
		if (same(value, before.get(key))) continue;
		if (value === undefined) merged.delete(key);
		else merged.set(key, value);
	}
	return Object.fromEntries(merged);
}

/**
 * The fields to send after somebody else saved first. `base` is the record that `ours` was made from. Wordings,
 * orders and omissions count one by one: only what was really changed here replaces theirs.
 */
export function mergeFields(
	ours: Partial<PosterFields>,
	base: PosterFields,
	theirs: PosterFields
): Partial<PosterFields> {
	const { wording, order, hidden } = ours;
	return {
		...ours,
		...(wording ? { wording: mergeKeys(wording, base.wording, theirs.wording) } : {}),
		...(order ? { order: mergeKeys(order, base.order, theirs.order) } : {}),
		...(hidden
			? {
					hidden: [
						...theirs.hidden.filter((id) => hidden.includes(id) || !base.hidden.includes(id)),
						...hidden.filter((id) => !base.hidden.includes(id) && !theirs.hidden.includes(id))
					]
				}
			: {})
	};
}
