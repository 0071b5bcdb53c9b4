// Lays the notes of one zone: what a hand placed stays, the rest flows around it and jumps as little as possible.
import { NOTE_GAP, NOTE_WIDTH, overlap, ZONE_PAD, ZONE_TITLE, type Rect } from './zone-layout.ts';
import type { Place } from './board-snapshot.ts';

/** What takes a turn in the flow of a zone, in order. */
export type FlowEntry = {
	id: string;
	width: number;
	height: number;
	/** Where a hand put it, relative to the zone. */
	place: Place | null;
	/** False for a note that once lay here and is now elsewhere: its turn stays free, so that its neighbours stay put. */
	here: boolean;
	/** False for what only came here by hand: it has no turn of its own. */
	turn: boolean;
};

const left = ZONE_PAD;
const top = ZONE_TITLE;

function columnsOf(width: number): number[] {
	const count = Math.max(1, Math.floor((width - 2 * ZONE_PAD + NOTE_GAP + 1e-6) / (NOTE_WIDTH + NOTE_GAP)));
	return Array.from({ length: count }, (_, n) => left + n * (NOTE_WIDTH + NOTE_GAP));
}

/** Every turn of the flow: each next note goes to the shortest column. */
function turns(entries: readonly FlowEntry[], columns: readonly number[]): Map<string, Place> {
	const bottoms = columns.map(() => top);
	const places = new Map<string, Place>();
	for (const entry of entries) {
		if (!entry.turn) continue;
		const shortest = bottoms.indexOf(Math.min(...bottoms));
		const y = bottoms[shortest] ?? top;
		places.set(entry.id, { x: columns[shortest] ?? left, y });
		bottoms[shortest] = y + entry.height + NOTE_GAP;
	}
	return places;
}

/** The free spot nearest to a wish, in a zone of this width that may grow downward. */
export function freeSpot({
	taken,
	size,
	near,
	width
}: {
	taken: readonly Rect[];
	size: { width: number; height: number };
	near: Place;
	width: number;
}): Place {
	const ys = [top, near.y, ...taken.map((rect) => rect.y + rect.height + NOTE_GAP)].filter((y) => y >= top);
	let best: { place: Place; cost: number } | undefined;
	for (const x of columnsOf(width))
		for (const y of ys) {
			const cost = Math.abs(x - near.x) + Math.abs(y - near.y) * 1.2;
			if (best && cost >= best.cost) continue;
			const rect = { x, y, ...size };
			if (!taken.some((other) => overlap(rect, other, NOTE_GAP / 2))) best = { place: { x, y }, cost };
		}
	return (
		best?.place ?? { x: left, y: Math.max(top, ...taken.map((rect) => rect.y + rect.height + NOTE_GAP)) }
	);
}

/**
 * The place of every entry that lies here, relative to the zone, and the height the zone needs.
 * Entries come in order. Placed ones are never moved; flowed ones overlap nothing.
 */
export function flowZone(
	entries: readonly FlowEntry[],
	width: number
): { places: Map<string, Place>; height: number } {
	const columns = columnsOf(width);
	const free = turns(entries, columns);
	const places = new Map<string, Place>();
	const placed: Rect[] = [];
	for (const entry of entries)
		if (entry.here && entry.place) {
			places.set(entry.id, entry.place);
			placed.push({ ...entry.place, width: entry.width, height: entry.height });
		}
	const settled: Rect[] = [...placed];
	const homeless: FlowEntry[] = [];
	for (const entry of entries) {
		if (!entry.here || entry.place) continue;
		const turn = free.get(entry.id);
		const rect = turn && { ...turn, width: entry.width, height: entry.height };
		if (!rect || placed.some((other) => overlap(rect, other))) homeless.push(entry);
		else {
			places.set(entry.id, { x: rect.x, y: rect.y });
			settled.push(rect);
		}
	}
	for (const entry of homeless) {
		const size = { width: entry.width, height: entry.height };
		const spot = freeSpot({ taken: settled, size, near: free.get(entry.id) ?? { x: left, y: top }, width });
		places.set(entry.id, spot);
		settled.push({ ...spot, ...size });
	}
	const bottom = Math.max(top, ...settled.map((rect) => rect.y + rect.height));
	return { places, height: bottom + ZONE_PAD };
}
