// Lays the cards of a flowchart out on the board, in the rows and columns the printed one would take.
import type { Place } from '#lib/session/board-snapshot.ts';
import { placeCards } from '#lib/session/flow-place.ts';
import type { FlowModel } from '#lib/session/flow.ts';
import { NOTE_WIDTH, ZONE_PAD, ZONE_TITLE } from '#lib/session/zone-layout.ts';

const BESIDE = 84;
/** Room for who and how below a card, and for the arrow below that. */
const BELOW = 112;

/** The place of every card, relative to its zone; emergency cards stand apart. */
export function arrangeFlow(
	flow: FlowModel,
	{ width, heightOf }: { width: number; heightOf: (id: string) => number }
): { id: string; place: Place }[] {
	const step = NOTE_WIDTH + BESIDE;
	const columns = Math.max(2, Math.floor((width - 2 * ZONE_PAD + BESIDE) / step));
	const nodes = flow.nodes.filter((node) => node.type !== 'emergency').map(({ pin: _pin, ...node }) => node);
	const known = new Set(nodes.map((node) => node.id));
	const edges = flow.edges.filter(({ from, to }) => known.has(from) && known.has(to));
	const rows = Math.ceil(nodes.length / columns) + 1;
	const placed = placeCards({ nodes, edges, rows, columns, effort: 400 + 60 * nodes.length });
	const tops = new Array<number>(placed.rows + 1).fill(0);
	for (const node of nodes) {
		const row = placed.cells.get(node.id)?.row ?? 0;
		tops[row + 1] = Math.max(tops[row + 1] ?? 0, heightOf(node.id) + BELOW);
	}
	tops[0] = ZONE_TITLE + 24;
	for (let row = 1; row < tops.length; row++) tops[row] = (tops[row] ?? 0) + (tops[row - 1] ?? 0);
	const apart = Math.min(step, (width - 2 * ZONE_PAD - NOTE_WIDTH) / Math.max(1, placed.columns - 1));
	const places = nodes.map(({ id }) => {
		const { row, column } = placed.cells.get(id) ?? { row: 0, column: 0 };
		const high = (tops[row + 1] ?? 0) - (tops[row] ?? 0) - BELOW;
		const y = (tops[row] ?? 0) + (high - heightOf(id)) / 2;
		return { id, place: { x: ZONE_PAD + column * apart, y } };
	});
	// the emergency cards stand apart: beside the others where there is room, else below them
	const beside = placed.columns < columns;
	let y = beside ? (tops[0] ?? 0) : (tops[placed.rows] ?? 0);
	const emergencies = flow.nodes
		.filter((node) => node.type === 'emergency')
		.map(({ id }, n) => {
			const x = beside ? width - ZONE_PAD - NOTE_WIDTH : ZONE_PAD + (n % columns) * step;
			const place = { x, y };
			if (beside) y += heightOf(id) + BELOW;
			return { id, place };
		});
	return [...places, ...emergencies];
}
