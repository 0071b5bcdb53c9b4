// The little signs on notes and buttons, as SVG path data on a 24 × 24 grid.
import type { Slot } from '#cards/card.ts';

export const MARK_SHAPES = {
	star: 'M12 2.8l2.8 5.8 6.3.8-4.6 4.4 1.1 6.3-5.6-3-5.6 3 1.1-6.3-4.6-4.4 6.3-.8z',
	key: 'M8.5 4a5 5 0 0 1 4.8 6.4l7.2 7.2V21h-3.6v-2.4h-2.4v-2.4l-2.2-2.2A5 5 0 1 1 8.5 4zM7.4 6.4a1.7 1.7 0 1 0 .1 0z',
	poster: 'M5 3h14v18H5zM8 7h8v2H8zM8 11h8v2H8zM8 15h5v2H8z'
} as const;

export type MarkShape = keyof typeof MARK_SHAPES;

/** The sign of a mark. */
export function shapeOf(slot: Slot): MarkShape {
	if (slot === 'poster.sterren') return 'star';
	return slot === 'poster.sleutels' ? 'key' : 'poster';
}

/** The signs of a list of marks, each once. */
export function shapesOf(slots: readonly Slot[]): MarkShape[] {
	return [...new Set(slots.map(shapeOf))];
}
