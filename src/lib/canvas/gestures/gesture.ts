// What every gesture has: it owns one pointer (a pinch two) from its touch to its end.
import type { Place } from '#lib/session/board-snapshot.ts';
import type { ZoneBox } from '../board-model.ts';
import type { NoteBox } from '../note-box.ts';
import type { BoxIndex } from '../box-index.ts';
import type { Camera, Point } from '../camera.ts';

export type Touch = {
	pointer: number;
	/** Where, in pixels of the canvas. */
	at: Point;
	/** Milliseconds, only to compare with other touches. */
	time: number;
	coarse: boolean;
};

export type Gesture = {
	kind: 'drag' | 'lasso' | 'pan' | 'pinch' | 'own';
	move(touch: Touch): void;
	/** The pointer left the screen. */
	end(touch: Touch): void;
	/** It ended without meaning anything: all goes back. */
	cancel(): void;
};

/** What gestures may see and do. */
export type Ground = {
	camera(): Camera;
	setCamera(camera: Camera): void;
	index(): BoxIndex;
	boxOf(id: string): NoteBox | undefined;
	zoneAt(point: Point): ZoneBox | undefined;
	selection(): readonly string[];
	toggle(id: string): void;
	select(ids: readonly string[], more: boolean): void;
	clear(): void;
	open(id: string): void;
	lasso(pointer: number, line: readonly Point[] | null): void;
	/** A pointer holds these notes at these places; null when it lets go. */
	hold(pointer: number, hold: Hold | null): void;
	isHeld(id: string): boolean;
	drop(tops: ReadonlyMap<string, Place>, where: { onto: NoteBox | null; zone: string }): void;
};

export type Hold = { tops: Map<string, Place>; onto: NoteBox | null; zone: ZoneBox | undefined };
