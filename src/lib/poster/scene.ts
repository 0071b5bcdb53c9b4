// A drawn sheet as plain data: the one thing all backends read. Units are points of the reference sheet, y downwards.
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
	/** Inside which it has to stay; for checks. */
	box: Box;
}

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'Sect' | 'L' | 'LI' | 'LBody';

/** Part of the document's structure, drawn in the order of its children. */
export interface Group {
	kind: 'group';
	tag: Tag;
	children: readonly SceneNode[];
	/** The whole text, where the lines of a text cannot be read one by one (right to left). */
	actualText?: string;
}

export type SceneNode = Shape | TextLine | Group;

export interface Scene {
	/** Size of the reference sheet (A3) in points. */
	width: number;
	height: number;
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

/** Every printed line of the nodes, in reading order. */
export function textLines(nodes: readonly SceneNode[]): TextLine[] {
	return nodes.flatMap((node) =>
		node.kind === 'text' ? [node] : node.kind === 'group' ? textLines(node.children) : []
	);
}
