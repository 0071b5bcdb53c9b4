// A drawn sheet as plain data: the one thing all backends read. Units are points of the reference sheet, y downwards.
import type { EmojiPath } from './emoji/emoji-path.ts';
import type { FontId, Glyph } from './typefaces.ts';

/** A path; without `tag` around it, decoration that a reader skips. */
export interface Shape {
	kind: 'shape';
	/** SVG path data in absolute M, L, Q, C and Z. */
	d: string;
	fill?: string;
	stroke?: string;
	strokeWidth?: number;
	dash?: readonly number[];
	/** Where its origin stands and how much larger it is drawn. */
	at?: { x: number; y: number; scale: number };
}

/** Letters of one font and direction; `x`, `y` is the start of the baseline. */
export interface Run {
	font: FontId;
	unitsPerEm: number;
	size: number;
	x: number;
	y: number;
	text: string;
	glyphs: readonly Glyph[];
}

/** One printed line. */
export interface TextLine {
	kind: 'text';
	/** In reading order. */
	text: string;
	fill: string;
	size: number;
	x: number;
	y: number;
	width: number;
	/** From left to right. */
	runs: readonly Run[];
	/** Emoji between the runs; their room is part of the width. */
	emoji?: readonly EmojiMark[];
	/** Inside which it has to stay; for checks. */
	box: Box;
}

/** An emoji in a line: drawn, and read as itself. */
export interface EmojiMark {
	text: string;
	/** Coloured paths in a square of 32 units, y downwards. */
	paths: readonly EmojiPath[];
	/** Its left upper corner, and how large the square is drawn. */
	x: number;
	y: number;
	size: number;
}

/** A picture in points; it fills its box, so the box must have its proportions. */
export interface Picture {
	kind: 'picture';
	image: PosterImage;
	box: Box;
}

/** A picture that was checked; see readLogo. */
export interface PosterImage {
	bytes: Uint8Array;
	mime: 'image/png' | 'image/jpeg';
	/** In pixels. */
	width: number;
	height: number;
	/** What it shows, for who cannot see it; empty for decoration. */
	alt: string;
}

/** Other nodes, drawn elsewhere and at another scale: a poster in a report, a part of a poster on a sheet. */
export interface Inset {
	kind: 'inset';
	at: { x: number; y: number; scale: number };
	/** Of its own coordinates: nothing outside it is drawn. */
	clip?: Box;
	children: readonly SceneNode[];
}

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export type Tag =
	| 'H1'
	| 'H2'
	| 'H3'
	| 'H4'
	| 'P'
	| 'Sect'
	| 'L'
	| 'LI'
	| 'Lbl'
	| 'LBody'
	| 'Figure'
	| 'Caption'
	| 'Table'
	| 'THead'
	| 'TBody'
	| 'TR'
	| 'TH'
	| 'TD'
	| 'BlockQuote'
	/** The foot of a sheet: printed, and skipped by who listens. */
	| 'Artifact';

/** Part of the document's structure, drawn in the order of its children. */
export interface Group {
	kind: 'group';
	tag: Tag;
	children: readonly SceneNode[];
	/** The whole text, where the lines of a text cannot be read one by one (right to left). */
	actualText?: string;
	/** What a Figure shows. Its shapes are then part of the document instead of decoration. */
	alt?: string;
	/** Of a TH: which cells it is the head of. */
	scope?: 'Column' | 'Row';
}

export type SceneNode = Shape | TextLine | Group | Picture | Inset;

export interface Scene {
	/** Size of the sheet in points: A3 for a poster, which is then printed larger or smaller. */
	width: number;
	height: number;
	/** Printed size against these points. Left out: what the paper asks for. */
	scale?: number;
	/** Name of the whole poster. */
	poster: string;
	/** Name of the sheet for people who cannot see it. */
	title: string;
	language: string;
	nodes: readonly SceneNode[];
}

/** Wraps nodes in a structure tag. */
export function group(tag: Tag, children: readonly SceneNode[], actualText?: string): Group {
	return actualText === undefined
		? { kind: 'group', tag, children }
		: { kind: 'group', tag, children, actualText };
}

/** A drawing that means something, with words for who cannot see it. */
export function figure(alt: string, children: readonly SceneNode[]): Group {
	return { kind: 'group', tag: 'Figure', alt, children };
}

/** Every printed line of the nodes, in reading order; lines of an inset keep the places they have inside. */
export function textLines(nodes: readonly SceneNode[]): TextLine[] {
	return nodes.flatMap((node) =>
		node.kind === 'text'
			? [node]
			: node.kind === 'group' || node.kind === 'inset'
				? textLines(node.children)
				: []
	);
}
