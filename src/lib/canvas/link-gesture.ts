// A pointer that ties two notes: from one to the other in one movement, or a tap on each.
import { toBoard, type Point } from './camera.ts';
import type { Gesture, Ground, Touch } from './gestures/gesture.ts';
import type { NoteBox } from './note-box.ts';

const SLOP = { fine: 5, coarse: 11 };

export type Ends = {
	/** The note that was tapped first. */
	first(): string | null;
	setFirst(id: string | null): void;
	/** The line while it is drawn; null when it is done. */
	show(line: { from: string; to: Point } | null): void;
	tie(from: string, to: string): void;
};

/** Begins on a note. */
export function tieNotes(ground: Ground, touch: Touch, box: NoteBox, ends: Ends): Gesture {
	let moved = false;
	return {
		kind: 'own',
		move(now) {
			moved ||=
				Math.hypot(now.at.x - touch.at.x, now.at.y - touch.at.y) >= SLOP[touch.coarse ? 'coarse' : 'fine'];
			if (moved) ends.show({ from: box.id, to: toBoard(ground.camera(), now.at) });
		},
		end(now) {
			ends.show(null);
			if (moved) {
				const onto = ground.index().at(toBoard(ground.camera(), now.at));
				if (onto && onto.id !== box.id) ends.tie(box.id, onto.id);
				return;
			}
			const first = ends.first();
			if (first === box.id) ends.setFirst(null);
			else if (first === null) ends.setFirst(box.id);
			else {
				ends.setFirst(null);
				ends.tie(first, box.id);
			}
		},
		cancel: () => ends.show(null)
	};
}
