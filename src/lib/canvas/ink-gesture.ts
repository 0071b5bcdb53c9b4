// A pointer that writes on the board, or wipes what was written.
import { toBoard, type Point } from './camera.ts';
import type { Gesture, Ground, Touch } from './gestures/gesture.ts';

export type Pen = {
	/** The line while it is drawn, in board units; null when it is done. */
	show(pointer: number, points: readonly number[] | null): void;
	/** The line is done; it belongs to the zone where it began. */
	write(zone: string, points: readonly number[]): void;
	/** Wipes what lies under a point. */
	wipe(at: Point): void;
};

/** Writes from the first touch on; outside every zone nothing is kept. */
export function writeInk(ground: Ground, touch: Touch, pen: Pen): Gesture {
	const start = toBoard(ground.camera(), touch.at);
	const zone = ground.zoneAt(start);
	const points = [start.x, start.y];
	return {
		kind: 'own',
		move(now) {
			const { x, y } = toBoard(ground.camera(), now.at);
			points.push(x, y);
			pen.show(touch.pointer, [...points]);
		},
		end() {
			pen.show(touch.pointer, null);
			if (!zone) return;
			const { x, y } = zone.rect;
			pen.write(
				zone.id,
				points.map((value, n) => value - (n % 2 === 0 ? x : y))
			);
		},
		cancel: () => pen.show(touch.pointer, null)
	};
}

/** Wipes every line it touches. */
export function wipeInk(ground: Ground, touch: Touch, pen: Pen): Gesture {
	const wipe = (now: Touch) => pen.wipe(toBoard(ground.camera(), now.at));
	wipe(touch);
	return { kind: 'own', move: wipe, end: wipe, cancel: () => undefined };
}
