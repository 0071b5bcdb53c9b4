// Where the cards of a flowchart stand: rows and columns found by trying exchanges until the arrows are short and straight.
import type { FlowPin, FlowType, FlowWay } from './flow.ts';

/** What placing needs to know of a card; `onward` stands for one on another sheet. */
export type PlacedCard = {
	id: string;
	type: FlowType | 'onward';
	pin?: FlowPin | undefined;
	/** Here one begins to read, after a start. */
	entry?: boolean | undefined;
};

export type Grid = { rows: number; columns: number };
export type Cell = { row: number; column: number };
export type Placement = {
	cells: Map<string, Cell>;
	rows: number;
	columns: number;
	/** What its arrows cost; lower is better, and only comparable for the same cards. */
	cost: number;
};

/** Numbers between 0 and 1 that are the same for the same seed. */
function dice(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 4294967296;
	};
}

/** Ways that lead back to an earlier card: in a depth-first walk they reach one that is still open. */
export function backWays(nodes: readonly PlacedCard[], edges: readonly FlowWay[]): Set<string> {
	const out = new Map<string, FlowWay[]>();
	for (const edge of edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
	const state = new Map<string, 'open' | 'done'>();
	const back = new Set<string>();
	const visit = (first: string) => {
		const path: { id: string; next: number }[] = [{ id: first, next: 0 }];
		state.set(first, 'open');
		for (let top = path.at(-1); top; top = path.at(-1)) {
			const edge = out.get(top.id)?.[top.next++];
			if (!edge) {
				state.set(top.id, 'done');
				path.pop();
			} else if (state.get(edge.to) === 'open') back.add(edge.id);
			else if (!state.has(edge.to)) {
				state.set(edge.to, 'open');
				path.push({ id: edge.to, next: 0 });
			}
		}
	};
	for (const node of nodes) if (node.type === 'start' && !state.has(node.id)) visit(node.id);
	for (const node of nodes) if (!state.has(node.id)) visit(node.id);
	return back;
}

type Line = { a: number; b: number; back: boolean };

const sameSign = (a: number, b: number) => (a > 0 && b > 0) || (a < 0 && b < 0) || (a === 0 && b === 0);

/** Tries exchanges of cards; the grid must have room for all. `effort` is about how many exchanges. */
export function placeCards({
	nodes,
	edges,
	rows,
	columns,
	effort
}: {
	nodes: readonly PlacedCard[];
	edges: readonly FlowWay[];
	rows: number;
	columns: number;
	effort: number;
}): Placement {
	const cellsCount = rows * columns;
	const index = new Map(nodes.map((node, n) => [node.id, n]));
	const back = backWays(nodes, edges);
	const lines: Line[] = edges.flatMap((edge) => {
		const [a, b] = [index.get(edge.from), index.get(edge.to)];
		return a === undefined || b === undefined || a === b ? [] : [{ a, b, back: back.has(edge.id) }];
	});
	const of: number[][] = nodes.map(() => []);
	lines.forEach((line, n) => {
		of[line.a]?.push(n);
		of[line.b]?.push(n);
	});
	const { at, who, fixed } = firstPlaces(nodes, { rows, columns });
	const count = lines.length;
	const la = Int32Array.from(lines, ({ a }) => a);
	const lb = Int32Array.from(lines, ({ b }) => b);

	/** Row and column of every cell and of every card, so that the search only looks up. */
	const cellRow = Int32Array.from({ length: cellsCount }, (_, cell) => Math.floor(cell / columns));
	const cellCol = Int32Array.from({ length: cellsCount }, (_, cell) => cell % columns);
	const row = Int32Array.from(at, (cell) => cellRow[cell]!);
	const col = Int32Array.from(at, (cell) => cellCol[cell]!);
	const far = Float64Array.from({ length: Math.max(rows, columns) + 1 }, (_, steps) => steps ** 1.35);

	/** Of one line alone: its length, its direction, and what stands in its way. */
	const lineCost = (n: number): number => {
		const [a, b] = [la[n]!, lb[n]!];
		const dr = row[b]! - row[a]!;
		const dc = col[b]! - col[a]!;
		let cost = far[Math.abs(dr)]! + far[Math.abs(dc)]!;
		if (dr !== 0 && dc !== 0) cost += 0.7;
		if (!lines[n]!.back) {
			if (dr < 0) cost += 5 - dr * 2;
			else if (dr === 0 && dc < 0) cost += 1.4;
			else if (dc < 0) cost += 0.4;
		}
		if (dr === 0 || dc === 0) {
			const step = dr === 0 ? 1 : columns;
			const [ca, cb] = [at[a]!, at[b]!];
			for (let cell = Math.min(ca, cb) + step; cell < Math.max(ca, cb); cell += step)
				if (who[cell] !== -1) cost += 2.4;
		}
		return cost;
	};
	/** Lines that the exchange at hand moves. */
	const moving = new Uint8Array(count);
	/** How many lines cross this one, drawn from middle to middle; moving lines before it were counted already. */
	const crossings = (n: number): number => {
		const p = la[n]!;
		const q = lb[n]!;
		const px = col[p]!;
		const py = row[p]!;
		const qx = col[q]!;
		const qy = row[q]!;
		const left = px < qx ? px : qx;
		const right = px < qx ? qx : px;
		const top = py < qy ? py : qy;
		const bottom = py < qy ? qy : py;
		let found = 0;
		for (let m = 0; m < count; m++) {
			if (m < n && moving[m] === 1) continue;
			const r = la[m]!;
			const s = lb[m]!;
			if (p === r || p === s || q === r || q === s) continue;
			const rx = col[r]!;
			const sx = col[s]!;
			// most lines lie far from each other
			if ((rx < left && sx < left) || (rx > right && sx > right)) continue;
			const ry = row[r]!;
			const sy = row[s]!;
			if ((ry < top && sy < top) || (ry > bottom && sy > bottom)) continue;
			const sideR = (qx - px) * (ry - py) - (qy - py) * (rx - px);
			const sideS = (qx - px) * (sy - py) - (qy - py) * (sx - px);
			if (sameSign(sideR, sideS)) continue;
			const sideP = (sx - rx) * (py - ry) - (sy - ry) * (px - rx);
			const sideQ = (sx - rx) * (qy - ry) - (sy - ry) * (qx - rx);
			if (!sameSign(sideP, sideQ)) found++;
		}
		return found;
	};
	const nodeCost = (n: number): number => {
		const { type, entry } = nodes[n]!;
		if (type === 'start') return 6 * row[n]! + 1.5 * col[n]!;
		if (entry) return 1.5 * row[n]! + 0.4 * col[n]!;
		return type === 'end' || type === 'onward' ? -0.15 * row[n]! : 0;
	};
	/** Lines that the exchange at hand moves, and those whose way it may free or block; a mark on each. */
	const moved: number[] = [];
	const near: number[] = [];
	const marked = new Uint8Array(count);
	const touch = (n: number, list: number[]) => {
		if (marked[n] === 1) return;
		marked[n] = 1;
		list.push(n);
	};
	const around = (): number => {
		let cost = 0;
		for (const n of near) cost += lineCost(n);
		for (const n of moved) cost += lineCost(n) + 3 * crossings(n);
		return cost;
	};
	const clear = () => {
		for (const n of moved) marked[n] = moving[n] = 0;
		for (const n of near) marked[n] = 0;
		moved.length = near.length = 0;
	};
	let cost = nodes.reduce((sum, _, n) => sum + nodeCost(n), 0);
	moving.fill(1);
	for (let n = 0; n < count; n++) cost += lineCost(n) + 3 * crossings(n);
	moving.fill(0);

	const roll = dice(cellsCount * 7919 + nodes.length * 104729 + edges.length);
	let best = { cost, at: [...at] };
	const free = nodes.map((_, n) => n).filter((n) => !fixed.has(n));
	const put = (n: number, cell: number) => {
		at[n] = cell;
		row[n] = cellRow[cell]!;
		col[n] = cellCol[cell]!;
	};
	for (let turn = 0; turn < effort && free.length > 0; turn++) {
		const heat = 2.2 * (1 - turn / effort) ** 2 + 0.01;
		const n = free[Math.floor(roll() * free.length)]!;
		const to = Math.floor(roll() * cellsCount);
		const from = at[n]!;
		const other = who[to]!;
		if (to === from || (other !== -1 && fixed.has(other))) continue;
		for (const line of of[n]!) touch(line, moved);
		if (other !== -1) for (const line of of[other]!) touch(line, moved);
		for (const line of moved) moving[line] = 1;
		// what stands in the way of a straight line changes too, where a cell becomes free or is taken
		if (other === -1)
			for (let m = 0; m < count; m++) {
				const ca = at[la[m]!]!;
				const cb = at[lb[m]!]!;
				const low = Math.min(ca, cb);
				const high = Math.max(ca, cb);
				if (cellRow[ca] === cellRow[cb]) {
					if ((from > low && from < high) || (to > low && to < high)) touch(m, near);
				} else if (cellCol[ca] === cellCol[cb]) {
					const inFrom = cellCol[from] === cellCol[ca] && from > low && from < high;
					const inTo = cellCol[to] === cellCol[ca] && to > low && to < high;
					if (inFrom || inTo) touch(m, near);
				}
			}
		const own = () => around() + nodeCost(n) + (other === -1 ? 0 : nodeCost(other));
		const before = own();
		const exchange = (a: number, b: number) => {
			put(n, b);
			who[b] = n;
			who[a] = other;
			if (other !== -1) put(other, a);
		};
		exchange(from, to);
		const change = own() - before;
		if (change <= 0 || roll() < Math.exp(-change / heat)) {
			cost += change;
			if (cost < best.cost - 1e-9) best = { cost, at: [...at] };
		} else {
			put(n, from);
			who[from] = n;
			who[to] = other;
			if (other !== -1) put(other, to);
		}
		clear();
	}
	return closedUp(
		nodes,
		best.at.map((cell) => ({ row: cellRow[cell]!, column: cellCol[cell]! })),
		best.cost
	);
}

/** Pinned cards where they are pinned, the others behind each other in the cells that are left. */
function firstPlaces(
	nodes: readonly PlacedCard[],
	{ rows, columns }: { rows: number; columns: number }
): { at: number[]; who: number[]; fixed: Set<number> } {
	const who = new Array<number>(rows * columns).fill(-1);
	const at = new Array<number>(nodes.length).fill(-1);
	const fixed = new Set<number>();
	nodes.forEach(({ pin }, n) => {
		const cell = pin ? pin.row * columns + pin.column : -1;
		if (!pin || pin.column >= columns || pin.row >= rows || who[cell] !== -1) return;
		at[n] = cell;
		who[cell] = n;
		fixed.add(n);
	});
	let next = 0;
	nodes.forEach((_, n) => {
		if (fixed.has(n)) return;
		while (who[next] !== -1) next++;
		at[n] = next;
		who[next] = n;
	});
	return { at, who, fixed };
}

/** Without rows and columns that hold nothing. */
function closedUp(nodes: readonly PlacedCard[], at: readonly Cell[], cost: number): Placement {
	const ranks = (values: number[]) =>
		new Map([...new Set(values)].sort((a, b) => a - b).map((v, n) => [v, n]));
	const rows = ranks(at.map((cell) => cell.row));
	const columns = ranks(at.map((cell) => cell.column));
	const cells = new Map(
		nodes.map((node, n) => [
			node.id,
			{ row: rows.get(at[n]!.row) ?? 0, column: columns.get(at[n]!.column) ?? 0 }
		])
	);
	return { cells, rows: rows.size, columns: columns.size, cost };
}

/** The grids worth trying for so many cards, with room for every pin. */
export function gridsFor(nodes: readonly PlacedCard[], landscape: boolean): Grid[] {
	const pins = nodes.flatMap(({ pin }) => (pin ? [pin] : []));
	const leastRows = Math.max(1, ...pins.map((pin) => pin.row + 1));
	const leastColumns = Math.max(1, ...pins.map((pin) => pin.column + 1));
	const count = nodes.length;
	// about as many columns as keep a card twice as wide as high
	const middle = Math.sqrt(count * (landscape ? 1.15 : 0.62));
	const wishes = [Math.floor(middle), Math.floor(middle) + 1, Math.floor(middle) + 2];
	const grids = wishes
		.map((wish) => Math.max(2, Math.min(wish, landscape ? 8 : 6), leastColumns))
		.filter((columns, n, all) => all.indexOf(columns) === n)
		.flatMap((columns) => {
			// pins may take cells far out, so the others need room of their own
			const rows = Math.max(leastRows, Math.ceil(count / columns));
			const spare = { rows: rows + 1, columns };
			return count > 16 && columns * rows > count ? [{ rows, columns }] : [{ rows, columns }, spare];
		});
	return grids;
}
