// Two fingers on empty paper: they zoom and move the view.
import { pan, zoomAt, type Point } from '../camera.ts';
import type { Gesture, Ground, Touch } from './gesture.ts';

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const apart = (a: Point, b: Point) => Math.max(20, Math.hypot(a.x - b.x, a.y - b.y));

/** Begins with two touches; each move of either is one of its moves. */
export function pinch(ground: Ground, first: Touch, second: Touch): Gesture {
	const at = new Map([first, second].map((touch) => [touch.pointer, touch.at]));
	const ends = () => [...at.values()] as [Point, Point];
	return {
		kind: 'pinch',
		move(now) {
			const before = ends();
			at.set(now.pointer, now.at);
			const after = ends();
			const to = middle(...after);
			const from = middle(...before);
			const moved = pan(ground.camera(), { x: to.x - from.x, y: to.y - from.y });
			ground.setCamera(zoomAt(moved, to, apart(...after) / apart(...before)));
		},
		end: () => undefined,
		cancel: () => undefined
	};
}
