// How a kind of activity with gestures of its own (lines, branches, flow cards, ink) takes part in the board.
import type { Component } from 'svelte';
import type { Rect } from '#lib/session/zone-layout.ts';
import type { BoardIconName } from './board-icons.ts';
import type { NoteBox } from './note-box.ts';
import type { BoardState } from './board-state.svelte.ts';
import type { Gesture, Ground, Touch } from './gestures/gesture.ts';
import type { Palette } from './palette.ts';

export type Brush = { context: CanvasRenderingContext2D; palette: Palette; zoom: number };

/** Draws in board units. `rectOf` is where a note or pile is now, held ones included. */
export type Draw = (brush: Brush, rectOf: (id: string) => Rect | undefined) => void;

/** A button of the toolbar; the list view shows the same ones. */
export type ExtensionTool = {
	icon: BoardIconName;
	words: string;
	act: () => void;
	strong?: boolean;
	pressed?: boolean;
};

/** Everything is read again when what it looks at changes, so it may look at the board's reactive state. */
export type BoardExtension = {
	/** What it draws below the notes and above them; null draws nothing. */
	drawUnder?: () => Draw | null;
	drawOver?: () => Draw | null;
	/** The first say over a pointer, on a note or on paper; null leaves it to the board. */
	begin?: (ground: Ground, touch: Touch, box: NoteBox | undefined) => Gesture | null;
	/** Tools while nothing is selected, and for a selection. */
	tools?: () => ExtensionTool[];
	selectionTools?: (ids: readonly string[]) => ExtensionTool[];
	/** What the list view tells about a note, in short phrases. */
	facts?: (id: string) => string[];
	/** A part of the list view below its zones, and a panel that shows instead of the canvas. */
	listPart?: () => Component<{ board: BoardState; writable: boolean }> | null;
	panel?: () => Component<{ board: BoardState; writable: boolean }> | null;
};

export type MakeExtension = (board: BoardState) => BoardExtension;
