// Free places on a laid-out board: for notes that leave a pile, come from another zone, or are tidied.
import type { BoardNote, BoardPile, Place } from '#lib/session/board-snapshot.ts';
import { flowZone, freeSpot } from '#lib/session/flow-zone.ts';
import { NOTE_WIDTH, overlap, ZONE_PAD, ZONE_TITLE, type Rect } from '#lib/session/zone-layout.ts';
import type { BoardModel, ZoneBox } from './board-model.ts';

/** Room for a note whose own height is not known yet. */
const USUAL = { width: NOTE_WIDTH, height: 120 };

function takenIn(model: BoardModel, zone: ZoneBox, except?: string): Rect[] {
	return model.boxes
		.filter((box) => box.zone === zone.id && box.id !== except)
		.map((box) => ({ ...box.rect, x: box.rect.x - zone.rect.x, y: box.rect.y - zone.rect.y }));
}

/** A free spot in a zone, relative to it; `also` are spots given away already. */
export function spotIn(model: BoardModel, zone: string, also: readonly Place[] = []): Place {
	const box = model.zones.find((one) => one.id === zone);
	if (!box) return { x: ZONE_PAD, y: ZONE_TITLE };
	const taken = [...takenIn(model, box), ...also.map((place) => ({ ...place, ...USUAL }))];
	return freeSpot({ taken, size: USUAL, near: { x: ZONE_PAD, y: ZONE_TITLE }, width: box.rect.width });
}

type Out = { pile: BoardPile; notes: readonly BoardNote[]; dissolve: boolean };

/**
 * Where notes go that leave a pile: back to their turn or their old place in its zone when that is free,
 * else beside the pile. Only the latter are in the answer.
 */
export function placesOutside(
	model: BoardModel,
	{ pile, notes, dissolve }: Out
): Map<string, { item: string; zone: string; place: Place }> {
	const places = new Map<string, { item: string; zone: string; place: Place }>();
	const zone = model.zones.find((one) => one.id === pile.zone);
	const own = model.byId.get(pile.id);
	if (!zone || !own) return places;
	const taken = takenIn(model, zone, dissolve ? pile.id : undefined);
	const near = { x: own.rect.x - zone.rect.x, y: own.rect.y - zone.rect.y };
	for (const note of notes) {
		const stays = note.item === pile.item && note.zone === pile.zone;
		if (stays && note.place === null) continue;
		const old = note.place && { ...note.place, ...USUAL };
		if (stays && old && !taken.some((rect) => overlap(rect, old))) {
			taken.push(old);
			continue;
		}
		const place = freeSpot({ taken, size: USUAL, near, width: zone.rect.width });
		taken.push({ ...place, ...USUAL });
		places.set(note.id, { item: pile.item, zone: pile.zone, place });
	}
	return places;
}

/** Places that put everything in these zones close together, in order; `widths` are those the zones will have. */
export function tidied(
	model: BoardModel,
	{ zones, widths }: { zones: readonly string[]; widths: ReadonlyMap<string, number> }
): { id: string; zone: string; place: Place }[] {
	return model.zones
		.filter((zone) => zones.includes(zone.id))
		.flatMap((zone) => {
			const here = model.boxes.filter((box) => box.zone === zone.id);
			const entries = here.map((box) => ({
				id: box.id,
				...sizeOf(box.rect),
				place: null,
				here: true,
				turn: true
			}));
			return [...flowZone(entries, widths.get(zone.id) ?? zone.rect.width).places].map(([id, place]) => ({
				id,
				zone: zone.id,
				place
			}));
		});
}

const sizeOf = ({ width, height }: Rect) => ({ width, height });
