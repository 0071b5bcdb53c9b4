// Lays a tree out tidily: a column a level, every branch beside the middle of what hangs under it.
import type { Place } from '#lib/session/board-snapshot.ts';
import type { TreeBranch } from '#lib/session/tree-edits.ts';
import { NOTE_WIDTH, ZONE_PAD, ZONE_TITLE } from '#lib/session/zone-layout.ts';

const BESIDE = 60;
const BELOW = 22;

/** The place of every entry, relative to its zone; `heightOf` is how high it is drawn. */
export function arrangeTree(
	trees: readonly TreeBranch[],
	{ width, heightOf }: { width: number; heightOf: (id: string) => number }
): { id: string; place: Place }[] {
	const deepest = (branches: readonly TreeBranch[]): number =>
		branches.reduce((most, branch) => Math.max(most, 1 + deepest(branch.branches)), 0);
	const levels = Math.max(1, deepest(trees));
	const room = width - 2 * ZONE_PAD - NOTE_WIDTH;
	const step = levels === 1 ? 0 : Math.min(NOTE_WIDTH + BESIDE, Math.max(40, room / (levels - 1)));
	const places: { id: string; place: Place }[] = [];
	const lay = (branch: TreeBranch, top: number): { bottom: number } => {
		const height = heightOf(branch.entry.id);
		let bottom = top;
		for (const child of branch.branches) bottom = lay(child, bottom).bottom;
		const under = Math.max(bottom - BELOW - top, 0);
		const y = top + Math.max(0, (under - height) / 2);
		places.push({ id: branch.entry.id, place: { x: ZONE_PAD + (branch.level - 1) * step, y } });
		return { bottom: Math.max(bottom, top + height + BELOW) };
	};
	let y = ZONE_TITLE + 8;
	for (const tree of trees) y = lay(tree, y).bottom + BELOW / 2;
	return places;
}
