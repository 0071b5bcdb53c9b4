// A pointer on a note: a tap selects, a second tap soon after opens, a longer way drags it (and what is selected with it).
import type { Place } from '#lib/session/board-snapshot.ts';
import { NOTE_WIDTH, ZONE_TITLE } from '#lib/session/zone-layout.ts';
import { toBoard } from '../camera.ts';
import type { ZoneBox } from '../board-model.ts';
import type { NoteBox } from '../note-box.ts';
import type { Gesture, Ground, Touch } from './gesture.ts';

/** Pixels before a touch counts as a drag: fingers on glass slip more than a mouse. */
const SLOP = { fine: 5, coarse: 11 };
const EDGE = 6;

/** Keeps a note inside its zone; downward a zone grows. */
export function inside(top: Place, zone: ZoneBox): Place {
	const { x, y, width } = zone.rect;
	return {
		x: Math.min(Math.max(top.x, x + EDGE), x + width - NOTE_WIDTH - EDGE),
		y: Math.max(top.y, y + ZONE_TITLE)
	};
}

/** Begins on a note; null when another hand here already holds it. */
export function drag(ground: Ground, touch: Touch, box: NoteBox): Gesture | null {
	if (ground.isHeld(box.id)) return null;
	const selected = ground.selection();
	const ids = selected.includes(box.id)
		? selected.filter((id) => ground.boxOf(id) && !ground.isHeld(id))
		: [box.id];
	const start = toBoard(ground.camera(), touch.at);
	const from = new Map(ids.flatMap((id) => [[id, ground.boxOf(id)?.rect] as const]));
	const held = new Set(ids);
	let dragging = false;

	const look = (now: Touch) => {
		const point = toBoard(ground.camera(), now.at);
		const [dx, dy] = [point.x - start.x, point.y - start.y];
		const tops = new Map<string, Place>();
		for (const [id, rect] of from) if (rect) tops.set(id, { x: rect.x + dx, y: rect.y + dy });
		const onto = ground.index().at(point, held) ?? null;
		return { tops, onto, zone: ground.zoneAt(point) };
	};

	return {
		kind: 'drag',
		move(now) {
			const far = Math.hypot(now.at.x - touch.at.x, now.at.y - touch.at.y);
			if (!dragging && far < SLOP[touch.coarse ? 'coarse' : 'fine']) return;
			dragging = true;
			ground.hold(touch.pointer, look(now));
		},
		end(now) {
			if (!dragging) return ground.open(box.id);
			const { tops, onto, zone } = look(now);
			ground.hold(touch.pointer, null);
			if (!zone) return;
			const places = new Map([...tops].map(([id, top]) => [id, inside(top, zone)]));
			ground.drop(places, { onto, zone: zone.id });
		},
		cancel: () => ground.hold(touch.pointer, null)
	};
}
