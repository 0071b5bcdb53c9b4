// For whom the group voted that a flowchart is.
import { FLOW_READERS, type FlowReader } from './flow.ts';
import type { Result } from './result.ts';

/** The reader with the most dots in an item's newest shown vote about readers; undefined where none got any. */
export function votedReader(
	results: readonly Pick<Result, 'kind' | 'item' | 'items'>[],
	item: string
): FlowReader | undefined {
	for (const { items } of results.filter((one) => one.kind === 'vote' && one.item === item).toReversed()) {
		const votes = items.flatMap(({ id, dots }) => {
			const reader = FLOW_READERS.find((one) => one === id);
			return reader && dots > 0 ? [{ reader, dots }] : [];
		});
		const most = votes.toSorted((a, b) => b.dots - a.dots)[0];
		if (most) return most.reader;
	}
	return undefined;
}
