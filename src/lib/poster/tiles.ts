// A large sheet over sheets that a school printer takes: exactly 2, 4 or 8, to cut and paste together.
import { n } from './drawings/geometry.ts';
import { hyphenateNl } from '#lib/text/hyphenate-nl.ts';
import type { Paper } from './model.ts';
import { group, type Box, type Inset, type Scene, type SceneNode, type Shape } from './scene.ts';
import { paperScale } from './layout/sheet.ts';
import type { Typefaces } from './typefaces.ts';
import { createTypesetter } from './typesetter.ts';
import { fill, type PosterWords } from './words.ts';

export type TilePaper = 'A4' | 'A3';

const millimetre = 72 / 25.4;
/** Office printers leave up to this much white, in points. */
const unprintable = 8 * millimetre;
/** What two neighbours both show, to paste one over the other. */
const overlap = 5 * millimetre;
/** Room beside the drawing for cut marks and the number of the sheet. */
const frame = 12;
const textSize = 8.1;
const a3 = { long: 1190.55, short: 841.89 };

/** How many sheets of the tile paper a sheet of the paper takes; undefined when that is not 2, 4 or 8. */
export function tileCount(paper: Paper, tiles: TilePaper): 2 | 4 | 8 | undefined {
	const count = Math.round((paperScale[paper] / paperScale[tiles]) ** 2);
	return count === 2 || count === 4 || count === 8 ? count : undefined;
}

interface Grid {
	columns: number;
	rows: number;
	/** A tile sheet, and the part of it that shows the poster. */
	width: number;
	height: number;
	window: Box;
	/** How large the poster is printed, against its reference points. */
	scale: number;
	/** Where the poster starts in the joined windows. */
	left: number;
	top: number;
}

function gridFor(scene: Scene, tiles: TilePaper, count: 2 | 4 | 8): Grid {
	const wide = scene.width > scene.height;
	const [most, least] = { 2: [2, 1], 4: [2, 2], 8: [4, 2] }[count] as [number, number];
	const [columns, rows] = wide ? [most, least] : [least, most];
	const [long, short] = [a3.long * paperScale[tiles], a3.short * paperScale[tiles]];
	// on four sheets they lie like the poster, on two and eight across it
	const lying = (count === 4) === wide;
	const [width, height] = lying ? [long, short] : [short, long];
	const sideFrame = rows > 1 ? frame : 0;
	const window = {
		x: unprintable + sideFrame,
		y: unprintable + frame,
		width: width - 2 * (unprintable + sideFrame),
		height: height - 2 * (unprintable + frame)
	};
	const full = {
		width: columns * window.width - (columns - 1) * overlap,
		height: rows * window.height - (rows - 1) * overlap
	};
	const scale = Math.min(full.width / scene.width, full.height / scene.height);
	const left = (full.width - scene.width * scale) / 2;
	const top = (full.height - scene.height * scale) / 2;
	return { columns, rows, width, height, window, scale, left, top };
}

/**
 * The sheets of a poster, each divided over 2, 4 or 8 sheets of smaller paper, row by row. Every sheet
 * keeps 8 mm free at its edges, says which one it is and shows where to cut. Undefined when the poster
 * does not divide so.
 */
export function tileScenes({
	scenes,
	paper,
	tiles,
	typefaces,
	words
}: {
	scenes: readonly Scene[];
	paper: Paper;
	tiles: TilePaper;
	typefaces: Typefaces;
	words: PosterWords;
}): Scene[] | undefined {
	const count = tileCount(paper, tiles);
	if (!count) return undefined;
	const type = createTypesetter(typefaces, hyphenateNl);
	const pages = scenes.length * count;
	return scenes.flatMap((scene, sheet) => {
		const grid = gridFor(scene, tiles, count);
		return Array.from({ length: count }, (_, index): Scene => {
			const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)];
			const page = sheet * count + index + 1;
			const label = fill(words.poster_tile, { page, pages });
			const block = type.block(index ? `${label} · ${words.poster_tile_help}` : label, 'plain');
			const foot = {
				x: unprintable + frame,
				y: grid.height - unprintable - frame + 1,
				width: grid.width - 2 * (unprintable + frame),
				height: frame
			};
			const text = type.place({ block, lines: [block.text], size: textSize, fill: '#333333', box: foot });
			return {
				width: grid.width,
				height: grid.height,
				scale: 1,
				poster: scene.poster,
				title: `${scene.title} – ${label}`,
				language: scene.language,
				nodes: [part(scene, grid, column, row), ...cutMarks(grid, column, row), group('P', text)]
			};
		});
	});
}

/** What of the poster lies in the window of one tile. */
function part(scene: Scene, grid: Grid, column: number, row: number): Inset {
	const { window, scale } = grid;
	const x = column * (window.width - overlap) - grid.left;
	const y = row * (window.height - overlap) - grid.top;
	const clip = {
		x: x / scale,
		y: y / scale,
		width: window.width / scale,
		height: window.height / scale
	};
	return {
		kind: 'inset',
		at: { x: window.x - x, y: window.y - y, scale },
		clip,
		children: within(scene.nodes, clip)
	};
}

/** Short lines where the window of a tile is cut: on the sides where it is pasted over the one before. */
function cutMarks({ window }: Grid, column: number, row: number): Shape[] {
	const [left, top] = [window.x, window.y];
	const [right, bottom] = [left + window.width, top + window.height];
	const marks: string[] = [];
	const line = (x1: number, y1: number, x2: number, y2: number) =>
		marks.push(`M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`);
	if (column > 0) {
		line(left, top - frame + 1, left, top - 2);
		line(left, bottom + 2, left, bottom + frame - 1);
	}
	if (row > 0) {
		line(left - frame + 1, top, left - 2, top);
		line(right + 2, top, right + frame - 1, top);
	}
	return marks.length ? [{ kind: 'shape', d: marks.join(''), stroke: '#333333', strokeWidth: 0.7 }] : [];
}

/** The nodes that are at least partly inside a box, in their groups. */
function within(nodes: readonly SceneNode[], box: Box): SceneNode[] {
	return nodes.flatMap((node): SceneNode[] => {
		if (node.kind === 'group') {
			const children = within(node.children, box);
			return children.length ? [{ ...node, children }] : [];
		}
		return touches(boundsOf(node), box) ? [node] : [];
	});
}

function touches(a: Box | undefined, b: Box): boolean {
	return (
		a === undefined ||
		(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
	);
}

/** Roughly where a node draws; undefined when that is not known. */
function boundsOf(node: Exclude<SceneNode, { kind: 'group' }>): Box | undefined {
	if (node.kind === 'inset') return undefined;
	if (node.kind === 'picture') return node.box;
	if (node.kind === 'text')
		return { x: node.x, y: node.y - node.size, width: node.width, height: 1.4 * node.size };
	const numbers = node.d.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
	const xs = numbers.filter((_, at) => at % 2 === 0);
	const ys = numbers.filter((_, at) => at % 2 === 1);
	const { x, y, scale } = node.at ?? { x: 0, y: 0, scale: 1 };
	const edge = ((node.strokeWidth ?? 1) / 2) * scale;
	const [left, right] = [Math.min(...xs) * scale, Math.max(...xs) * scale];
	const [top, bottom] = [Math.min(...ys) * scale, Math.max(...ys) * scale];
	return {
		x: x + left - edge,
		y: y + top - edge,
		width: right - left + 2 * edge,
		height: bottom - top + 2 * edge
	};
}
