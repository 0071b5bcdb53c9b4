// A pointer on empty paper: a tap clears the selection, a line around notes selects them.
import { toBoard, type Point } from '../camera.ts';
import type { Gesture, Ground, Touch } from './gesture.ts';

const SLOP = 8;

/** Begins on empty paper. */
export function lasso(ground: Ground, touch: Touch): Gesture {
	const line: Point[] = [toBoard(ground.camera(), touch.at)];
	let drawing = false;
	return {
		kind: 'lasso',
		move(now) {
			drawing ||= Math.hypot(now.at.x - touch.at.x, now.at.y - touch.at.y) >= SLOP;
			if (!drawing) return;
			line.push(toBoard(ground.camera(), now.at));
			ground.lasso(touch.pointer, line);
		},
		end() {
			ground.lasso(touch.pointer, null);
			if (!drawing) return ground.clear();
			ground.select(
				ground
					.index()
					.inside(line)
					.map((box) => box.id),
				false
			);
		},
		cancel: () => ground.lasso(touch.pointer, null)
	};
}
