// A pointer that moves the view, when the hand tool is chosen or with the middle mouse button.
import { pan as panned } from '../camera.ts';
import type { Gesture, Ground, Touch } from './gesture.ts';

/** Begins anywhere. */
export function pan(ground: Ground, touch: Touch): Gesture {
	let last = touch.at;
	return {
		kind: 'pan',
		move(now) {
			ground.setCamera(panned(ground.camera(), { x: now.at.x - last.x, y: now.at.y - last.y }));
			last = now.at;
		},
		end: () => undefined,
		cancel: () => undefined
	};
}
