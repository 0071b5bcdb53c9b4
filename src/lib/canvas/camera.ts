// Which part of the board is in view: board units to screen pixels and back.
import type { Rect } from '#lib/session/zone-layout.ts';

export type Point = { x: number; y: number };
export type Size = { width: number; height: number };
/** The board point at the top left of the view, and pixels a board unit. */
export type Camera = { x: number; y: number; zoom: number };

const MIN = 0.08;
const MAX = 8;
/** Less than the room between zones at a usual zoom, so that no sliver of a neighbour shows. */
const MARGIN = 8;

export const toBoard = (camera: Camera, point: Point): Point => ({
	x: point.x / camera.zoom + camera.x,
	y: point.y / camera.zoom + camera.y
});

/** The camera that shows a rectangle whole and centred; a single note never fills a screen. */
export function fit({ rect, size }: { rect: Rect; size: Size }): Camera {
	const most = Math.max(2.2, size.width / 870);
	const wide = Math.max(1, size.width - 2 * MARGIN) / Math.max(1, rect.width);
	const high = Math.max(1, size.height - 2 * MARGIN) / Math.max(1, rect.height);
	const zoom = Math.min(most, Math.max(MIN, Math.min(wide, high)));
	return {
		x: rect.x - (size.width / zoom - rect.width) / 2,
		y: rect.y - (size.height / zoom - rect.height) / 2,
		zoom
	};
}

/** The same zoom, moved to where the least emptiness shows beside `rect`. */
export function within(camera: Camera, { rect, size }: { rect: Rect; size: Size }): Camera {
	const margin = MARGIN / camera.zoom;
	const place = (at: number, view: number, start: number, length: number) =>
		length + 2 * margin <= view
			? start - (view - length) / 2
			: Math.min(Math.max(at, start - margin), start + length + margin - view);
	return {
		...camera,
		x: place(camera.x, size.width / camera.zoom, rect.x, rect.width),
		y: place(camera.y, size.height / camera.zoom, rect.y, rect.height)
	};
}

/** Zooms around a point of the screen, which stays where it is. */
export function zoomAt(camera: Camera, at: Point, factor: number): Camera {
	const zoom = Math.min(MAX, Math.max(MIN, camera.zoom * factor));
	const under = toBoard(camera, at);
	return { x: under.x - at.x / zoom, y: under.y - at.y / zoom, zoom };
}

/** Moves the view by pixels. */
export function pan(camera: Camera, by: Point): Camera {
	return { ...camera, x: camera.x - by.x / camera.zoom, y: camera.y - by.y / camera.zoom };
}
